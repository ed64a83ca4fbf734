// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/kernel/cpu_totals.h"

#include <nlohmann/json_fwd.hpp>

namespace golanes {

// What `golanes-cli stats --json` tells of them.
nlohmann::json timesJson(const CpuTimes& times);
nlohmann::json cpuTotalsJson(const Trace& trace, const CpuTotals& totals);

}  // namespace golanes
