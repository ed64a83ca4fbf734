// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame/flame_notes.h"

#include "widgets/annotate/annotation_paint.h"
#include "widgets/flame/flame_view.h"
#include "widgets/session/annotation_words.h"
#include "widgets/session/annotations.h"
#include "widgets/session/view_state.h"

#include <QPainter>

#include <algorithm>
#include <span>
#include <utility>

namespace golanes {

namespace {

constexpr double kHundredths = 100;
constexpr double kInto = 12;  // from the edge of a frame to the place that is pointed at

}  // namespace

FlameNotes::FlameNotes(FlameView* view, const Theme* theme) : QObject(view), view_(view) {
    AnnotationHand::View of;
    of.mouse = view->viewport();
    of.keys = view;
    of.theme = theme;
    of.picture = [this]() -> const AnnotationPicture& { return picture_; };
    of.put = [this](Annotation& a, bool, QPointF at) {
        const std::uint32_t node = view_->nodeAt(at.toPoint());
        if (node == FlameTree::kNone) return false;
        a.from.path = pathOf(node);
        return true;
    };
    of.asText = [](const Annotation& a) {
        return kindName(a.kind) + QStringLiteral(": ") + placeName(a.from) + u'\n' + annotationText(a) +
               u'\n';
    };
    of.repaint = [this] { repaint(); };
    hand_ = new AnnotationHand(std::move(of));
    const auto paint = [this](QPainter& painter, const AnnotationPicture& picture, const FlamePicture& flame,
                              const Theme& in, const QRectF& visible, bool grips) {
        painter.save();
        painter.translate(visible.topLeft());
        painter.scale(flame.scale, flame.scale);
        paintAnnotations(painter, picture, in);
        if (grips && state_) paintGrips(painter, picture, in, state_->annotations()->selected());
        painter.restore();
    };
    view->setOverlays(
        [this, paint](QPainter& painter, const FlamePicture& flame, const Theme& in, const QRectF& visible) {
            lay(picture_, flame, visible);
            paint(painter, picture_, flame, in, visible, true);
        },
        [this, paint](QPainter& painter, const FlamePicture& flame, const Theme& in, const QRectF& visible) {
            AnnotationPicture picture;
            lay(picture, flame, visible);
            paint(painter, picture, flame, in, visible, false);
        });
}

void FlameNotes::follow(ViewState* state) {
    if (state_) state_->annotations()->disconnect(this);
    state_ = state;
    nodes_.clear();
    hand_->follow(state ? state->annotations() : nullptr);
    if (!state) return;
    connect(state->annotations(), &Annotations::changed, this, [this] {
        nodes_.clear();
        repaint();
    });
    connect(state->annotations(), &Annotations::selectionChanged, this, &FlameNotes::repaint);
}

void FlameNotes::setShown(bool shown) {
    shown_ = shown;
    repaint();
}

void FlameNotes::repaint() {
    view_->viewport()->update();
}

// Functions from the root on, one a line.
std::string FlameNotes::pathOf(std::uint32_t node) const {
    const FlameTree& tree = *view_->tree();
    std::string path;
    for (const FlameFunctionId f : tree.path(node)) {
        if (!path.empty()) path += '\n';
        path += tree.name(f);
    }
    return path;
}

std::uint32_t FlameNotes::nodeOf(const Annotation& a) const {
    const FlameTreePtr& tree = view_->tree();
    if (!tree || a.from.of != LaneAnchor::Of::Frame) return FlameTree::kNone;
    std::uint32_t node = FlameTree::kRoot;
    std::string_view rest = a.from.path;
    while (!rest.empty()) {
        const std::string_view name = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), name.size() + 1));
        const auto children = tree->children(node);
        const auto next = std::ranges::find_if(
            children, [&](std::uint32_t n) { return tree->name((*tree)[n].function) == name; });
        if (next == children.end()) return FlameTree::kNone;
        node = *next;
    }
    return node;
}

// Found once in a tree: annotations are painted often, and may be many.
std::uint32_t FlameNotes::knownNodeOf(const Annotation& a) {
    if (nodesOf_.lock() != view_->tree()) nodes_.clear();
    nodesOf_ = view_->tree();
    const auto [place, isNew] = nodes_.try_emplace(a.id);
    if (isNew) place->second = nodeOf(a);
    return place->second;
}

// Frames that are too narrow to be drawn have no place.
void FlameNotes::lay(AnnotationPicture& into, const FlamePicture& flame, const QRectF& visible) {
    std::vector<AnnotationShape> shapes;
    const QRectF room(QPointF(), visible.size() / flame.scale);
    const bool any = shown_ && flame.tree && state_ && state_->annotations()->shown();
    const std::span<const Annotation> all =
        any ? std::span(state_->annotations()->all()) : std::span<const Annotation>();
    for (const Annotation& a : all) {
        const std::uint32_t node = a.hidden ? FlameTree::kNone : knownNodeOf(a);
        const FlameBox* box = node == FlameTree::kNone ? nullptr : boxOf(*flame.layout, *flame.tree, node);
        if (!box || box->node != node || box->row < flame.firstRow) continue;
        const QRectF frame((QPointF(box->x, flame.top(box->row)) - visible.topLeft()) / flame.scale,
                           QSizeF(box->width, flame.rowHeight) / flame.scale);
        if (!room.intersects(frame)) continue;
        AnnotationShape s;
        s.id = a.id;
        s.kind = a.kind;
        s.style = a.style;
        s.text = a.id == hand_->edited() ? QString() : annotationText(a).trimmed();
        s.offset = QPointF(a.label.dx, a.label.dy) / kHundredths;
        s.box = frame;
        s.things = {frame};
        s.from = s.to = {frame.left() + std::min(kInto, frame.width() / 2), frame.center().y()};
        shapes.push_back(std::move(s));
    }
    into.lay(std::move(shapes), room, view_->font(), hand_->held());
}

void FlameNotes::add(AnnotationKind kind, std::uint32_t node) {
    if (!state_ || !view_->tree() || node == FlameTree::kNone) return;
    Annotation a;
    a.kind = kind;
    a.from.of = LaneAnchor::Of::Frame;
    a.from.path = pathOf(node);
    state_->annotations()->beginGesture();
    const std::uint64_t id = state_->annotations()->add(a);
    if (kind == AnnotationKind::Highlight) return state_->annotations()->endGesture();
    view_->viewport()->repaint();  // which gives it its place
    hand_->edit(id);
}

}  // namespace golanes
