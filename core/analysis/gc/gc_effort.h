// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/area/span_sums.h"
#include "core/analysis/scope.h"
#include "core/base/job.h"

#include <array>
#include <vector>

namespace golanes {

// Kinds of mark workers: dedicated ones hold their proc until marking is done, fractional ones run for a
// share of the time, idle ones where there is nothing else to run.
enum class WorkerKind : std::uint8_t { Dedicated, Fractional, Idle };
inline constexpr std::size_t kWorkerKindCount = 3;
std::string_view name(WorkerKind kind);  // "dedicated"…

// One stretch in which a mark worker ran.
struct WorkerRun {
    TimeRange time;
    GoroutineIndex goroutine;
    ProcIndex proc;
    WorkerKind kind = WorkerKind::Dedicated;
};

// How long somebody worked for the collector, by who (one of the ids is set).
struct AssistSum {
    GoroutineIndex goroutine;
    StringId function;  // that its goroutine started with
    FrameId site;       // where it allocated: OwnCode::siteOf() the stack
    TimeCount sum;
    Duration max = 0;
};

// What the collector cost besides pauses. Time is counted as far as it lies in the range, things when any of
// them does.
struct GcEffort {
    std::vector<WorkerRun> runs;  // of mark workers, by start
    std::array<TimeCount, kWorkerKindCount> workers{};
    // Mark assist: goroutines that allocate are made to help. How long they were at it, waiting for work
    // included.
    TimeCount assists;
    std::vector<AssistSum> assistsByGoroutine, assistsByFunction, assistsBySite;  // longest first
    TimeCount sweeps;
    std::uint64_t sweptBytes = 0, reclaimedBytes = 0;  // of sweeps that end in the range
};

// Only goroutines of the scope count; sweeps, which belong to procs, by the goroutine they began on.
// O(labels · log spans + ranges). Means nothing when the job was cancelled.
GcEffort gcEffort(const Trace& trace, const Scope& scope, Job& job);

}  // namespace golanes
