// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/quantiles.h"
#include "core/store/trace.h"

#include <map>
#include <string>
#include <vector>

// What the program itself wrote into the trace by runtime/trace: tasks, regions, logs.
namespace golanes {

struct TaskStats {
    std::uint64_t begun = 0;
    std::uint64_t ended = 0;
    std::map<std::string, std::uint64_t> names;  // of those begun
    Quantiles duration;                          // of those begun and ended
};
TaskStats taskStats(const Trace& trace);

struct RegionStats {
    std::uint64_t begun = 0;
    std::uint64_t completed = 0;  // begun and ended: what total and max are about
    Duration total = 0;           // ns
    Duration max = 0;             // ns
};
// By region name, including those of which only the end was seen.
std::map<std::string, RegionStats> regionStats(const Trace& trace);

struct LogStats {
    static constexpr std::size_t kExamples = 3;
    std::uint64_t count = 0;
    std::vector<std::string> examples;  // the first messages
};
// By category.
std::map<std::string, LogStats> logStats(const Trace& trace);

}  // namespace golanes
