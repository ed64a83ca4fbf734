// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/waits/wait_stats.h"

#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace golanes {

// The keys that `golanes-cli stats --json` prints of them: `wait_profiles`, `blocking`, `wait_causes`,
// `contention`, `sched_waits`, `proc_binding`, `bottlenecks`. Times are ns; spans are told by goroutine,
// `start_ns` relative to the start of the trace, and `dur_ns`. Lists hold the first 100 rows.
nlohmann::json waitStatsJson(const Trace& trace, const WaitStats& stats);
// `bottlenecks` alone. Where perf data stand beside the trace, cohorts have `kernel` too: of their time as Go
// calls it running, what Linux did with the threads.
nlohmann::json bottlenecksJson(const Trace& trace, const std::vector<Bottleneck>& all);
// `sched_waits` alone. What perf data would tell is left out where there are none.
nlohmann::json schedWaitsJson(const Trace& trace, const SchedWaits& waits);

}  // namespace golanes
