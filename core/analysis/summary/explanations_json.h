// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/store/goroutine_dump.h"

#include <nlohmann/json_fwd.hpp>

namespace golanes {

// The analyses of which Go's own reader has nothing, within a scope: keys `gc`, `netpoll`, `timers`, `leaks`,
// `latency`, those of waitStatsJson(), and `findings`. Times as in goStatsJson(). `dump`: see there.
nlohmann::json explanationsJson(const Trace& trace, const Scope& scope, const GoroutineDump* dump = nullptr);

// What part of the trace a scope is: `start_ns` and `dur_ns`, relative to the first event, `goroutines` (the
// numbers that Go prints, or null for all), and `state_class_totals_ns` of these in that time.
nlohmann::json scopeJson(const Trace& trace, const Scope& scope);

}  // namespace golanes
