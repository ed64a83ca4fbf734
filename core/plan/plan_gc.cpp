// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/pixel_runs.h"
#include "core/plan/planners.h"
#include "core/plan/span_items.h"
#include "core/store/timeline_index.h"

namespace golanes {

namespace {

struct RangeTimes {
    const Trace& trace;
    Timestamp start(std::uint32_t row) const { return trace.ranges[row].start; }
    Timestamp end(std::uint32_t row) const { return trace.ranges[row].end; }
};

void planRanges(const Trace& trace, const IntervalList& list, ColorRole role, const TimeAxis& axis,
                LanePlan& plan) {
    planRuns(IntervalItems(list, role, RangeTimes{trace}), axis, 0, plan.spans);
}

// The parts of cycles in which marking goes on beside the program. Cycles follow each other.
class MarkPhases {
  public:
    static constexpr std::uint32_t kFew = ~std::uint32_t{0};

    explicit MarkPhases(const TimelineIndex& index) : index_(index) {}

    std::uint32_t size() const { return index_.gcMark.size(); }
    Timestamp start(std::uint32_t i) const { return index_.markPhases[i].begin; }
    Timestamp end(std::uint32_t i) const { return index_.markPhases[i].end; }
    bool inferred(std::uint32_t) const { return false; }
    ColorRole role(std::uint32_t) const { return ColorRole::Gc; }
    std::uint32_t ref(std::uint32_t i) const { return index_.gcMark.row(i); }
    std::uint32_t startedBefore(Timestamp t, std::uint32_t from, std::uint32_t step) const {
        return gallop(
            from, size(), [&](std::uint32_t i) { return start(i) >= t; }, step);
    }
    // All are of one role, of which any time will do.
    void addEach(TimeRange range, std::uint32_t, std::uint32_t, RoleTimes& times) const {
        times[static_cast<std::size_t>(ColorRole::Gc)] += range.length();
    }
    WholeStrides addWholeStrides(std::uint32_t, std::uint32_t, RoleTimes&, RoleTimes&) const { return {}; }

  private:
    const TimelineIndex& index_;
};

}  // namespace

void planGcCycles(const Trace& trace, std::uint32_t, const TimeAxis& axis, LanePlan& plan) {
    planRanges(trace, trace.timeline->gcMark, ColorRole::Gc, axis, plan);
}

void planGcMark(const Trace& trace, std::uint32_t, const TimeAxis& axis, LanePlan& plan) {
    const MarkPhases phases(*trace.timeline);
    planRuns(DisjointItems(phases), axis, 0, plan.spans);
}

void planGcAssists(const Trace& trace, std::uint32_t, const TimeAxis& axis, LanePlan& plan) {
    planRanges(trace, trace.timeline->assists, ColorRole::Gc, axis, plan);
}

void planGcSweeps(const Trace& trace, std::uint32_t, const TimeAxis& axis, LanePlan& plan) {
    planRanges(trace, trace.timeline->sweeps, ColorRole::Gc, axis, plan);
}

void planStopTheWorld(const Trace& trace, std::uint32_t, const TimeAxis& axis, LanePlan& plan) {
    planRanges(trace, trace.timeline->stopTheWorld, ColorRole::StopTheWorld, axis, plan);
}

}  // namespace golanes
