// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"

#include <nlohmann/json_fwd.hpp>

namespace golanes {

// Latency over time of each kind that occurs, by its name: 50 columns of equal time, 5 rows a decade, with
// the percentile lines. `counts` are lists by column, `rows_ns` the least latency of each row.
nlohmann::json latencyJson(const Trace& trace, const Scope& scope, Job& job);

}  // namespace golanes
