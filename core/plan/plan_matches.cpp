// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_matches.h"

#include "core/plan/gallop.h"
#include "core/plan/kernel_items.h"
#include "core/plan/kernel_lanes.h"
#include "core/store/go_track.h"
#include "core/store/run_track.h"

#include <algorithm>

namespace golanes {

namespace {

// The fold that holds all of a range, or null.
const Fold* foldOver(const TimeAxis& axis, TimeRange range) {
    const auto folds = axis.folds();
    const auto it = std::ranges::upper_bound(folds, range.begin, {}, &Fold::end);
    return it != folds.end() && it->begin <= range.begin && range.end <= it->end ? &*it : nullptr;
}

// `Items`: size(), and start(i) and end(i) by position, both rising. `next`: the first from a position on
// that matches; size() when none does.
template <class Items, class Next>
std::vector<ColumnRun> columnsOf(const Items& items, const TimeAxis& axis, Next&& next) {
    std::vector<ColumnRun> out;
    const std::uint32_t size = items.size();
    const auto endOf = [&](std::uint32_t i) { return std::max(items.end(i), items.start(i) + 1); };
    // First position from `i` on that is still there at t.
    const auto lasting = [&](std::uint32_t i, Timestamp t) {
        return gallop(i, size, [&](std::uint32_t k) { return endOf(k) > t; });
    };
    std::uint32_t i = lasting(0, axis.range().begin);
    for (;;) {
        i = next(i);
        if (i >= size || items.start(i) >= axis.range().end) return out;
        if (const Fold* fold = foldOver(axis, {items.start(i), endOf(i)})) {
            i = lasting(i + 1, fold->end);
            continue;
        }
        const int x0 = std::max(axis.pixelOf(items.start(i)), out.empty() ? 0 : out.back().x1);
        const int x1 = std::max(axis.pixelFrom(endOf(i)), x0);
        if (x1 > x0 && !out.empty() && out.back().x1 == x0)
            out.back().x1 = x1;
        else if (x1 > x0)
            out.push_back({x0, x1});
        if (x1 >= axis.width()) return out;
        i = lasting(i + 1, axis.column(x1).begin);
    }
}

// `first`: the bit of position 0.
template <class Items>
std::vector<ColumnRun> columnsOf(const Items& items, const RankedBits& bits, std::size_t first,
                                 const TimeAxis& axis) {
    const std::size_t end = first + items.size();
    return columnsOf(items, axis, [&](std::uint32_t i) {
        return static_cast<std::uint32_t>(bits.next(first + i, end) - first);
    });
}

// Of items that all match.
template <class Items>
std::vector<ColumnRun> columnsOf(const Items& items, const TimeAxis& axis) {
    return columnsOf(items, axis, [](std::uint32_t i) { return i; });
}

class States {
  public:
    States(const Trace& trace, GoroutineIndex g) : trace_(trace), track_(trace, g), go_(trace.goroutine(g)) {}
    std::uint32_t size() const { return track_.size() - (go_.ended ? 1 : 0); }
    // The first state reaches back to the start of the trace, as the lane draws it.
    Timestamp start(std::uint32_t i) const {
        return i == 0 && !go_.createdInTrace() ? trace_.range.begin : track_.start(i);
    }
    Timestamp end(std::uint32_t i) const { return track_.end(i); }

  private:
    const Trace& trace_;
    GoTrack track_;
    const Goroutine& go_;
};

class Runs {
  public:
    explicit Runs(RunTrack track) : track_(track) {}
    std::uint32_t size() const { return track_.size(); }
    Timestamp start(std::uint32_t i) const { return track_.start(i); }
    Timestamp end(std::uint32_t i) const { return track_[i].time.end; }

  private:
    RunTrack track_;
};

std::vector<ColumnRun> columnsOf(const KernelTrack& track, const RankedBits& bits, const TimeAxis& axis) {
    return track.size() > 0 ? columnsOf(KernelItems(track), bits, track.row(0), axis)
                            : std::vector<ColumnRun>();
}

}  // namespace

bool showsSpans(LaneKind kind) {
    return kind == LaneKind::Goroutine || kind == LaneKind::Proc || kind == LaneKind::Thread;
}

std::vector<ColumnRun> planMatches(const Trace& trace, const SpanMatches& matches, LaneKey lane,
                                   const TimeAxis& axis) {
    const auto index = static_cast<std::uint16_t>(lane.entity);
    switch (lane.kind) {
        case LaneKind::Goroutine: {
            const GoroutineIndex g(lane.entity);
            return columnsOf(States(trace, g), matches.spans, trace.goroutine(g).firstSpan, axis);
        }
        case LaneKind::Proc:
            return columnsOf(Runs(RunTrack::ofProc(trace, ProcIndex(index))), matches.procRuns,
                             trace.procs[index].runs.first, axis);
        case LaneKind::Thread:
            return columnsOf(Runs(RunTrack::ofThread(trace, ThreadIndex(index))), matches.threadRuns,
                             trace.threads[index].runs.first, axis);
        default:
            return {};
    }
}

bool showsKernelMatches(LaneKind kind) {
    return kind == LaneKind::Cpu || kind == LaneKind::KernelThread;
}

std::vector<ColumnRun> planMatches(const KernelTracks& kernel, const KernelMatches& matches, LaneKey lane,
                                   std::uint32_t row, const TimeAxis& axis) {
    if (lane.kind == LaneKind::Cpu) return columnsOf(kernel.ofCpu(lane.entity), matches.spans, axis);
    if (lane.kind != LaneKind::KernelThread) return {};
    const PerfThreadIndex thread(lane.entity);
    const KernelRows rows = kernelRows(kernel, thread);
    if (row == rows.calls)
        return columnsOf(KernelRowItems(matches.calls[lane.entity], ColorRole::Syscall, CallTimes{kernel}),
                         axis);
    if (row == rows.ticks)
        return columnsOf(KernelRowItems(matches.ticks[lane.entity], ColorRole::Tick, TickTimes{kernel}),
                         axis);
    return columnsOf(kernel.ofThread(thread), matches.spans, axis);
}

}  // namespace golanes
