// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/lane_pairs.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace golanes {

namespace {

std::string_view startOf(const Trace& trace, GoroutineIndex g) {
    return g.valid() ? trace.strings[trace.goroutine(g).name] : std::string_view();
}

// What a goroutine is for: its start function, and that of who created it.
std::pair<std::string_view, std::string_view> purposeOf(const Trace& trace, std::uint32_t row) {
    return {startOf(trace, GoroutineIndex(row)), startOf(trace, trace.goroutines[row].creator)};
}

}  // namespace

// Pairs the n-th row of a key with the n-th row of the same key.
class RowPairer {
  public:
    RowPairer(const Trace& base, const Trace& candidate, Job& job)
        : traces_{&base, &candidate}, cancelled_(job) {}

    // `tableOf(trace)`: whose rows; `keyOf(trace, row)` is ordered by <.
    template <class TableOf, class KeyOf>
    PerSide<LanePairs::Rows> pair(TableOf tableOf, KeyOf keyOf) {
        PerSide<LanePairs::Rows> out;
        std::map<decltype(keyOf(*traces_.base, 0)), PerSide<LanePairs::Rows>> byKey;
        for (const Side side : kSides) {
            const std::size_t size = tableOf(*traces_[side]).size();
            out[side].assign(size, LanePairs::kNone);
            for (std::uint32_t row = 0; row < size; ++row) {
                if (cancelled_()) return out;
                byKey[keyOf(*traces_[side], row)][side].push_back(row);
            }
        }
        for (const auto& [key, rows] : byKey) {
            const std::size_t both = std::min(rows.base.size(), rows.candidate.size());
            for (std::size_t i = 0; i < both; ++i) {
                out.base[rows.base[i]] = rows.candidate[i];
                out.candidate[rows.candidate[i]] = rows.base[i];
            }
        }
        return out;
    }

  private:
    PerSide<const Trace*> traces_;
    CancelCheck cancelled_;
};

LanePairs::LanePairs(const Trace& base, const Trace& candidate, Job& job) {
    RowPairer pairer(base, candidate, job);
    goroutines_ = pairer.pair(
        [](const Trace& t) -> auto& { return t.goroutines; }, purposeOf);
    tasks_ = pairer.pair(
        [](const Trace& t) -> auto& { return t.tasks; },
        [](const Trace& t, std::uint32_t row) { return t.strings[t.tasks[row].name]; });
    procs_ = pairer.pair(
        [](const Trace& t) -> auto& { return t.procs; },
        [](const Trace& t, std::uint32_t row) { return t.procs[row].id; });
    threads_ = pairer.pair(
        [](const Trace& t) -> auto& { return t.threads; }, [](const Trace&, std::uint32_t) { return 0; });
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
