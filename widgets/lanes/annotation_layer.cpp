// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/annotation_layer.h"

#include "core/base/format.h"
#include "core/plan/plan_matches.h"
#include "core/session/anchored_lane.h"
#include "widgets/annotate/annotation_paint.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/overlay_related.h"
#include "widgets/session/annotation_words.h"
#include "widgets/session/annotations.h"
#include "widgets/session/query_matches.h"
#include "widgets/session/query_text.h"
#include "widgets/session/view_state.h"

#include <QPainter>

#include <algorithm>

namespace golanes {

namespace {

constexpr double kLaneless = 44;     // y of an interval that belongs to no lane, below the bar at the top
constexpr std::size_t kMost = 400;   // things of a highlight that are drawn
constexpr double kFar = 4000;        // beyond the edges of the picture all is the same
constexpr double kHundredths = 100;  // of LabelOffset
constexpr std::size_t kMostQueries = 20;  // whose lines are kept

double xOf(const LaneScene& scene, Timestamp t) {
    const TimeAxis& axis = scene.plans.axis();
    const double far = kFar * scene.scale;
    const double x = std::clamp(axis.positionOf(t), -far, axis.width() + far);
    return (scene.timeLeft() + x) / scene.scale;
}

QRectF roomOf(const LaneScene& scene) {
    const double left = scene.timeLeft() / scene.scale;
    return {left, 0, scene.size.width() - left, double(scene.size.height())};
}

// A length that was measured: rounded, as it is read, and every ns.
QString measuredText(Duration length) {
    const QString exact = text(formatExactNs(length));
    const QString rounded = text(formatDuration(length));
    if (length < 1000) return QStringLiteral("**Δ %1**").arg(rounded);
    return QStringLiteral("**Δ %1**  %2").arg(rounded, exact);
}

QString labelText(const Annotation& a) {
    const QString own = annotationText(a).trimmed();
    if (a.kind == AnnotationKind::Bookmark) return {};  // its name stands in the ruler
    if (!a.query.empty() && own.isEmpty()) return queryWords(a.query);
    if (a.kind != AnnotationKind::Interval) return own;
    const QString measured = measuredText(a.range.length());
    return own.isEmpty() ? measured : measured + u'\n' + own;
}

}  // namespace

std::optional<LaneKey> AnnotationLayer::laneOf(const LaneScene& scene, const LaneAnchor& anchor) {
    if (trace_ != scene.held.trace.get() || kernel_ != scene.held.kernel.get()) {
        trace_ = scene.held.trace.get();
        kernel_ = scene.held.kernel.get();
        lanes_.clear();
    }
    const auto known = std::ranges::find_if(lanes_, [&](const auto& l) { return l.first == anchor; });
    if (known != lanes_.end()) return known->second;
    const std::optional<LaneKey> lane = golanes::laneOf(scene.sources(), anchor);
    lanes_.emplace_back(anchor, lane);
    return lane;
}

// Upper and lower edge of what an anchor means, where it can be seen; none where it cannot.
std::optional<AnnotationLayer::Edges> AnnotationLayer::edgesOf(const LaneScene& scene,
                                                               const LaneAnchor& anchor) {
    std::optional<LaneLayout::Row> row;
    const auto barOf = [&](LaneGroup group) -> std::optional<LaneLayout::Row> {
        const auto g = static_cast<std::size_t>(group);
        if (g >= scene.layout.groups().size() || !scene.layout.groups()[g].shown) return std::nullopt;
        return scene.layout.headerRow(g);
    };
    if (anchor.of == LaneAnchor::Of::Group) row = barOf(anchor.group);
    if (anchor.of == LaneAnchor::Of::Lane) {
        const auto lane = laneOf(scene, anchor);
        if (!lane) return std::nullopt;
        row = scene.layout.rowOf(*lane);
        const LaneGroup group = groupOf(lane->kind);
        const auto g = static_cast<std::size_t>(group);
        if (!row && g < scene.layout.groups().size() && scene.layout.groups()[g].collapsed)
            row = barOf(group);
    }
    if (!row) return std::nullopt;
    const double top = scene.yOf(*row);
    if (!row->lane || isPlot(scene.layout.key(*row).kind)) return Edges{top, top + row->height - 1};
    const int rows = scene.layout.rowsOf(*row);
    const double height = double(row->height) / rows;
    const double line = top + height * std::min<int>(static_cast<int>(anchor.row), rows - 1);
    return Edges{line, line + height - 1};
}

std::optional<AnnotationShape> AnnotationLayer::shapeOf(LaneScene& scene, const ViewState& state,
                                                        const Annotation& a) {
    const QRectF room = roomOf(scene);
    const TimeRange time = state.annotations()->timeOf(a);
    AnnotationShape s;
    s.id = a.id;
    s.kind = a.kind;
    s.style = a.style;
    s.text = labelText(a);
    s.offset = QPointF(a.label.dx, a.label.dy) / kHundredths;
    double x0 = xOf(scene, time.begin), x1 = xOf(scene, time.end);
    if (a.kind == AnnotationKind::Bookmark) {
        s.from = s.to = {x0, room.top()};
        s.box = {x0, room.top(), std::max(0.0, x1 - x0), room.height()};
        return s;
    }
    if (!a.query.empty()) return shapeOfQuery(scene, state, a);
    const bool laneless = a.from.of == LaneAnchor::Of::None;
    std::optional<Edges> from = edgesOf(scene, a.from);
    std::optional<Edges> to = a.to.of == LaneAnchor::Of::None ? from : edgesOf(scene, a.to);
    if (laneless && a.kind == AnnotationKind::Box) from = to = Edges{room.top(), room.bottom()};
    if (laneless && a.kind != AnnotationKind::Box) from = to = Edges{kLaneless, kLaneless};
    if (!from && !to) return std::nullopt;
    // Of lanes that were hidden since, what is left of them.
    if (!from) from = to;
    if (!to) to = from;
    const auto middle = [](const Edges& e) { return (e.top + e.bottom) / 2; };
    if (a.kind == AnnotationKind::Arrow) {
        // From edge to edge, where the lanes face each other, so that the labels in them stay clear.
        const bool down = middle(*to) > middle(*from), same = middle(*to) == middle(*from);
        s.from = {x0, same ? middle(*from) : down ? from->bottom : from->top};
        s.to = {x1, same ? middle(*to) : down ? to->top : to->bottom};
        const double least = 12 - std::abs(s.to.y() - s.from.y());
        if (!same && least > 0) s.from.ry() -= down ? least : -least;
        return s;
    }
    if (a.kind == AnnotationKind::Highlight) {
        if (time.empty()) {
            x0 = room.left();
            x1 = room.right();
        }
        s.box = {x0, from->top, std::max(2.0, x1 - x0), from->bottom - from->top};
        s.from = s.to = s.box.topLeft();
        s.things = {s.box};
        addRelated(scene, a, time, s);
        return s;
    }
    const double top = std::min(from->top, to->top), bottom = std::max(from->bottom, to->bottom);
    s.box = {x0, top, std::max(0.0, x1 - x0), bottom - top};
    const bool point = a.kind == AnnotationKind::Note || a.kind == AnnotationKind::Callout;
    s.from = point ? QPointF(x0, middle(*from)) : QPointF(x0, top);
    s.to = point ? s.from : a.kind == AnnotationKind::Box ? s.box.bottomRight() : QPointF(x1, top);
    return s;
}

// A line below each span that the query is about; the label stands in a corner, for it is about all of them.
std::optional<AnnotationShape> AnnotationLayer::shapeOfQuery(LaneScene& scene, const ViewState& state,
                                                             const Annotation& a) {
    const auto matches = state.annotations()->matches()->of(a.query);
    if (!matches) return std::nullopt;
    std::vector<std::pair<LaneKey, QRect>> rows;
    for (const LaneLayout::Row& row : scene.lanes()) {
        const LaneKey lane = scene.layout.key(row);
        if (showsSpans(lane.kind)) rows.emplace_back(lane, scene.geometry(row).spanRow(0));
    }
    const TimeAxis& axis = scene.plans.axis();
    auto lines = std::ranges::find(lines_, matches, &Lines::matches);
    if (lines == lines_.end()) {
        if (lines_.size() > kMostQueries) lines_.clear();
        lines = lines_.insert(lines_.end(), {matches, axis, {}, {}});
    }
    if (!(lines->axis == axis) || lines->rows != rows) {
        *lines = {matches, axis, rows, {}};
        for (const auto& [lane, at] : rows)
            for (const ColumnRun& run : planMatches(*scene.held.trace, *matches, lane, axis))
                lines->things.emplace_back(QPointF(scene.timeLeft() + run.x0, at.top()) / scene.scale,
                                           QSizeF(run.x1 - run.x0, at.height()) / scene.scale);
    }
    const QRectF room = roomOf(scene);
    AnnotationShape s;
    s.id = a.id;
    s.kind = a.kind;
    s.style = a.style;
    s.text = labelText(a);
    s.offset = QPointF(a.label.dx, a.label.dy) / kHundredths;
    s.from = s.to = {room.left() + 8, kLaneless};
    s.box = {s.from, QSizeF(1, 1)};
    s.things = lines->things;
    s.underlined = true;
    return s;
}

// What belongs to the same goroutine, P, thread or task in other lanes.
void AnnotationLayer::addRelated(LaneScene& scene, const Annotation& a, TimeRange time,
                                 AnnotationShape& shape) {
    const auto lane = laneOf(scene, a.from);
    if (!lane) return;
    const QRectF room = roomOf(scene);
    for (const QRect& r : rectsOf(scene, relatedTo(*scene.held.trace, Target::place(*lane, time.begin)))) {
        QRectF thing(QPointF(r.topLeft()) / scene.scale, QSizeF(r.size()) / scene.scale);
        const bool own = thing.center().y() > shape.box.top() && thing.center().y() < shape.box.bottom();
        if (own || shape.things.size() >= kMost) continue;
        if (!time.empty()) thing = thing & QRectF(shape.box.left(), 0, shape.box.width(), room.bottom());
        if (!thing.isEmpty()) shape.things.push_back(thing);
    }
}

void AnnotationLayer::update(LaneScene& scene, const ViewState& state, std::uint64_t leading,
                             std::uint64_t edited) {
    std::vector<AnnotationShape> shapes;
    const Annotations& all = *state.annotations();
    const QRectF room = roomOf(scene);
    const double covered = scene.layout.headerHeight();
    const auto outside = [&](const AnnotationShape& s) {
        QRectF r = s.box;
        r = r.united(QRectF(s.from, QSizeF(1, 1))).united(QRectF(s.to, QSizeF(1, 1)));
        if (s.kind == AnnotationKind::Arrow) r = QRectF(s.from, s.to).normalized().adjusted(-1, -1, 1, 1);
        const bool bookmark = s.kind == AnnotationKind::Bookmark;
        const double top = bookmark ? room.top() : room.top() + covered - 4;
        return r.right() < room.left() || r.left() > room.right() || r.bottom() < top ||
               r.top() > room.bottom();
    };
    if (scene.held.trace && all.shown())
        for (const Annotation& a : all.all()) {
            if (a.hidden) continue;
            auto shape = shapeOf(scene, state, a);
            if (!shape || outside(*shape)) continue;
            if (a.id == edited) shape->text.clear();
            shapes.push_back(std::move(*shape));
        }
    picture_.lay(std::move(shapes), room, scene.labels.font(), leading);
}

void AnnotationLayer::paint(QPainter& painter, const LaneScene& scene, const Theme& theme) const {
    if (picture_.placed().empty()) return;
    painter.save();
    if (!scene.vector)
        painter.setClipRect(QRect(scene.timeLeft(), 0, scene.columns(), scene.device(scene.size.height())));
    painter.scale(scene.scale, scene.scale);
    paintAnnotations(painter, picture_, theme);
    painter.restore();
}

}  // namespace golanes
