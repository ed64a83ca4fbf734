// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sources.h"
#include "widgets/session/target.h"

#include <optional>

namespace golanes {

// Places of things in the lanes of perf data and of cpu.stat.

// Extent of a thing with this `ref`; a sample has no length.
TimeRange kernelExtent(const KernelTracks& kernel, LaneKey lane, std::uint32_t row, std::uint32_t ref);
// Time around an instant in which nothing is known to have run on a CPU.
TimeRange cpuGapAround(const KernelTracks& kernel, std::uint32_t cpu, Timestamp t);
// See neighbourOf().
std::optional<Target> kernelNeighbour(const Sources& sources, const Target& from, int step);
// The thread's lane as such.
Target kernelThreadTarget(PerfThreadIndex thread);
// A span of the lane of a thread or a CPU: row of KernelTracks::spans.
Target kernelSpanTarget(const KernelTracks& kernel, LaneKey lane, std::uint32_t row);

}  // namespace golanes
