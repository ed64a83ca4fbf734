// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_recording.h"
#include "core/store/perf_symbols.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

namespace golanes {

// Where the CPU was: samples (of folded stacks, as many as they say) by their innermost function and by their
// whole stack. Of the events that sample the CPU clock, or where there are none, of all that sample.
struct PerfStackCounts {
    std::map<std::string, std::uint64_t> leaves;     // by function; "[no stack]", "[unknown]"
    std::map<std::string, std::uint64_t> leafFiles;  // by the binary of the innermost function
    // "comm;outermost;…;innermost", as Brendan Gregg's flame graphs take them; ":TID" for an unknown comm.
    std::map<std::string, std::uint64_t> folded;
    std::map<std::size_t, std::uint64_t> depths;  // by the number of frames, inlined ones included
};

PerfStackCounts perfStackCounts(const PerfRecording& recording, const PerfSymbols& symbols);

}  // namespace golanes
