// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/clock/thread_activity.h"
#include "core/store/perf_recording.h"

#include <vector>

namespace golanes {

// When threads were where they can write no Go event: in a system call, or off the CPU.
struct KernelStays {
    std::vector<ThreadStay> all;  // sorted by begin
    // When threads went into the kernel of their own will, sorted: entries of system calls, or without those
    // the switches of threads that went to sleep. Just before, Go has mostly written an event.
    std::vector<ThreadStay> departures;
    bool fromSyscalls = false;  // what `departures` are
    bool complete = true;       // false: it is not recorded when threads came back onto a CPU
};

// Which records are looked at; some may be left out to see how far the others lead.
struct KernelEvidence {
    bool syscalls = true;
    bool switches = true;
    bool wakeups = true;  // beside switches: a thread was not back before it was woken
};

// Empty when cancelled.
KernelStays kernelStays(const PerfRecording& perf, const KernelEvidence& evidence, const Job& job);

}  // namespace golanes
