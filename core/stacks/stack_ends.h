// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_recording.h"
#include "core/store/perf_symbols.h"

#include <cstdint>
#include <map>
#include <string>

namespace golanes {

// How many stacks of Go code are whole.
struct StackEnds {
    std::uint64_t samples = 0;   // of any event, whose innermost user frame is of a Go function
    std::uint64_t whole = 0;     // those that reach the beginning of a goroutine, thread or stack
    std::uint64_t inferred = 0;  // those with frames that the recording does not hold
    std::map<std::string, std::uint64_t> cut;  // the others, by their innermost user function
};

StackEnds stackEnds(const PerfRecording& recording, const PerfSymbols& symbols);

}  // namespace golanes
