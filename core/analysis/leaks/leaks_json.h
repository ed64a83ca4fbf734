// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/leaks/leaks.h"
#include "core/store/goroutine_dump.h"

#include <nlohmann/json_fwd.hpp>

namespace golanes {

// Leaks as `golanes-cli stats --json` prints them, with the thresholds that were used and what `dump` (null:
// there is none) says of them.
nlohmann::json leaksJson(const Trace& trace, const LeakReport& report, const GoroutineDump* dump);

}  // namespace golanes
