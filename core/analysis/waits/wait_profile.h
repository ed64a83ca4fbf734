// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/area/span_sums.h"
#include "core/analysis/scope.h"
#include "core/base/job.h"

#include <array>
#include <string_view>
#include <vector>

namespace golanes {

// The profiles of `go tool trace -pprof`: where goroutines spent time without running.
enum class WaitProfile : std::uint8_t {
    Network,    // "net": waiting with the reason network
    Sync,       // "sync": waiting with a reason that contains chan, sync or select
    Syscall,    // "syscall": in system calls, whether they held their proc or not
    Scheduler,  // "sched": runnable; its stacks are those of who made the goroutine runnable
};
inline constexpr std::size_t kWaitProfileCount = 4;
std::string_view name(WaitProfile p);  // Go's: "net", "sync", "syscall", "sched"

struct StackSum {
    StackId stack = kNoStack;  // of the event that began the time; kNoStack: it had none
    TimeCount sum;
    bool operator==(const StackSum&) const = default;
};

// Longest time first.
using WaitProfiles = std::array<std::vector<StackSum>, kWaitProfileCount>;

// All four, defined as in golang/go src/cmd/trace/pprof.go: what is still going on at the end of the trace
// does not count, nor what came before the goroutine first ran (so the way from its creation to its first run
// does not), nor what takes no time. Of what the range cuts, the part within counts.
// One pass over the spans. Incomplete when the job was cancelled.
WaitProfiles waitProfiles(const Trace& trace, const Scope& scope, Job& job);

}  // namespace golanes
