// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/busy_share.h"
#include "core/plan/pixel_runs.h"
#include "core/plan/planners.h"
#include "core/plan/span_items.h"
#include "core/store/run_track.h"

#include <array>

namespace golanes {

namespace {

// What a proc or thread carried.
class Runs {
  public:
    static constexpr std::uint32_t kFew = 64;

    explicit Runs(RunTrack track) : track_(track) {}

    std::uint32_t size() const { return track_.size(); }
    Timestamp start(std::uint32_t i) const { return track_.start(i); }
    Timestamp end(std::uint32_t i) const { return track_.end(i); }
    bool inferred(std::uint32_t) const { return false; }
    ColorRole role(std::uint32_t i) const { return roleOfSlot(track_.slot(i)); }
    std::uint32_t ref(std::uint32_t i) const { return track_.span(i); }

    std::uint32_t startedBefore(Timestamp t, std::uint32_t from, std::uint32_t step) const {
        struct Starts {
            std::span<const RunStride> strides;
            std::size_t size() const { return strides.size(); }
            Timestamp operator[](std::uint32_t k) const { return strides[k].start; }
        };
        return startedBeforeByStrides<RunStride::kRuns>(t, from, size(), step, Starts{track_.strides()},
                                                        [&](std::uint32_t i) { return start(i); });
    }
    void addEach(TimeRange range, std::uint32_t first, std::uint32_t last, RoleTimes& times) const {
        for (std::uint32_t i = first; i < last; ++i) {
            const Timestamp from = start(i);
            const Duration in = std::min(std::max(end(i), from + 1), range.end) - std::max(from, range.begin);
            times[static_cast<std::size_t>(role(i))] += std::max<Duration>(in, 0);
        }
    }
    WholeStrides addWholeStrides(std::uint32_t first, std::uint32_t last, RoleTimes& times,
                                 RoleTimes& edges) const {
        constexpr std::uint32_t kRuns = RunStride::kRuns;
        const std::uint32_t a = (first + kRuns - 1) / kRuns;
        const std::uint32_t b = last / kRuns;
        if (a >= b) return {};
        addStrides(a, b, times);
        addStrides(a - 1, a, edges);
        addStrides(b, b + 1, edges);
        return {a * kRuns, b * kRuns};
    }

  private:
    static ColorRole roleOfSlot(std::size_t slot) {
        constexpr std::array kRoles{ColorRole::Running, ColorRole::Gc, ColorRole::Syscall};
        return kRoles[slot];
    }

    // What the runs of the strides a … b - 1 have.
    void addStrides(std::uint32_t a, std::uint32_t b, RoleTimes& times) const {
        const auto strides = track_.strides();
        for (std::size_t slot = 0; slot < RunStride::kSlots; ++slot) {
            times[static_cast<std::size_t>(roleOfSlot(slot))] +=
                b < strides.size() ? strides[b].before[slot] - strides[a].before[slot] : kNoBound;
        }
    }

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
    const Runs runs(track);
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
    addBusyShares(track, axis, plan);
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
