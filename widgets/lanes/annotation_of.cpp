// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/annotation_of.h"

#include "core/session/anchored_lane.h"
#include "widgets/lanes/area_lanes.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/target_at.h"
#include "widgets/session/annotation_tools.h"
#include "widgets/session/annotations.h"
#include "widgets/session/area_selection.h"

namespace golanes {

namespace {

Annotation blank(AnnotationKind kind, const ViewState& state, TimeRange time) {
    Annotation a;
    a.kind = kind;
    a.range = {state.annotations()->fromStart(time.begin), state.annotations()->fromStart(time.end)};
    return a;
}

// Where a note about a thing points: at the instant in it that was chosen, if that is in sight.
Timestamp placeOf(const Target& target, TimeRange seen) {
    if (seen.contains(target.time)) return target.time;
    const TimeRange shown = target.span.clippedTo(seen);
    return shown.begin + shown.length() / 2;
}

std::optional<Annotation> note(AnnotationKind kind, const ViewState& state, const LaneView& view) {
    const std::optional<Target>& selected = state.selection();
    const bool there = selected && view.pointOf(*selected);
    const std::optional<Target>& at = there ? selected : state.hover();
    if (!at) return std::nullopt;
    const Timestamp t = there ? placeOf(*at, state.visible()) : state.cursor().value_or(at->time);
    Annotation a = blank(kind, state, {t, t});
    a.from = anchorOf(state.sources(), at->lane, at->row);
    return a;
}

std::optional<Annotation> highlight(const ViewState& state) {
    if (!state.selection()) return std::nullopt;
    const GoroutineIndex g = goroutineOf(*state.trace(), *state.selection());
    Annotation a = blank(AnnotationKind::Highlight, state, {state.bounds().begin, state.bounds().begin});
    a.from = anchorOf(state.sources(),
                      g.valid() ? LaneKey{LaneKind::Goroutine, g.value} : state.selection()->lane);
    return a;
}

// Over the lanes from the first to the last of the area.
std::optional<Annotation> box(const ViewState& state, const LaneView& view) {
    const AreaSelection& area = *state.area();
    if (!area.any()) return std::nullopt;
    Annotation a = blank(AnnotationKind::Box, state, area.range());
    if (area.lanes().isAll()) return a;
    const LaneLayout& layout = view.scene().layout;
    std::optional<LaneLayout::Row> first, last;
    if (const auto extent = extentOf(layout, area.lanes()))
        for (const LaneLayout::Row& row : layout.rowsBetween(extent->top, extent->bottom)) {
            if (!row.lane) continue;
            if (!first) first = row;
            last = row;
        }
    if (!first) return std::nullopt;
    a.from = anchorOf(state.sources(), layout.key(*first));
    a.to = anchorOf(state.sources(), layout.key(*last));
    return a;
}

}  // namespace

std::optional<Annotation> annotationOver(AnnotationKind kind, const ViewState& state, const Target& target) {
    if (target.part == Target::Part::Lane || target.span.empty()) return std::nullopt;
    Annotation a = blank(kind, state, target.span);
    a.from = anchorOf(state.sources(), target.lane, target.row);
    return a;
}

std::optional<Annotation> annotationOf(AnnotationKind kind, const ViewState& state, const LaneView& view) {
    if (!state.trace()) return std::nullopt;
    switch (kind) {
        case AnnotationKind::Note:
        case AnnotationKind::Callout:
            return note(kind, state, view);
        case AnnotationKind::Box:
            return box(state, view);
        case AnnotationKind::Interval:
            return state.annotationTools()->ofMeasure();
        case AnnotationKind::Bracket:
            return state.selection() ? annotationOver(kind, state, *state.selection()) : std::nullopt;
        case AnnotationKind::Highlight:
            return highlight(state);
        case AnnotationKind::Bookmark:
            return state.annotationTools()->bookmarkHere();
        case AnnotationKind::Arrow:
            return std::nullopt;  // it has two ends that only a hand can show
    }
    return std::nullopt;
}

}  // namespace golanes
