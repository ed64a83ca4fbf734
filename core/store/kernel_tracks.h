// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/column.h"
#include "core/base/time.h"
#include "core/store/ids.h"
#include "core/store/interval_list.h"
#include "core/store/perf_recording.h"
#include "core/store/perf_rows.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace golanes {

// What Linux did with a thread, or which kind of thread had a CPU.
enum class KernelState : std::uint8_t {
    OnCpu,         // a thread of the program had the CPU
    ForeignOnCpu,  // of CPUs only: a thread of another process had it
    Preempted,     // it could run, but the kernel had given its CPU away
    Woken,         // it could run, but had no CPU since it was woken
    Sleeping,      // it waited of its own will
    Disk,          // it waited and could not be interrupted: for a disk, mostly
    Stopped,       // by a signal or a debugger
};
inline constexpr std::size_t kKernelStateCount = 7;
using KernelSums = std::array<Duration, kKernelStateCount>;

// Whether a thread in that state waits for a CPU: for the run queue of Linux.
constexpr bool waitsForCpu(KernelState s) {
    return s == KernelState::Preempted || s == KernelState::Woken;
}

struct KernelSpan {
    Timestamp start = 0;
    Timestamp end = 0;
    std::uint32_t run = 0;  // row of PerfRecording::runs: the one it is, or else the one before it
    KernelState state = KernelState::OnCpu;
    bool inferred = false;  // where it begins or ends, or what it is, is not recorded
};

// The spans of one thread (without gaps while it is known what it did) or one CPU (gaps: nothing is known to
// have run there), sorted by start; they do not overlap.
class KernelTrack {
  public:
    static constexpr std::uint32_t kSumStride = 128;

    KernelTrack() = default;
    KernelTrack(std::span<const KernelSpan> spans, std::span<const KernelSums> sums, std::uint32_t first)
        : spans_(spans), sums_(sums), first_(first) {}

    std::uint32_t size() const { return static_cast<std::uint32_t>(spans_.size()); }
    const KernelSpan& operator[](std::uint32_t i) const { return spans_[i]; }
    // Row of KernelTracks::spans.
    std::uint32_t row(std::uint32_t i) const { return first_ + i; }
    // Sums by state of the spans before every kSumStride-th, that at size() included when it is one.
    std::span<const KernelSums> sums() const { return sums_; }
    // Position of the first span that ends after `t`; size() when none does. O(log n).
    std::uint32_t firstEndingAfter(Timestamp t) const;
    // Time in each state within a range. O(log n).
    KernelSums times(TimeRange range) const;

  private:
    KernelSums upTo(Timestamp t) const;

    std::span<const KernelSpan> spans_;
    std::span<const KernelSums> sums_;
    std::uint32_t first_ = 0;
};

// How fast a counter of perf data counted: by the samples that it made, or where it was read by the values.
// See CounterTrack.
struct PerfCounter {
    static constexpr std::uint32_t kSumStride = 64;

    PerfEventIndex event;
    bool isRead = false;              // its rows are of PerfRecording::counts, else of samples
    bool told = false;                // what each sample stands for; else samples are counted
    std::vector<std::uint64_t> sums;  // of what it counted before every kSumStride-th of its rows
};

// Perf data as lanes beside those of a Go trace: what threads and CPUs did, on the clock of that trace.
// Immutable; made by alignKernel() (core/clock). Times of the perf recording itself are on perf's clock:
// those of its tables that lanes draw from stand here once more, on the trace's.
struct KernelTracks {
    PerfPtr perf;     // never null
    TimeRange range;  // of perf, on the clock of the trace

    std::vector<KernelSpan> spans;
    std::vector<KernelSums> sums;

    Column<Timestamp> wakeTime;            // by row of PerfRecording::wakeups
    PerfRows wakeupsByThread;              // group: the woken thread
    Column<Timestamp> callStart, callEnd;  // by row of PerfRecording::syscalls
    Column<Timestamp> sampleTime;          // by row of PerfRecording::samples
    PerfRows ticksByThread;                // rows of samples that a counter or clock made
    Column<Timestamp> countTime;           // by row of PerfRecording::counts
    PerfRows countsByEvent;                // group: the event
    std::vector<PerfCounter> counters;     // by their event
    // Rows of PerfRecording::syscalls in which the own process asked epoll what is ready: those that wait,
    // and those that only look (with a timeout of 0).
    IntervalList pollWaits, pollLooks;
    std::vector<PerfThreadIndex> perfThreads;  // by ThreadIndex of the trace; none: not matched
    std::vector<ThreadIndex> goThreads;        // by PerfThreadIndex; none: no thread of the trace

    std::int32_t ownPid = -1;  // the process that the recording is about; -1: none is
    // Other processes were recorded too: a CPU without a run was idle.
    bool cpusComplete = false;
    // When threads came onto a CPU was recorded. Without (perf record -p without --switch-events) runs begin
    // where a thread was first seen, and time on a CPU is too low.
    bool runsComplete = false;

    KernelTrack ofThread(PerfThreadIndex t) const { return track(threads, t.value); }
    KernelTrack ofCpu(std::uint32_t cpu) const { return track(cpus, cpu); }
    // What Linux did with a thread of the Go trace; empty when it is none that perf knows.
    KernelTrack ofGoThread(ThreadIndex m) const;
    bool isOwn(PerfThreadIndex t) const { return ownPid >= 0 && perf->threads[t.value].pid == ownPid; }
    // A syscall of a thread, on the clock of the trace; it ends where the next one begins at the latest.
    TimeRange callTime(std::uint32_t row) const { return {callStart[row], callEnd[row]}; }

    struct Slice {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
        std::uint32_t firstSum = 0;
    };
    std::vector<Slice> threads;  // by PerfThreadIndex
    std::vector<Slice> cpus;     // by number of the CPU

    std::size_t bytes() const;  // memory held, that of `perf` not counted

  private:
    KernelTrack track(const std::vector<Slice>& slices, std::size_t i) const;
};

using KernelPtr = std::shared_ptr<const KernelTracks>;

}  // namespace golanes
