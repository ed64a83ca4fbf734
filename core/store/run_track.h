// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

namespace golanes {

// One stretch in which a proc or thread carried a goroutine.
struct Run {
    TimeRange time;
    SpanIndex span = kNoSpan;
    GoroutineIndex goroutine;
    StateClass cls = StateClass::Running;  // Running or Syscall
};

// Runs of one proc or thread as a track, sorted by start, without overlap: each ends where the next begins,
// if not before.
class RunTrack {
  public:
    static RunTrack ofProc(const Trace& trace, ProcIndex p);
    static RunTrack ofThread(const Trace& trace, ThreadIndex m);

    std::uint32_t size() const { return list_.count; }
    Run operator[](std::uint32_t i) const;
    Timestamp start(std::uint32_t i) const { return trace_.goSpans.start[runs_[i]]; }
    Timestamp end(std::uint32_t i) const {
        return slotAt(i) == RunStride::kOtherEnd ? (*this)[i].time.end : trace_.goSpans.start[runs_[i] + 1];
    }
    SpanIndex span(std::uint32_t i) const { return runs_[i]; }
    // Which of the sums of RunStride a run belongs to.
    std::size_t slot(std::uint32_t i) const;
    // Position of the last run that starts at or before `t`; size() when there is none. O(log n).
    std::uint32_t lastAtOrBefore(Timestamp t) const;
    // What is known of each RunStride::kRuns runs.
    std::span<const RunStride> strides() const {
        return trace_.runStrides.span(list_.firstStride, (size() + RunStride::kRuns - 1) / RunStride::kRuns);
    }

    struct Sums {
        Duration running = 0;  // goroutines that are not GC workers
        Duration gcWorker = 0;
        Duration syscall = 0;
    };
    // Busy time by kind within `range`. O(log n + RunStride::kRuns).
    Sums sums(TimeRange range) const;

  private:
    RunTrack(const Trace& trace, const RunList& list, const SpanIndex* runs, const Proc* proc)
        : trace_(trace), list_(list), runs_(runs), proc_(proc) {}

    std::size_t slotAt(std::uint32_t i) const {
        return trace_.runStrides[list_.firstStride + i / RunStride::kRuns].slot(i % RunStride::kRuns);
    }

    const Trace& trace_;
    RunList list_;
    const SpanIndex* runs_;
    const Proc* proc_;  // cuts off syscalls where the proc was lost; null for threads
};

// Which of the sums of RunStride a run belongs to.
std::size_t runSumSlot(const Trace& trace, GoroutineIndex g, bool syscall);

}  // namespace golanes
