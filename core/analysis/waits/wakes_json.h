// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/net/netpoll_stats.h"
#include "core/analysis/net/timer_stats.h"

#include <nlohmann/json_fwd.hpp>

namespace golanes {

// The statistics of wake-ups as `golanes-cli stats --json` prints them, under `netpoll` and `timers`.
nlohmann::json netpollJson(const Trace& trace, const NetpollStats& stats);
nlohmann::json timersJson(const Trace& trace, const TimerStats& stats);
// "netpoll", "netpoll without a proc", "deadline", "sleep", "channel", "func"
std::string_view name(WakeKind kind);

}  // namespace golanes
