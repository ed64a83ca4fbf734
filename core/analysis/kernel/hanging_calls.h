// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"
#include "core/store/sources.h"

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

namespace golanes {

// Why a goroutine did not run although what it had waited for was there.
enum class DelayCause : std::uint8_t {
    Throttled,   // the CPUs were taken from the whole process (see heldBack())
    NoCpu,       // Linux had no CPU for its thread, or for one that kept a proc from its work
    Stopped,     // the world was stopped
    Collecting,  // all procs carried goroutines, one at least a mark worker: no P
    NoProc,      // all procs carried goroutines of the program: no P
    Scheduling,  // threads with procs looked for work, but did not come to it
    NoThread,    // a proc was idle, and no thread took it: no M
    Runtime,     // its thread was on a CPU: the runtime on its way back
    Unknown,
};
inline constexpr std::size_t kDelayCauseCount = 9;
std::string_view name(DelayCause cause);  // "throttled", "no cpu"…

// A goroutine that was in a system call, or waited for the network, for long.
struct HangingCall {
    static constexpr std::uint32_t kNoCall = std::numeric_limits<std::uint32_t>::max();

    SpanIndex span = kNoSpan;  // of state Syscall, or waiting for the network
    GoroutineIndex goroutine;
    ThreadIndex thread;  // of a system call, that it was made on; none: not told
    bool network = false;
    TimeRange wait;          // as Go tells it
    Timestamp returned = 0;  // when it was there: the kernel returned, netpoll told; without either wait.end
    Timestamp ran = 0;       // when the goroutine ran again; the end of the trace when it did not
    bool open = false;       // it did not return while it was recorded
    // Of perf data; of a system call only.
    std::uint32_t call = kNoCall;  // row of PerfRecording::syscalls, of which `returned` is the end
    PerfSampleRow stack =
        kNoPerfSample;    // where the thread gave up its CPU in it last, when that is recorded
    KernelSums kernel{};  // what Linux did with the thread until `returned`
    std::array<Duration, kDelayCauseCount> delay{};  // from `returned` until it ran

    Duration length() const { return ran - wait.begin; }
    Duration late() const { return ran - returned; }
    // What most of late() is due to.
    DelayCause cause() const;
};

struct HangingCalls {
    static constexpr Duration kThreshold = 10'000'000;  // ns

    std::vector<HangingCall> calls;   // the longest first
    Duration threshold = kThreshold;  // that they reach
};

// System calls and waits for the network from which the goroutine ran again `threshold` or more after it
// began them, of the goroutines in the scope, that overlap its range. Costs the spans of all goroutines and
// the switches of perf data. Incomplete when the job was cancelled.
HangingCalls hangingCalls(const Sources& sources, const Scope& scope, Duration threshold, Job& job);

}  // namespace golanes
