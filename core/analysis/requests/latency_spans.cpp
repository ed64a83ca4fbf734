// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/requests/latency_spans.h"

#include "core/analysis/span_query.h"
#include "core/store/go_track.h"

#include <algorithm>
#include <vector>

namespace golanes {

std::shared_ptr<const SpanMatches> spansOf(const Trace& trace, std::span<const Latency> latencies, Job& job) {
    std::vector<bool> within(trace.goSpans.size());
    CancelCheck cancelled(job);
    for (const Latency& l : latencies) {
        if (!l.goroutine.valid()) continue;
        const GoTrack track(trace, l.goroutine);
        const Timestamp begin = l.end - std::max<Duration>(l.length, 1);
        std::uint32_t i = track.at(begin);
        if (i == track.size()) i = 0;  // before its first span
        for (; i < track.size() && track.start(i) < l.end; ++i) {
            if (cancelled()) return nullptr;
            if (track.end(i) > begin) within[track.span(i)] = true;
        }
    }
    return matchSpans(
        trace, [&](const SpanFacts& facts) { return within[facts.span]; }, job);
}

}  // namespace golanes
