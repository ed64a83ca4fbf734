// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cpu_stat.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <utility>
#include <vector>

namespace golanes::cli {

// What `info` tells of readings of cpu.stat: as lines, and as members of the file's JSON object.
std::vector<std::pair<const char*, std::string>> cpuStatLines(const CpuStat& stat);
nlohmann::json cpuStatInfoJson(const CpuStat& stat);

// What `stats` tells: all throttled times.
void printCpuStat(const std::string& path, const CpuStat& stat);
nlohmann::json cpuStatJson(const CpuStat& stat);

}  // namespace golanes::cli
