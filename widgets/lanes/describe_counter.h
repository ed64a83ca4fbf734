// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/describe_parts.h"

namespace golanes {

// How fast a counter of perf data counted around an instant: row of KernelTracks::counters.
void describeCounter(DetailBuilder& out, std::uint32_t counter, Timestamp t);

// A rate of it: "1.74 CPUs", "2.1 M/s", "991 samples/s".
QString rateText(const KernelTracks& kernel, std::uint32_t counter, double rate);

}  // namespace golanes
