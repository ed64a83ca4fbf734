// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/extremes.h"
#include "core/store/interval_list.h"
#include "core/store/stack_track.h"
#include "core/store/task_regions.h"
#include "core/store/trace.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace golanes {

// Wake-ups of some kinds or of one proc: rows of Trace::wakes, each lasting until its goroutine ran.
class WakeList {
  public:
    // `rows` by rising time; `ranAt`: ends of readyToRunning() by row of Trace::wakes.
    void build(const Trace& trace, std::vector<std::uint32_t> rows, const std::vector<Timestamp>& ranAt);

    const IntervalList& intervals() const { return intervals_; }
    using KindCounts = std::array<std::uint32_t, kWakeKindCount>;
    // How many of each kind are among the positions first … last - 1. At most 2 · kStride steps.
    KindCounts kinds(const Trace& trace, std::uint32_t first, std::uint32_t last) const;
    std::size_t bytes() const { return intervals_.bytes() + sums_.capacity() * sizeof(KindCounts); }

  private:
    static constexpr std::uint32_t kStride = 64;

    IntervalList intervals_;
    std::vector<KindCounts> sums_;  // kinds before every kStride-th position
};
// From the wake-up until the goroutine left the Runnable state.
TimeRange readyToRunning(const Trace& trace, const Wake& wake);

// The regions of each goroutine by nesting level: what lies on one level does not overlap.
class RegionLevels {
  public:
    // Stops early when the job is cancelled.
    void build(const Trace& trace, const Job& job);

    std::uint32_t levelCount(GoroutineIndex g) const {
        return levels_.empty() ? 0 : firstLevel_[g.value + 1] - firstLevel_[g.value];
    }
    // Rows of Trace::regions on a level (< levelCount), by rising start.
    std::span<const std::uint32_t> rows(GoroutineIndex g, std::uint32_t level) const {
        const std::uint32_t i = firstLevel_[g.value] + level;
        return std::span(rows_).subspan(levels_[i], levels_[i + 1] - levels_[i]);
    }
    std::size_t bytes() const { return (rows_.capacity() + levels_.capacity() + firstLevel_.capacity()) * 4; }

  private:
    std::vector<std::uint32_t> rows_;
    std::vector<std::uint32_t> levels_;      // where each level begins in rows_, and the end
    std::vector<std::uint32_t> firstLevel_;  // by goroutine, and the end; unused without regions
};

// What plans of lanes need beyond the tables of a trace, so that their cost does not grow with its events.
struct TimelineIndex {
    IntervalList gcMark;                 // rows of Trace::ranges: RangeKind::GcMark
    IntervalList stopTheWorld;           // RangeKind::StopTheWorld
    IntervalList assists;                // RangeKind::MarkAssist
    IntervalList sweeps;                 // RangeKind::Sweep
    std::vector<TimeRange> markPhases;   // by position in gcMark, see markPhase()
    WakeList netpoll;                    // WakeKind::Netpoll, NetpollNoP, NetDeadline
    WakeList timers;                     // WakeKind::TimerSleep, TimerChannel, TimerFunc
    std::vector<WakeList> timersOfProc;  // the same by ProcIndex
    RegionLevels regions;
    TaskRegions tasks;
    StackTracks stacks;                              // found when they are asked for
    ExtremesTree networkWaits;                       // of Trace::networkWaits
    std::array<ExtremesTree, kMetricCount> metrics;  // of Trace::metrics

    // The part of a collection (row of Trace::ranges, of gcMark) between the pauses at its ends, which Go
    // counts to it: in it marking goes on beside the program. All of it where the trace does not tell of
    // pauses.
    TimeRange markPhase(std::uint32_t row) const;

    std::size_t bytes() const;
};

// Wake-ups that timers made; the others are netpoll's.
bool isTimer(WakeKind kind);

// Makes Trace::timeline from the finished tables. Null when the job was cancelled.
std::shared_ptr<const TimelineIndex> indexTimeline(const Trace& trace, Job& job);

}  // namespace golanes
