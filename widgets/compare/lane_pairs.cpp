// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/lane_pairs.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace golanes {

namespace {

using Rows = std::vector<std::uint32_t>;
constexpr std::uint32_t kNone = ~std::uint32_t{0};

// Pairs the n-th row of a key with the n-th row of the same key. `keyOf(trace, row)` is ordered by <.
template <class KeyOf>
PerSide<Rows> paired(const PerSide<const Trace*>& traces, const PerSide<std::size_t>& sizes, KeyOf keyOf) {
    PerSide<Rows> out{Rows(sizes.base, kNone), Rows(sizes.candidate, kNone)};
    std::map<decltype(keyOf(*traces.base, 0)), PerSide<Rows>> byKey;
    for (const Side side : kSides)
        for (std::uint32_t row = 0; row < sizes[side]; ++row)
            byKey[keyOf(*traces[side], row)][side].push_back(row);
    for (const auto& [key, rows] : byKey) {
        const std::size_t both = std::min(rows.base.size(), rows.candidate.size());
        for (std::size_t i = 0; i < both; ++i) {
            out.base[rows.base[i]] = rows.candidate[i];
            out.candidate[rows.candidate[i]] = rows.base[i];
        }
    }
    return out;
}

std::string_view startOf(const Trace& trace, GoroutineIndex g) {
    return g.valid() ? trace.strings[trace.goroutine(g).name] : std::string_view();
}

// What a goroutine is for: its start function, and that of who created it.
std::pair<std::string_view, std::string_view> purposeOf(const Trace& trace, std::uint32_t row) {
    return {startOf(trace, GoroutineIndex(row)), startOf(trace, trace.goroutines[row].creator)};
}

}  // namespace

LanePairs::LanePairs(const Trace& base, const Trace& candidate) {
    const PerSide<const Trace*> traces{&base, &candidate};
    goroutines_ = paired(traces, {base.goroutines.size(), candidate.goroutines.size()}, purposeOf);
    tasks_ =
        paired(traces, {base.tasks.size(), candidate.tasks.size()},
               [](const Trace& trace, std::uint32_t row) { return trace.strings[trace.tasks[row].name]; });
    procs_ = paired(traces, {base.procs.size(), candidate.procs.size()},
                    [](const Trace& trace, std::uint32_t row) { return trace.procs[row].id; });
    threads_ = paired(traces, {base.threads.size(), candidate.threads.size()},
                      [](const Trace&, std::uint32_t) { return 0; });
}

std::optional<LaneKey> LanePairs::in(const PerSide<Rows>& pairs, Side from, LaneKey lane) const {
    const Rows& rows = pairs[from];
    if (lane.entity >= rows.size() || rows[lane.entity] == kNone) return std::nullopt;
    return LaneKey{lane.kind, rows[lane.entity]};
}

std::optional<LaneKey> LanePairs::counterpart(Side from, LaneKey lane) const {
    switch (lane.kind) {
        case LaneKind::Goroutine:
        case LaneKind::Stack:
            return in(goroutines_, from, lane);
        case LaneKind::Proc:
        case LaneKind::TimersOfProc:
            return in(procs_, from, lane);
        case LaneKind::Thread:
            return in(threads_, from, lane);
        case LaneKind::Tasks:
            return in(tasks_, from, lane);
        case LaneKind::KernelThread:
        case LaneKind::PerfCounter:
            return std::nullopt;
        default:
            return lane;
    }
}

GoroutineIndex LanePairs::counterpart(Side from, GoroutineIndex goroutine) const {
    if (!goroutine.valid()) return {};
    const auto lane = counterpart(from, LaneKey{LaneKind::Goroutine, goroutine.value});
    return lane ? GoroutineIndex(lane->entity) : GoroutineIndex();
}

}  // namespace golanes
