// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/blocking.h"

#include "core/analysis/keyed_rows.h"
#include "core/analysis/region_cursor.h"

#include <algorithm>
#include <array>

namespace golanes {

namespace {

using Sums = KeyedRows<WaitSum>;

std::uint64_t keyOf(StateId state, std::uint32_t low) {
    return golanes::keyOf(state.value, low);
}

template <class Key>
std::vector<BlockRow<Key>> sorted(const Sums& sums) {
    std::vector<BlockRow<Key>> rows;
    rows.reserve(sums.size());
    for (const auto& [key, sum] : sums.rows())
        rows.push_back({Key(static_cast<typename Key::rep>(lowOf(key))),
                        StateId(static_cast<std::uint8_t>(highOf(key))), sum});
    std::ranges::stable_sort(rows, std::greater(), [](const auto& r) { return r.sum.sum.time; });
    return rows;
}

class Collector {
  public:
    Collector(const Trace& trace, const Scope& scope, Job& job)
        : trace_(trace), range_(scope.range.clippedTo(trace.range)), tasks_(trace), cancelled_(job) {
        for (std::size_t i = 0; i < trace.states.size(); ++i) {
            const GoState s = trace.states[StateId(static_cast<std::uint8_t>(i))].state;
            waits_[i] = s == GoState::Waiting || s == GoState::Syscall;
        }
    }

    void add(const Goroutine& g) {
        RegionCursor regions(trace_, g);
        const SpanIndex last = g.firstSpan + g.spanCount;
        for (SpanIndex s = g.firstSpan; s < last && !cancelled_(); ++s) {
            if (!waits_[trace_.goSpans.state[s].value]) continue;
            const Timestamp start = trace_.goSpans.start[s];
            const bool before = s == g.firstSpan && !g.createdInTrace();
            const Timestamp end = s + 1 < last ? trace_.goSpans.start[s + 1] : trace_.range.end;
            const TimeRange time{before ? trace_.range.begin : start, end};
            if (time.overlaps(range_)) add(g, s, time.clippedTo(range_).length(), regions.at(start));
        }
    }

    Blocking take(const Sites& sites) const {
        Sums bySite, byFunction, byReason;
        for (const auto& [key, sum] : byStack_.rows()) {
            const StateId state(static_cast<std::uint8_t>(highOf(key)));
            const FrameId site = sites.of(StackId(lowOf(key)));
            const StringId function = site.valid() ? trace_.stacks.frame(site).function : kEmptyString;
            bySite[keyOf(state, site.value)].add(sum);
            byFunction[keyOf(state, function.value)].add(sum);
            byReason[keyOf(state, state.value)].add(sum);
        }
        return {sorted<FrameId>(bySite),   sorted<StringId>(byFunction), sorted<StringId>(byGroup_),
                sorted<StringId>(byTask_), sorted<StringId>(byRegion_),  sorted<StateId>(byReason)};
    }

  private:
    void add(const Goroutine& g, SpanIndex s, Duration time, const Region* region) {
        const StateId state = trace_.goSpans.state[s];
        byStack_[keyOf(state, trace_.goSpans.stack[s].value)].add(time, s);
        byGroup_[keyOf(state, g.name.value)].add(time, s);
        if (!region) return;
        byRegion_[keyOf(state, region->name.value)].add(time, s);
        if (const StringId task = tasks_.of(region->task); task.valid())
            byTask_[keyOf(state, task.value)].add(time, s);
    }

    const Trace& trace_;
    const TimeRange range_;
    const TaskNames tasks_;
    CancelCheck cancelled_;
    std::array<bool, 256> waits_{};  // by state
    Sums byStack_, byGroup_, byTask_, byRegion_;
};

}  // namespace

TaskNames::TaskNames(const Trace& trace) {
    for (const Task& t : trace.tasks) names_.set(t.id, t.name);
}

Blocking blocking(const Trace& trace, const Sites& sites, const Scope& scope, Job& job) {
    Collector collector(trace, scope, job);
    for (std::uint32_t g = 0; g < trace.goroutines.size() && !job.cancelled(); ++g)
        if (scope.has(GoroutineIndex(g))) collector.add(trace.goroutines[g]);
    return collector.take(sites);
}

}  // namespace golanes
