// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/kernel_tracks.h"
#include "core/store/trace.h"
#include "widgets/flame/flame_source.h"
#include "widgets/session/span_highlight.h"

#include <cstdint>
#include <vector>

namespace golanes {

// A frame of a flame graph of perf data, by its functions from the root on, and what the graph is of.
struct FrameQuestion {
    FlameSourcePtr source;
    int choice = 0;
    FlameScope scope;
    std::vector<FlameFunctionId> path;
    std::uint64_t all = 0;  // things in the graph
};

// The spans of goroutines in which the things lie that have the frame, as the clocks of both tell, what lanes
// of Linux show of those things, and how many they are. Cost: the things of the graph, and the spans of the
// trace.
SpanHighlight::Told spansOfFrame(const TracePtr& trace, const KernelPtr& kernel, const FrameQuestion& frame,
                                 Job& job);

}  // namespace golanes
