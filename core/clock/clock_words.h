// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock/correlation.h"

#include <string>

namespace golanes {

// Whether the drift of a known relation is told by the files or was measured. Where the recording tells too
// little for that, or the clock was set by hand, it is taken as 0.
bool knowsDrift(const Correlation& correlation);

// What has to be added to a time of perf for the time of the Go trace: "+ 1,234 ns", "- 1,234 ns".
std::string offsetText(const Correlation& correlation);

// "drift 0.123 ppm", "drift not measured".
std::string driftText(const Correlation& correlation);

}  // namespace golanes
