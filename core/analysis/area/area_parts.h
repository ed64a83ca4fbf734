// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/area/area_sums.h"
#include "core/store/run_track.h"
#include "core/store/timeline_index.h"

// Parts of areaSums() about what is not a goroutine. `range` lies within the trace and is not empty.
namespace golanes {

// Cost: logarithmic.
CarrierSum carrierSum(const RunTrack& track, std::uint32_t index, TimeRange range);
// How long ranges of a kind lasted within `range`, and how many did. Cost: the ranges of the kind.
TimeCount rangesIn(const Trace& trace, const IntervalList& list, TimeRange range);
// None when the trace has no sample before the end of `range`. Cost: logarithmic.
std::optional<MetricSum> metricIn(const Trace& trace, Metric metric, TimeRange range);

}  // namespace golanes
