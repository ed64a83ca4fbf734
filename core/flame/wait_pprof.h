// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/waits/wait_profile.h"

#include <string>

namespace golanes {

// A profile of waits with all that `go tool trace -pprof` writes: samples "contentions/count" and
// "delay/nanoseconds", stacks with addresses and lines, cut at 128 frames, those with the same frames added
// up (golang/go src/internal/trace/traceviewer/pprof.go).
std::string waitPprof(const Trace& trace, const std::vector<StackSum>& profile);

}  // namespace golanes
