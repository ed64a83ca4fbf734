// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/sources.h"

#include <optional>
#include <vector>

namespace golanes {

// The thread that had a CPU at an instant; none: nobody is known to have had it.
std::optional<PerfThreadIndex> whoHadCpu(const KernelTracks& kernel, std::uint32_t cpu, Timestamp t);

// Who had the CPU that a thread was taken off, or waited for: of a span that waitsForCpu(), by the CPU that
// the thread ran on before, just after the span began. None: idle, or not recorded.
std::optional<PerfThreadIndex> culpritOf(const KernelTracks& kernel, const KernelSpan& span);

// The first wake-up of a thread from `t` on, within a µs; none: it was not recorded. Row of
// PerfRecording::wakeups.
std::optional<std::uint32_t> wakeupAt(const KernelTracks& kernel, PerfThreadIndex thread, Timestamp t);

// What Linux did with the threads of a goroutine while Go called it running.
struct CpuTimes {
    Duration running = 0;   // as Go calls it, on threads that perf knows, within what perf recorded
    Duration onCpu = 0;     // of that: truly on a CPU
    Duration runQueue = 0;  // it could run, but Linux had no CPU for it
    Duration blocked = 0;   // the thread slept or waited for a disk: a page fault, a lock of the kernel
    Duration runnable = 0;  // Go's own queue: ready, but no P
    Duration unknown() const { return running - onCpu - runQueue - blocked; }
};

// Of one goroutine within a range. Costs the spans of the goroutine; incomplete when cancelled.
CpuTimes cpuTimes(const Sources& sources, GoroutineIndex g, TimeRange range, const Job& job);

// A stretch in which Go called a goroutine running and Linux had its thread off the CPU.
struct OffCpu {
    TimeRange time;
    PerfThreadIndex thread;
    std::uint32_t span = 0;  // row of KernelTracks::spans
};
// Those of one running span of a goroutine.
std::vector<OffCpu> offCpuWithin(const Sources& sources, ThreadIndex thread, TimeRange running);

}  // namespace golanes
