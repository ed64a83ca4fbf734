// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/kernel_tracks.h"
#include "core/store/perf_symbols.h"
#include "core/store/runtime_moments.h"

#include <string_view>

namespace golanes {

// Finds them by the names on the stacks of the own process (where it is not known which that is: of all).
// One pass over stacks, system calls and samples. Incomplete when cancelled.
RuntimeMoments findRuntimeMoments(const KernelTracks& kernel, const PerfSymbols& symbols, const Job& job);

// Whether a function of Go's runtime is about timers: "runtime.(*timers).run", "runtime.checkTimers".
bool isTimerFunction(std::string_view function);

}  // namespace golanes
