// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/saved_messages.h"

#include <algorithm>

namespace golanes {

namespace {

using Anchors = google::protobuf::RepeatedPtrField<saved::Anchor>;

void storeAll(const std::vector<LaneAnchor>& anchors, Anchors& out) {
    out.Clear();
    for (const LaneAnchor& anchor : anchors) store(anchor, *out.Add());
}

// But those of lanes that this version does not know.
std::vector<LaneAnchor> loadAll(const Anchors& in) {
    std::vector<LaneAnchor> out;
    for (int i = 0; i < std::min(in.size(), kMostLanes); ++i)
        if (LaneAnchor anchor = load(in[i]); anchor.of != LaneAnchor::Of::None)
            out.push_back(std::move(anchor));
    return out;
}

void storeMarks(const KeptView& view, saved::View& out) {
    out.clear_marks();
    for (const KeptMark& mark : view.marks) {
        saved::Mark* m = out.add_marks();
        m->set_number(mark.number);
        m->set_time(mark.time);
    }
    out.clear_measure();
    if (view.measure) store(*view.measure, *out.mutable_measure());
}

void loadMarks(const saved::View& in, KeptView& view) {
    constexpr std::uint32_t kHighest = 1'000'000;
    for (const saved::Mark& mark : in.marks())
        if (mark.number() > 0 && mark.number() <= kHighest)
            view.marks.push_back({mark.number(), confinedTime(mark.time())});
    if (in.has_measure()) view.measure = loadAnyWay(in.measure());
}

}  // namespace

void store(const KeptSelection& selection, saved::Selection& out) {
    store(selection.lane, *out.mutable_lane());
    out.set_is_thing(selection.isThing);
    store(selection.span, *out.mutable_span());
    out.set_time(selection.time);
}

KeptSelection load(const saved::Selection& in) {
    return {load(in.lane()), in.is_thing(), loadForward(in.span()), confinedTime(in.time())};
}

void store(const KeptHighlight& highlight, saved::Highlight& out) {
    out.set_states(highlight.states);
    out.set_shortest(highlight.shortest);
    out.set_longest(highlight.longest);
    out.set_function(highlight.function);
    out.set_filter(highlight.filter);
}

KeptHighlight load(const saved::Highlight& in) {
    return {in.states(), std::max<Duration>(in.shortest(), 0), std::max<Duration>(in.longest(), 0),
            in.function(), in.filter()};
}

void store(const KeptView& view, saved::View& out) {
    store(view.visible, *out.mutable_visible());
    out.clear_folds();
    for (const TimeRange fold : view.folds) store(fold, *out.add_folds());
    out.clear_zero();
    if (view.zero) out.mutable_zero()->set_ns(*view.zero);
    out.set_time_format(view.timeFormat);
    if (view.selection)
        store(*view.selection, *out.mutable_selection());
    else
        out.clear_selection();
    store(view.area, *out.mutable_area());
    out.set_area_of_all_lanes(view.areaOfAllLanes);
    storeAll(view.areaLanes, *out.mutable_area_lanes());
    storeMarks(view, out);
    if (view.highlight)
        store(*view.highlight, *out.mutable_highlight());
    else
        out.clear_highlight();
    out.set_scroll(view.scroll);
}

KeptView load(const saved::View& in) {
    KeptView view;
    view.visible = loadForward(in.visible());
    for (const saved::Range& fold : in.folds()) view.folds.push_back(loadForward(fold));
    if (in.has_zero()) view.zero = confinedTime(in.zero().ns());
    view.timeFormat = in.time_format();
    if (in.has_selection()) view.selection = load(in.selection());
    view.area = loadForward(in.area());
    view.areaOfAllLanes = in.area_of_all_lanes();
    view.areaLanes = loadAll(in.area_lanes());
    loadMarks(in, view);
    if (in.has_highlight()) view.highlight = load(in.highlight());
    view.scroll = std::max(in.scroll(), 0);
    return view;
}

void store(const KeptLanes& lanes, saved::Lanes& out) {
    storeAll(lanes.pinned, *out.mutable_pinned());
    storeAll(lanes.hidden, *out.mutable_hidden());
    out.clear_moves();
    for (const KeptLanes::Move& move : lanes.moves) {
        saved::Move* m = out.add_moves();
        store(move.lane, *m->mutable_lane());
        if (move.after) store(*move.after, *m->mutable_after());
    }
    out.mutable_turned()->Assign(lanes.turned.begin(), lanes.turned.end());
    storeAll(lanes.stacks, *out.mutable_stacks());
    out.set_all_stacks(lanes.allStacks);
    out.set_filter_text(lanes.filterText);
    out.set_filter_states(lanes.filterStates);
    out.set_visible_only(lanes.visibleOnly);
    out.clear_choices();
    for (const auto& [name, value] : lanes.choices) {
        saved::Choice* choice = out.add_choices();
        choice->set_name(name);
        choice->set_value(value);
    }
}

KeptLanes load(const saved::Lanes& in) {
    KeptLanes lanes;
    lanes.pinned = loadAll(in.pinned());
    lanes.hidden = loadAll(in.hidden());
    for (const saved::Move& move : in.moves()) {
        const LaneAnchor lane = load(move.lane());
        const LaneAnchor after = load(move.after());
        const bool afterIsKnown = !move.has_after() || after.of == LaneAnchor::Of::Lane;
        if (lane.of != LaneAnchor::Of::Lane || !afterIsKnown) continue;
        lanes.moves.push_back({lane, move.has_after() ? std::optional(after) : std::nullopt});
    }
    lanes.turned.assign(in.turned().begin(), in.turned().end());
    lanes.stacks = loadAll(in.stacks());
    lanes.allStacks = in.all_stacks();
    lanes.filterText = in.filter_text();
    lanes.filterStates = in.filter_states();
    lanes.visibleOnly = in.visible_only();
    for (const saved::Choice& choice : in.choices()) lanes.choices[choice.name()] = choice.value();
    return lanes;
}

}  // namespace golanes
