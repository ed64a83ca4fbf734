// SPDX-License-Identifier: GPL-3.0-or-later
// What a session keeps of which lanes there are.
#include "core/session/anchored_lane.h"
#include "widgets/session/gc_bands.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/lane_memory.h"
#include "widgets/session/session_view.h"
#include "widgets/session/stack_lanes.h"
#include "widgets/session/view_state.h"

#include <QVariantMap>

#include <algorithm>
#include <array>

namespace golanes {

namespace {

const QString kHeight = QStringLiteral("lane-height");

struct HeightWord {
    LaneHeight height;
    const char* word;
};
constexpr std::array kHeights{HeightWord{LaneHeight::Compact, "compact"},
                              HeightWord{LaneHeight::Normal, "normal"},
                              HeightWord{LaneHeight::Roomy, "roomy"}};

QVariantMap choicesOf(const ViewState& state) {
    QVariantMap choices = savedLanes(state);
    for (const HeightWord& h : kHeights)
        if (h.height == state.laneHeight() && h.height != LaneHeight::Normal)
            choices[kHeight] = QLatin1String(h.word);
    return choices;
}

void restoreChoices(ViewState& state, const KeptLanes& lanes) {
    QVariantMap choices;
    for (const auto& [name, value] : lanes.choices)
        choices[QString::fromStdString(name)] = QString::fromStdString(value);
    LaneHeight height = LaneHeight::Normal;
    for (const HeightWord& h : kHeights)
        if (choices.value(kHeight).toString() == QLatin1String(h.word)) height = h.height;
    state.lanes()->reset();
    state.goroutineLanes()->reset();
    state.gcBands()->setShow(GcBands::Show::None);
    state.setLaneHeight(height);
    golanes::restoreLanes(state, choices);
}

std::vector<LaneKey> found(const Sources& sources, const std::vector<LaneAnchor>& anchors) {
    std::vector<LaneKey> lanes;
    for (const LaneAnchor& anchor : anchors)
        if (const auto lane = laneOf(sources, anchor)) lanes.push_back(*lane);
    return lanes;
}

LaneChoices::Lanes lanesOf(const Sources& sources, const KeptLanes& kept) {
    LaneChoices::Lanes lanes;
    lanes.pinned = found(sources, kept.pinned);
    for (const LaneKey lane : found(sources, kept.hidden)) lanes.hidden.insert(lane);
    for (const KeptLanes::Move& move : kept.moves) {
        const auto lane = laneOf(sources, move.lane);
        const auto after = move.after ? laneOf(sources, *move.after) : std::nullopt;
        if (lane && after.has_value() == move.after.has_value()) lanes.moves.push_back({*lane, after});
    }
    return lanes;
}

// Of the nodes that can be turned: those that others stand below.
std::vector<std::uint64_t> turnedNodes(const ViewState& state) {
    std::vector<std::uint64_t> turned;
    const LaneTree& tree = state.goroutineLanes()->tree();
    for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
        const LaneNode& node = tree.nodes[i];
        if (node.end > i + 1 && state.lanes()->isTurned(tree.foldKey(node)))
            turned.push_back(tree.foldKey(node));
    }
    std::ranges::sort(turned);
    return turned;
}

// The row of an anchor tells how many rows the track takes, which else would have to be found out again.
void keepStacks(const ViewState& state, KeptLanes& kept) {
    const LaneChoices::StackRows& rows = state.lanes()->stackRows();
    kept.allStacks = rows.all != nullptr;
    for (const auto& [goroutine, count] : rows.single)
        kept.stacks.push_back(anchorOf(state.sources(), {LaneKind::Stack, goroutine}, count));
}

void restoreStacks(ViewState& state, const KeptLanes& kept) {
    LaneChoices::StackRows rows;
    for (const LaneAnchor& anchor : kept.stacks)
        if (const auto lane = laneOf(state.sources(), anchor); lane && lane->kind == LaneKind::Stack)
            rows.single[lane->entity] = static_cast<std::uint8_t>(std::min(anchor.row, kMaxStackRows));
    state.lanes()->setStackRows(std::move(rows));
    if (kept.allStacks) state.stackLanes()->setAll(true);
}

}  // namespace

KeptLanes keptLanes(const ViewState& state) {
    KeptLanes kept;
    const Sources sources = state.sources();
    const LaneChoices& choices = *state.lanes();
    for (const LaneKey lane : choices.pinned()) kept.pinned.push_back(anchorOf(sources, lane));
    for (const LaneKey lane : choices.hidden()) kept.hidden.push_back(anchorOf(sources, lane));
    for (const LaneChoices::Move& move : choices.moves())
        kept.moves.push_back({anchorOf(sources, move.lane),
                              move.after ? std::optional(anchorOf(sources, *move.after)) : std::nullopt});
    kept.turned = turnedNodes(state);
    keepStacks(state, kept);
    const GoroutineLanes& goroutines = *state.goroutineLanes();
    kept.filterText = goroutines.filter().text;
    kept.filterStates = goroutines.filter().states;
    kept.visibleOnly = goroutines.visibleOnly();
    const QVariantMap all = choicesOf(state);
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        kept.choices[it.key().toStdString()] = it.value().toString().toStdString();
    return kept;
}

void restoreKeptLanes(ViewState& state, const KeptLanes& kept, bool sameContent) {
    restoreChoices(state, kept);
    state.goroutineLanes()->setText(QString::fromStdString(kept.filterText));
    state.goroutineLanes()->setStates(kept.filterStates);
    state.goroutineLanes()->setVisibleOnly(kept.visibleOnly);
    state.lanes()->setLanes(lanesOf(state.sources(), kept));
    // They name things by where they stand in the tables of that recording.
    if (sameContent) state.lanes()->setTurned({kept.turned.begin(), kept.turned.end()});
    restoreStacks(state, kept);
}

void restoreLanesOfPerf(ViewState& state, const KeptLanes& kept) {
    const auto isAnchorOfPerf = [](const LaneAnchor& a) {
        return a.of == LaneAnchor::Of::Lane && isOfPerf(a.kind);
    };
    const bool any = std::ranges::any_of(kept.pinned, isAnchorOfPerf) ||
                     std::ranges::any_of(kept.hidden, isAnchorOfPerf) ||
                     std::ranges::any_of(kept.moves, [&](const auto& m) { return isAnchorOfPerf(m.lane); });
    if (any) state.lanes()->setLanes(lanesOf(state.sources(), kept));
}

}  // namespace golanes
