// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/counterpart.h"

#include "core/store/timeline_index.h"
#include "widgets/lanes/target_at.h"

#include <algorithm>
#include <string_view>

namespace golanes {

namespace {

// The row of `to` that stands where `ref` stands in `from`, both counted among those of the same reason.
std::optional<std::uint32_t> sameRange(const PerSide<const Trace*>& traces, Side from,
                                       IntervalList TimelineIndex::*list, std::uint32_t ref) {
    const auto reason = [&](Side side, std::uint32_t row) {
        const Trace& trace = *traces[side];
        return trace.strings[trace.ranges[row].reason];
    };
    const std::string_view wanted = reason(from, ref);
    std::size_t number = 0;
    const IntervalList& mine = traces[from]->timeline.get()->*list;
    for (std::uint32_t i = 0; i < mine.size() && mine.row(i) != ref; ++i)
        number += reason(from, mine.row(i)) == wanted;
    const IntervalList& theirs = traces[other(from)]->timeline.get()->*list;
    for (std::uint32_t i = 0; i < theirs.size(); ++i)
        if (reason(other(from), theirs.row(i)) == wanted && number-- == 0) return theirs.row(i);
    return std::nullopt;
}

std::optional<std::uint32_t> sameRegion(const PerSide<const Trace*>& traces, const LanePairs& pairs,
                                        Side from, std::uint32_t ref) {
    const Trace& mine = *traces[from];
    const Trace& theirs = *traces[other(from)];
    const GoroutineIndex twin = pairs.counterpart(from, mine.regions[ref].goroutine);
    if (!twin.valid()) return std::nullopt;
    const auto nameIn = [](const Trace& trace, std::uint32_t row) {
        return trace.strings[trace.regions[row].name];
    };
    const std::string_view name = nameIn(mine, ref);
    std::size_t number = 0;
    for (std::uint32_t row = mine.goroutine(mine.regions[ref].goroutine).firstRegion; row < ref; ++row)
        number += nameIn(mine, row) == name;
    const Goroutine& there = theirs.goroutine(twin);
    for (std::uint32_t row = there.firstRegion; row < there.firstRegion + there.regionCount; ++row)
        if (nameIn(theirs, row) == name && number-- == 0) return row;
    return std::nullopt;
}

// The row of the other side that means the same as what `target` names; none: it names nothing that can be
// counted.
std::optional<std::uint32_t> sameThing(const PerSide<const Trace*>& traces, const LanePairs& pairs, Side from,
                                       const Target& target, LaneKey lane) {
    if (target.part == Target::Part::Lane || target.ref == kMerged) return std::nullopt;
    switch (target.lane.kind) {
        case LaneKind::GcCycles:
        case LaneKind::GcMark:
            return sameRange(traces, from, &TimelineIndex::gcMark, target.ref);
        case LaneKind::StopTheWorld:
            return sameRange(traces, from, &TimelineIndex::stopTheWorld, target.ref);
        case LaneKind::Tasks:
            return target.row == 0 ? std::optional(lane.entity) : std::nullopt;
        case LaneKind::Goroutine:
            return target.row == 0 ? std::nullopt : sameRegion(traces, pairs, from, target.ref);
        default:
            return std::nullopt;
    }
}

}  // namespace

std::optional<Target> counterpart(const PerSide<const Trace*>& traces, const LanePairs& pairs, Side from,
                                  const Target& target, Timestamp otherTime) {
    const auto lane = pairs.counterpart(from, target.lane);
    if (!lane) return std::nullopt;
    const auto ref = sameThing(traces, pairs, from, target, *lane);
    if (!ref) return Target::place(*lane, otherTime);
    const Trace& theirs = *traces[other(from)];
    const bool region = target.lane.kind == LaneKind::Goroutine;
    return targetOf(theirs, *lane, target.part, region ? theirs.regions[*ref].depth + 1u : 0, *ref);
}

}  // namespace golanes
