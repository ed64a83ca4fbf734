// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_recording.h"

namespace golanes {

// Stacks of all samples of a recording, better than it tells them itself.
struct PerfSampleStacks {
    PerfStacks stacks;
    Column<PerfStackId> ofSample;  // by row of PerfRecording::samples
};

// Puts them in the place of those of a recording that has just been made, before anybody else gets to see it.
void replaceStacks(const PerfPtr& fresh, PerfSampleStacks stacks);

}  // namespace golanes
