// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/quantiles.h"
#include "core/store/trace.h"

#include <nlohmann/json_fwd.hpp>

namespace golanes {

// What several analyses print in the same way.

// `count`, `total_ns`, `min`, `p50`, `p90`, `p99`, `max` and the rule of the quantiles; only `count` of none.
nlohmann::json quantilesJson(const Quantiles& q);
// The same with `mean` and `p999`, without the rule, which is the same.
nlohmann::json fullQuantilesJson(const Quantiles& q);
// The number that Go prints; null for none.
nlohmann::json goroutineIdJson(const Trace& trace, GoroutineIndex g);
// "<function> <file>:<line>"; null for none.
nlohmann::json frameJson(const Trace& trace, FrameId frame);
// Relative to the first event, `start_ns`, and `dur_ns`.
nlohmann::json rangeJson(const Trace& trace, TimeRange range);

}  // namespace golanes
