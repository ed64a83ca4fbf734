// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane.h"
#include "core/plan/time_axis.h"
#include "core/store/kernel_matches.h"
#include "core/store/kernel_tracks.h"
#include "core/store/span_matches.h"

#include <cstdint>
#include <vector>

namespace golanes {

// Pixel columns [x0, x1).
struct ColumnRun {
    int x0 = 0;
    int x1 = 0;
    bool operator==(const ColumnRun&) const = default;
};

// Lanes that show spans which can match: goroutines, procs and threads.
bool showsSpans(LaneKind kind);

// The columns of a lane that any matching span touches, in order, none touching the next. Spans lie where
// their lane draws them; one without length counts as 1 ns long. Empty for lanes that show none. Costs at
// most the columns times the logarithm of the spans.
std::vector<ColumnRun> planMatches(const Trace& trace, const SpanMatches& matches, LaneKey lane,
                                   const TimeAxis& axis);

// Lanes of perf data that show things which can match: CPUs and threads.
bool showsKernelMatches(LaneKind kind);

// The same of one row of such a lane: its states in row 0, see KernelRows for those below.
std::vector<ColumnRun> planMatches(const KernelTracks& kernel, const KernelMatches& matches, LaneKey lane,
                                   std::uint32_t row, const TimeAxis& axis);

}  // namespace golanes
