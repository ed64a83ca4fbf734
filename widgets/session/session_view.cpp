// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/session_view.h"

#include "core/session/anchored_lane.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/time_zero.h"
#include "widgets/session/view_state.h"

#include <algorithm>
#include <array>
#include <limits>

namespace golanes {

namespace {

struct FormatWord {
    TimeFormat format;
    const char* word;
};
constexpr std::array kFormats{FormatWord{TimeFormat::Relative, "relative"},
                              FormatWord{TimeFormat::Absolute, "absolute"},
                              FormatWord{TimeFormat::Wall, "wall"}};

// Times of a session count from the start of the recording.
TimeRange moved(TimeRange range, Duration by) {
    return {range.begin + by, range.end + by};
}

std::string wordOf(TimeFormat format) {
    for (const FormatWord& f : kFormats)
        if (f.format == format) return f.word;
    return {};
}

void keepArea(const ViewState& state, Timestamp start, KeptView& view) {
    const AreaSelection& area = *state.area();
    if (!area.any()) return;
    view.area = moved(area.range(), -start);
    view.areaOfAllLanes = area.lanes().isAll() || area.lanes().size() > kMostAreaLanes;
    if (view.areaOfAllLanes) return;
    for (std::size_t k = 0; k < kLaneKindCount; ++k) {
        const auto kind = static_cast<LaneKind>(k);
        area.lanes().forEach(kind, [&](std::uint32_t entity) {
            view.areaLanes.push_back(anchorOf(state.sources(), {kind, entity}));
        });
    }
}

void restoreArea(ViewState& state, Timestamp start, const KeptView& view) {
    if (view.area.empty()) return state.area()->lift();
    LaneSet lanes = view.areaOfAllLanes ? LaneSet::all() : LaneSet();
    for (const LaneAnchor& anchor : view.areaLanes)
        if (const auto lane = laneOf(state.sources(), anchor)) lanes.insert(*lane);
    state.area()->set(moved(view.area, start).clippedTo(state.bounds()), lanes);
    state.area()->finish();
}

void keepMarks(const ViewState& state, Timestamp start, KeptView& view) {
    for (const TimeMarks::Mark& mark : state.marks()->all())
        view.marks.push_back({static_cast<std::uint32_t>(mark.number), mark.time - start});
    const auto& measure = state.marks()->measure();
    if (measure && !measure->live) view.measure = TimeRange{measure->from - start, measure->to - start};
}

// Marks are numbered anew, in the order in which they were set.
void restoreMarks(ViewState& state, Timestamp start, const KeptView& view) {
    TimeMarks& marks = *state.marks();
    marks.removeAll();
    const auto within = [&state](Timestamp t) {
        return t >= state.bounds().begin && t <= state.bounds().end;
    };
    std::vector<KeptMark> kept = view.marks;
    std::ranges::sort(kept, {}, &KeptMark::number);
    for (const KeptMark& mark : kept)
        if (within(mark.time + start)) marks.add(mark.time + start);
    if (!view.measure || !within(view.measure->begin + start)) return;
    marks.add(view.measure->begin + start);  // the one that it is measured from: mostly there
    marks.setAim(view.measure->end + start);
    marks.startMeasure();
    marks.fixMeasure();
    marks.setAim(std::nullopt);
}

void keepHighlight(const ViewState& state, KeptView& view) {
    const SpanQuery& query = state.highlight()->query();
    if (!state.highlight()->isOpen() || query.empty()) return;
    const bool any = query.max == std::numeric_limits<Duration>::max();
    view.highlight =
        KeptHighlight{query.classes, query.min, any ? 0 : query.max, query.function, query.filter};
}

void restoreHighlight(ViewState& state, const KeptView& view) {
    state.highlight()->setOpen(view.highlight.has_value());
    if (!view.highlight) return;
    SpanQuery query;
    query.classes = view.highlight->states;
    query.min = view.highlight->shortest;
    if (view.highlight->longest > 0) query.max = view.highlight->longest;
    query.function = view.highlight->function;
    query.filter = view.highlight->filter;
    state.highlight()->setQuery(query);
}

}  // namespace

KeptView keptView(const ViewState& state) {
    KeptView view;
    const Timestamp start = state.bounds().begin;
    if (state.goal() != state.bounds()) view.visible = moved(state.goal(), -start);
    for (const Fold& fold : state.folds().all()) view.folds.push_back(moved(fold, -start));
    if (const auto zero = state.timeZero()->chosen()) view.zero = *zero - start;
    view.timeFormat = wordOf(state.timeFormat());
    if (const auto& selected = state.selection())
        view.selection = KeptSelection{anchorOf(state.sources(), selected->lane, selected->row),
                                       selected->part != Target::Part::Lane, moved(selected->span, -start),
                                       selected->time - start};
    keepArea(state, start, view);
    keepMarks(state, start, view);
    keepHighlight(state, view);
    return view;
}

void restoreView(ViewState& state, const KeptView& view) {
    const Timestamp start = state.bounds().begin;
    for (const FormatWord& f : kFormats)
        if (view.timeFormat == f.word) state.setTimeFormat(f.format);
    if (view.zero)
        state.timeZero()->choose(*view.zero + start);
    else
        state.timeZero()->lift();
    std::vector<Fold> folds;
    for (const TimeRange fold : view.folds) folds.push_back(moved(fold, start).clippedTo(state.bounds()));
    const TimeRange visible = moved(view.visible, start);
    const bool seen = !view.visible.empty() && visible.overlaps(state.bounds());
    // Folds first would leave nothing of a view that is on its way.
    state.setVisible(seen ? visible : state.bounds());
    state.setFolds(FoldList(std::move(folds)));
    restoreArea(state, start, view);
    restoreMarks(state, start, view);
    restoreHighlight(state, view);
}

}  // namespace golanes
