// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/gc_cycles.h"

#include "core/store/timeline_index.h"

#include <algorithm>

namespace golanes {

namespace {

class CycleFinder {
  public:
    explicit CycleFinder(const Trace& trace) : trace_(trace), index_(*trace.timeline) {}

    GcCycle make(std::uint32_t position) {
        const std::uint32_t row = index_.gcMark.row(position);
        const Range& range = trace_.ranges[row];
        GcCycle c;
        c.row = row;
        c.time = {range.start, range.end};
        c.complete = range.begun && !range.openAtEnd;
        c.mark = index_.markPhase(row);
        addPauses(c, {range.start, range.end});
        addHeap(c);
        const bool last = position + 1 == index_.gcMark.size();
        addSweeps(c, last ? trace_.range.end : trace_.ranges[index_.gcMark.row(position + 1)].start);
        return c;
    }

  private:
    void addPauses(GcCycle& c, TimeRange cycle) {
        const auto& rows = index_.stopTheWorld.rows();
        for (; pause_ < rows.size() && trace_.ranges[rows[pause_]].end < cycle.begin; ++pause_) {
        }
        for (std::size_t i = pause_; i < rows.size(); ++i) {
            const Range& stop = trace_.ranges[rows[i]];
            if (stop.start > cycle.end) break;
            const TimeRange time{stop.start, stop.end};
            const std::string_view reason = trace_.strings[stop.reason];
            if (reason == "GC sweep termination") {
                c.sweepTermination = time;
            } else if (reason == "GC mark termination") {
                c.retries += c.markTermination.empty() ? 0 : 1;
                c.markTermination = time;
            } else {
                continue;
            }
            c.time = {std::min(c.time.begin, time.begin), std::max(c.time.end, time.end)};
        }
    }

    void addHeap(GcCycle& c) const {
        c.heapBefore = valueAt(Metric::HeapLive, c.mark.begin);
        c.heapGoal = valueAt(Metric::HeapGoal, c.mark.begin);
        if (!c.complete) return;
        c.heapAfter = valueAt(Metric::HeapLive, c.time.end);
        const auto& live = trace_.metrics[static_cast<std::size_t>(Metric::HeapLive)];
        auto it = std::ranges::lower_bound(live, c.mark.begin, {}, &MetricSample::time);
        c.heapPeak = c.heapBefore;
        for (; it != live.end() && it->time < c.mark.end; ++it)
            c.heapPeak = std::max(c.heapPeak, std::optional(it->value));
    }

    std::optional<std::uint64_t> valueAt(Metric metric, Timestamp t) const {
        const auto& samples = trace_.metrics[static_cast<std::size_t>(metric)];
        const auto after = std::ranges::upper_bound(samples, t, {}, &MetricSample::time);
        return after == samples.begin() ? std::nullopt : std::optional((after - 1)->value);
    }

    void addSweeps(GcCycle& c, Timestamp next) const {
        const auto& rows = index_.sweeps.rows();
        const auto startOf = [&](std::uint32_t row) { return trace_.ranges[row].start; };
        auto it = std::ranges::lower_bound(rows, c.time.end, {}, startOf);
        c.sweep = {c.time.end, c.time.end};
        for (; it != rows.end() && startOf(*it) < next; ++it) {
            const Range& r = trace_.ranges[*it];
            ++c.sweeps;
            c.sweepTime += r.end - r.start;
            c.sweep.end = std::max(c.sweep.end, r.end);
        }
    }

    const Trace& trace_;
    const TimelineIndex& index_;
    std::size_t pause_ = 0;  // the first that may belong to a cycle yet to come
};

}  // namespace

std::vector<GcCycle> gcCycles(const Trace& trace, const Scope& scope, Job& job) {
    std::vector<GcCycle> cycles;
    CycleFinder finder(trace);
    for (std::uint32_t i = 0; i < trace.timeline->gcMark.size(); ++i) {
        if (job.cancelled()) return {};
        const GcCycle c = finder.make(i);
        if (c.time.overlaps(scope.range)) cycles.push_back(c);
    }
    return cycles;
}

GcCycle gcCycleOf(const Trace& trace, std::uint32_t row) {
    const auto& rows = trace.timeline->gcMark.rows();
    const auto position = std::ranges::find(rows, row) - rows.begin();
    return CycleFinder(trace).make(static_cast<std::uint32_t>(position));
}

}  // namespace golanes
