// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/kernel/hanging_calls.h"

#include <nlohmann/json_fwd.hpp>

namespace golanes {

// What `golanes-cli stats --json` tells of goroutines that were in a system call or waited for the network
// for long: how many there are and what they lost by which cause, and the longest of them.
nlohmann::json hangingCallsJson(const Sources& sources, const HangingCalls& hanging);

}  // namespace golanes
