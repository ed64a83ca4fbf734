// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/requests/latency_map.h"
#include "core/base/job.h"
#include "core/store/span_matches.h"
#include "core/store/trace.h"

#include <memory>
#include <span>

namespace golanes {

// The spans that make up latencies: what their goroutines did within them. Of a wait it is that span, of a
// task all that touch its time on the goroutine that began it. A latency of no goroutine has none. Null when
// the job was cancelled. Costs the latencies, sorted, and the spans: however many latencies a span lies in.
std::shared_ptr<const SpanMatches> spansOf(const Trace& trace, std::span<const Latency> latencies, Job& job);

}  // namespace golanes
