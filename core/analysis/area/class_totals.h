// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"

#include <map>
#include <string>

namespace golanes {

// Time (ns) that the goroutines of the scope together spent in each state class within it, by its name(); no
// entry for none, nor for not existing. As GoTrack::sums().
std::map<std::string, Duration> classTotals(const Trace& trace, const Scope& scope);

}  // namespace golanes
