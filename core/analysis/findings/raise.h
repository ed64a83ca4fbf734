// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/finding.h"
#include "core/analysis/leaks/leaks.h"
#include "core/analysis/net/netpoll_stats.h"
#include "core/analysis/net/timer_stats.h"
#include "core/analysis/scope.h"
#include "core/analysis/waits/wait_stats.h"
#include "core/base/job.h"
#include "core/store/goroutine_dump.h"
#include "core/store/sources.h"

#include <optional>

namespace golanes {

// Each runs an analysis, where it is not given, and says what of its results is worth a person's attention.
// The limits stand where they are used.
using RaisedFindings = std::vector<Finding>;

// `dump`: of the same process; null: none.
RaisedFindings raiseLeaks(const Trace& trace, const Scope& scope, const LeakThresholds& thresholds,
                          const GoroutineDump* dump, Job& job);
RaisedFindings raiseFreezes(const Trace& trace, const Scope& scope, Job& job);
RaisedFindings raisePauses(const Trace& trace, const Scope& scope, Job& job);
RaisedFindings raiseCollector(const Trace& trace, const Scope& scope, Job& job);
// `stats`: of the scope.
RaisedFindings raiseNetpoll(const Trace& trace, const Scope& scope, const NetpollStats& stats);
RaisedFindings raiseTimers(const Trace& trace, const Scope& scope, const TimerStats& stats);
// `stats` are of the same sources.
RaisedFindings raiseWaits(const Sources& sources, const Scope& scope, const WaitStats& stats);

// The severity of a share of the time; none below `note`.
std::optional<FindingSeverity> severityOf(double share, double note, double warning, double serious);
// "main.(*T).serve (server.go:12)"; "(unknown)" for none.
std::string placeText(const Trace& trace, FrameId frame);
// "1 cycle", "1,072 cycles"
std::string countText(std::uint64_t n, std::string_view one);
// "once", "twice", "3 times"
std::string timesText(std::uint64_t n);
// "goroutine 12 (main.worker)"
std::string goroutineText(const Trace& trace, GoroutineIndex g);

}  // namespace golanes
