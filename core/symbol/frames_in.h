// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/store/kernel_tracks.h"

#include <vector>

namespace golanes {

// By PerfFrameId: the frames on the stacks of samples within a range of time, on the clock of the trace.
// Cost: the samples in the range and the stacks of the recording.
std::vector<bool> framesIn(const KernelTracks& kernel, TimeRange range);

}  // namespace golanes
