// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/bar_counts.h"
#include "core/plan/lane_tree.h"
#include "widgets/lanes/describe.h"

namespace golanes {

// What a bar is called that stands above lanes of goroutines, in full.
QString barName(const Trace& trace, const LaneBar& bar);

// What the goroutines below a bar did together at a time, as its plot shows it.
Details describeBar(const Trace& trace, const LaneBar& bar, const CountBuckets& counts, Timestamp t,
                    const TimeStyle& style);

}  // namespace golanes
