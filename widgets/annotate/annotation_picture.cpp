// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/annotate/annotation_picture.h"

#include "widgets/annotate/label_metrics.h"
#include "widgets/annotate/label_placement.h"
#include "widgets/annotate/line_clip.h"

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr double kReach = 6;     // of ends and lines
constexpr double kAway = 16;     // of a note from its place
constexpr double kLift = 12;     // of a label from what it stands above
constexpr double kWidest = 300;  // of the text of a label

// Where a label of a size stands by itself: beside what it is about, so that nothing of that is covered.
QRectF wishedPlace(const AnnotationShape& s, QSizeF size, const QRectF& room) {
    const auto centred = [&](double left, double right, double bottom) {
        const double seen0 = std::max(left, room.left()), seen1 = std::min(right, room.right());
        return QRectF({(seen0 + seen1 - size.width()) / 2, bottom - size.height()}, size);
    };
    switch (s.kind) {
        case AnnotationKind::Note:
            return {s.from + QPointF(kAway, -kAway - size.height()), size};
        case AnnotationKind::Callout:
            return {s.from + QPointF(kDisc + 6, -size.height() / 2), size};
        case AnnotationKind::Arrow: {
            const QPointF middle = (s.from + s.to) / 2;
            return {middle + QPointF(kLift, -size.height() / 2), size};
        }
        case AnnotationKind::Interval:
        case AnnotationKind::Bracket:
            return centred(s.box.left(), s.box.right(), s.box.top() - kLift);
        case AnnotationKind::Box:
        case AnnotationKind::Highlight:
        case AnnotationKind::Bookmark:
            if (s.underlined) return {s.from, size};
            return {QPointF(std::max(s.box.left(), room.left()), s.box.top() - 3 - size.height()), size};
    }
    return {s.from, size};
}

// What it is about, which its label is connected with.
QPointF aboutOf(const AnnotationShape& s) {
    switch (s.kind) {
        case AnnotationKind::Arrow:
            return (s.from + s.to) / 2;
        case AnnotationKind::Interval:
        case AnnotationKind::Bracket:
        case AnnotationKind::Box:
        case AnnotationKind::Highlight:
            return {s.box.center().x(), s.box.top()};
        default:
            return s.from;
    }
}

// What no other label should cover.
void addThings(const AnnotationShape& s, std::vector<QRectF>& things) {
    const auto around = [&](QPointF p, double r) {
        things.emplace_back(p - QPointF(r, r), QSizeF(2 * r, 2 * r));
    };
    switch (s.kind) {
        case AnnotationKind::Callout:
            return around(s.from, kDisc);
        case AnnotationKind::Arrow:
            for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0})
                around(s.from + (s.to - s.from) * share, 4);
            return;
        case AnnotationKind::Interval:
        case AnnotationKind::Bracket:
            return things.push_back(s.box.adjusted(0, -6, 0, 0));
        case AnnotationKind::Box:
        case AnnotationKind::Highlight:
        case AnnotationKind::Bookmark:
            return;
        case AnnotationKind::Note:
            return around(s.from, 4);
    }
}

bool isNear(QPointF a, QPointF b) {
    return (a - b).manhattanLength() <= 1.5 * kReach;
}

bool onFrame(const QRectF& r, QPointF p) {
    return r.adjusted(-kReach, -kReach, kReach, kReach).contains(p) &&
           !r.adjusted(kReach, kReach, -kReach, -kReach).contains(p);
}

bool onBody(const AnnotationShape& s, QPointF p) {
    switch (s.kind) {
        case AnnotationKind::Arrow:
            return distanceTo({s.from, s.to}, p) <= kReach;
        case AnnotationKind::Box:
            return onFrame(s.box, p);
        case AnnotationKind::Interval:
        case AnnotationKind::Bracket:
            return distanceTo({s.box.topLeft(), s.box.topRight()}, p) <= kReach;
        case AnnotationKind::Highlight:
            return !s.underlined &&
                   std::ranges::any_of(s.things, [p](const QRectF& r) { return onFrame(r, p); });
        case AnnotationKind::Bookmark:
            return std::abs(p.x() - s.from.x()) <= kReach / 2;
        default:
            return isNear(s.from, p);
    }
}

}  // namespace

NoteLayout AnnotationPicture::layoutOf(const QString& text, const QFont& font) {
    auto it = layouts_.find(text);
    if (it == layouts_.end())
        it = layouts_.insert(text, NoteLayout(text, font, std::min(kWidest, room_.width() * 0.6)));
    return *it;
}

void AnnotationPicture::lay(std::vector<AnnotationShape> shapes, const QRectF& room, const QFont& font,
                            std::uint64_t leading) {
    constexpr int kMostLayouts = 500;
    if (font != font_ || room.width() != room_.width() || layouts_.size() > kMostLayouts) layouts_.clear();
    room_ = room;
    font_ = font;
    placed_.clear();
    std::vector<LabelWish> wishes;
    std::vector<std::size_t> whose;
    std::vector<QRectF> things;
    for (AnnotationShape& s : shapes) {
        addThings(s, things);
        NoteLayout text = layoutOf(s.text, font);
        const QRectF wished = wishedPlace(s, labelSize(text.size()), room);
        if (!text.size().isEmpty()) {
            wishes.push_back({wished, s.offset, aboutOf(s), s.id == leading});
            whose.push_back(placed_.size());
        }
        placed_.push_back({std::move(s), wished, std::nullopt, std::move(text)});
    }
    const auto places = placeLabels(room, wishes, things);
    for (std::size_t i = 0; i < places.size(); ++i) placed_[whose[i]].label = places[i];
}

const AnnotationPicture::Placed* AnnotationPicture::find(std::uint64_t id) const {
    const auto it = std::ranges::find_if(placed_, [id](const Placed& p) { return p.shape.id == id; });
    return it == placed_.end() ? nullptr : &*it;
}

std::optional<AnnotationHit> AnnotationPicture::hit(QPointF point, std::uint64_t selected) const {
    using Part = AnnotationHit::Part;
    const auto endAt = [point](const AnnotationShape& s) -> std::optional<Part> {
        if (s.kind == AnnotationKind::Highlight) return std::nullopt;
        if (isNear(s.to, point) && s.kind != AnnotationKind::Note && s.kind != AnnotationKind::Callout)
            return Part::To;
        return isNear(s.from, point) ? std::optional(Part::From) : std::nullopt;
    };
    if (const Placed* p = find(selected))
        if (const auto part = endAt(p->shape)) return AnnotationHit{selected, *part};
    for (auto p = placed_.rbegin(); p != placed_.rend(); ++p)
        if (p->label && p->label->contains(point)) return AnnotationHit{p->shape.id, Part::Label};
    for (auto p = placed_.rbegin(); p != placed_.rend(); ++p) {
        const AnnotationShape& s = p->shape;
        const bool disc = s.kind == AnnotationKind::Callout && QLineF(s.from, point).length() <= kDisc;
        const bool dot = s.kind == AnnotationKind::Note && isNear(s.from, point);
        if (disc || dot) return AnnotationHit{s.id, Part::From};
        if (onBody(s, point)) return AnnotationHit{s.id, Part::Body};
    }
    return std::nullopt;
}

}  // namespace golanes
