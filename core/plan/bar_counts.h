// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/plan/lane_plan.h"
#include "core/store/trace.h"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace golanes {

// Time in each state of some goroutines together, in Trace::kOverviewBuckets equal buckets over the
// recording; of all of them it is Trace::overview.
using CountBuckets = std::vector<ClassSums>;

// What the bars of a LaneTree show of the goroutines below them: by row of LaneTree::bars, those that are
// known.
using BarCounts = std::map<std::uint32_t, std::shared_ptr<const CountBuckets>>;

// Looks at all spans of these goroutines. Empty when the job was cancelled.
CountBuckets countGoroutines(const Trace& trace, std::span<const GoroutineIndex> goroutines, Job& job);

// The average number of goroutines by state in each column, as stacked series. A column finer than a bucket
// shows the average of its bucket. Adds to a cleared plan; nothing where there are no buckets.
void planCounts(const Trace& trace, std::span<const ClassSums> buckets, const TimeAxis& axis, LanePlan& plan);

// What columns are averages over at `t`, which lies in the recording, and how many goroutines there were by
// state.
struct CountsAt {
    TimeRange bucket;
    std::array<double, kStateClassCount> average{};
};
CountsAt countsAt(const Trace& trace, std::span<const ClassSums> buckets, Timestamp t);

}  // namespace golanes
