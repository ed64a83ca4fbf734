// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane.h"
#include "core/store/kernel_tracks.h"

#include <cstdint>
#include <vector>

namespace golanes {

// The rows of a thread's lane (LaneKind::KernelThread): its states in row 0, below them its system calls and
// its samples. What the recording has for no thread at all has no row.
struct KernelRows {
    static constexpr std::uint32_t kNone = ~std::uint32_t{0};

    std::uint32_t calls = kNone;
    std::uint32_t ticks = kNone;
    std::uint32_t count = 1;  // that this thread needs
};
KernelRows kernelRows(const KernelTracks& kernel, PerfThreadIndex thread);

// True when the recording tells of the thread anything that a lane could show.
bool hasLane(const KernelTracks& kernel, PerfThreadIndex thread);

// CPUs by number.
std::vector<LaneKey> cpuLanes(const KernelTracks& kernel);
// Threads of the own process: above each lane of `goThreads` that of the same thread, then those that the Go
// trace does not know (sysmon, idle ones), by number.
std::vector<LaneKey> ownThreadLanes(const KernelTracks& kernel, const std::vector<LaneKey>& goThreads);
// Threads of other processes, by process and number.
std::vector<LaneKey> otherThreadLanes(const KernelTracks& kernel);

}  // namespace golanes
