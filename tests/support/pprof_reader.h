// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace golanes::test {

// What a pprof file holds, as texts.
struct PprofFile {
    std::vector<std::string> types;  // "delay/nanoseconds"
    std::string period;
    // Values by stack: "pc function file:line" from leaf to root. Equal stacks are added up.
    std::map<std::vector<std::string>, std::vector<std::int64_t>> samples;
};

// Reads the file; throws std::runtime_error when it is not what the format says.
PprofFile readPprof(const std::string& path);

}  // namespace golanes::test
