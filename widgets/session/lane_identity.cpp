// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/lane_identity.h"

namespace golanes {

namespace {

template <class Table>
std::optional<LaneKey> byNumber(LaneKey lane, const Table& from, const Table& to) {
    if (lane.entity >= from.size()) return std::nullopt;
    if (lane.entity < to.size() && to[lane.entity].id == from[lane.entity].id) return lane;
    for (std::uint32_t i = 0; i < to.size(); ++i)
        if (to[i].id == from[lane.entity].id) return LaneKey{lane.kind, i};
    return std::nullopt;
}

}  // namespace

std::optional<LaneKey> translated(LaneKey lane, const Trace& from, const Trace& to) {
    switch (lane.kind) {
        case LaneKind::Goroutine:
        case LaneKind::Stack:
            return byNumber(lane, from.goroutines, to.goroutines);
        case LaneKind::Proc:
        case LaneKind::TimersOfProc:
            return byNumber(lane, from.procs, to.procs);
        case LaneKind::Thread:
            return byNumber(lane, from.threads, to.threads);
        case LaneKind::Tasks:
            return byNumber(lane, from.tasks, to.tasks);
        default:
            // Perf data are put beside the other trace anew.
            if (isOfPerf(lane.kind)) return std::nullopt;
            return lane;  // there is one of its kind
    }
}

LaneChoices::Lanes translated(const LaneChoices::Lanes& lanes, const Trace& from, const Trace& to) {
    LaneChoices::Lanes out;
    for (const LaneKey lane : lanes.pinned)
        if (const auto now = translated(lane, from, to)) out.pinned.push_back(*now);
    for (const LaneKey lane : lanes.hidden)
        if (const auto now = translated(lane, from, to)) out.hidden.insert(*now);
    for (const LaneChoices::Move& move : lanes.moves) {
        const auto lane = translated(move.lane, from, to);
        const auto after = move.after ? translated(*move.after, from, to) : std::nullopt;
        if (lane && after.has_value() == move.after.has_value()) out.moves.push_back({*lane, after});
    }
    return out;
}

LaneSet translated(const LaneSet& lanes, const Trace& from, const Trace& to) {
    if (lanes.isAll()) return lanes;
    LaneSet out;
    for (std::size_t k = 0; k < kLaneKindCount; ++k)
        lanes.forEach(static_cast<LaneKind>(k), [&](std::uint32_t entity) {
            if (const auto now = translated(LaneKey{static_cast<LaneKind>(k), entity}, from, to))
                out.insert(*now);
        });
    return out;
}

}  // namespace golanes
