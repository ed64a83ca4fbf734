// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/golanes_cli/arguments.h"
#include "app/golanes_cli/input.h"
#include "core/base/result.h"
#include "core/flame/pprof_profile.h"

namespace golanes::cli {

struct FlameExport {
    WeightedStacks stacks;
    PprofMeaning meaning;
};

// The stacks of a whole recording by the weight that --weight names. Of a Go trace: samples, running,
// runnable, blocked (or one reason of it: channel, sync, network, sleep, gc, other), syscall, wakeups,
// creations; first samples if there are any, else blocked. Of perf data: offcpu, or the beginning of an
// event's name; first the event that samples the CPU. Of a profile: one of its sample types. Errors (Usage):
// a weight that the recording does not have, with those it has.
Result<FlameExport> weighFlame(const Input& input, const Arguments& arguments);

}  // namespace golanes::cli
