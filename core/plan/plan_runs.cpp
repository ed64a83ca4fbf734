// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/pixel_runs.h"
#include "core/plan/planners.h"
#include "core/plan/span_items.h"
#include "core/store/run_track.h"

namespace golanes {

namespace {

// What a proc or thread carried.
class Runs {
  public:
    Runs(const Trace& trace, RunTrack track) : trace_(trace), track_(track) {}

    std::uint32_t size() const { return track_.size(); }
    Timestamp start(std::uint32_t i) const { return track_.start(i); }
    Timestamp end(std::uint32_t i) const { return track_[i].time.end; }
    bool inferred(std::uint32_t) const { return false; }
    ColorRole role(std::uint32_t i) const {
        const Run run = track_[i];
        if (run.cls == StateClass::Syscall) return ColorRole::Syscall;
        return trace_.goroutine(run.goroutine).gcWorker ? ColorRole::Gc : ColorRole::Running;
    }
    std::uint32_t ref(std::uint32_t i) const { return track_[i].span; }
    void addTimes(TimeRange range, RoleTimes& times) const { add(track_.sums(range), times); }
    TimeRange addWholeStrides(std::uint32_t first, std::uint32_t last, RoleTimes& times) const {
        const RunTrack::Strides strides = track_.wholeStrides(first, last);
        add(strides.sums, times);
        return strides.time;
    }

  private:
    static void add(const RunTrack::Sums& sums, RoleTimes& times) {
        times[static_cast<std::size_t>(ColorRole::Running)] += sums.running;
        times[static_cast<std::size_t>(ColorRole::Gc)] += sums.gcWorker;
        times[static_cast<std::size_t>(ColorRole::Syscall)] += sums.syscall;
    }

    const Trace& trace_;
    RunTrack track_;
};

// Fills the columns [x0, x1) that hold no run: not known before the column `known`, idle from there on.
void addGap(int x0, int x1, int known, std::vector<PlanSpan>& out) {
    const int border = std::clamp(known, x0, std::max(x0, x1));
    if (x0 < border) out.push_back({x0, border, ColorRole::Unknown, true, 0, kMerged, 0});
    if (border < x1) out.push_back({border, x1, ColorRole::Idle, false, 0, kMerged, 0});
}

// `knownFrom`: time of the first event that tells of the proc or thread.
void planRunsAndGaps(const Trace& trace, const RunTrack& track, Timestamp knownFrom, const TimeAxis& axis,
                     LanePlan& plan) {
    const Runs runs(trace, track);
    std::vector<PlanSpan> busy;
    planRuns(DisjointItems(runs), axis, 0, busy);

    const int end = axis.pixelFrom(trace.range.end);
    const int known = axis.pixelFrom(knownFrom);
    int x = std::max(0, axis.pixelOf(trace.range.begin));
    for (const PlanSpan& run : busy) {
        addGap(x, run.x0, known, plan.spans);
        plan.spans.push_back(run);
        x = run.x1;
    }
    addGap(x, end, known, plan.spans);
}

}  // namespace

void planProc(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan) {
    const ProcIndex p(static_cast<std::uint16_t>(entity));
    const RunTrack track = RunTrack::ofProc(trace, p);
    const std::vector<ProcSpan>& states = trace.proc(p).spans;
    Timestamp known = track.size() > 0 ? track.start(0) : trace.range.end;
    if (!states.empty()) known = std::min(known, states.front().start);
    planRunsAndGaps(trace, track, known, axis, plan);
}

void planThread(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan) {
    const RunTrack track = RunTrack::ofThread(trace, ThreadIndex(static_cast<std::uint16_t>(entity)));
    const Timestamp known = track.size() > 0 ? track.start(0) : trace.range.end;
    planRunsAndGaps(trace, track, known, axis, plan);
}

}  // namespace golanes
