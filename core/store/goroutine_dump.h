// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace golanes {

// One frame of a dump, as printed.
struct DumpFrame {
    std::string function;  // without arguments
    std::string file;
    std::uint64_t line = 0;
    bool operator==(const DumpFrame&) const = default;
};

// One goroutine of a dump.
struct DumpedGoroutine {
    std::uint64_t id = 0;
    std::string state;          // "chan receive", "IO wait", "running"
    std::uint64_t minutes = 0;  // for how long; Go tells from one minute on
    bool lockedToThread = false;
    std::string labels;             // "endpoint: /order"; since Go 1.27
    std::vector<DumpFrame> frames;  // innermost first
    DumpFrame createdBy;            // the go statement; "" for none
    std::uint64_t creator = 0;      // goroutine that created it; 0: not told (before Go 1.21)
};

// What /debug/pprof/goroutine?debug=2 and a crash print: all goroutines at one instant, as text.
struct GoroutineDump {
    std::vector<DumpedGoroutine> goroutines;
    std::uint64_t skippedLines = 0;  // that are no part of it, or could not be read
};

}  // namespace golanes
