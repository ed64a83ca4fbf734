// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/run_columns.h"

#include "core/store/go_track.h"

#include <algorithm>

namespace golanes {

RunColumns::RunColumns(const Trace& trace, GoroutineIndex g, const TimeAxis& axis) {
    const GoTrack track(trace, g);
    std::uint32_t near = 0;
    for (int x = 0; x < axis.width() && track.size() > 0; ++x) {
        axis.forEachPiece(x, [&](TimeRange piece) {
            near = track.at(piece.begin, std::min(near, track.size() - 1));
            if (near == track.size()) near = 0;  // before the first
            // Spans without length may begin with the column too.
            while (near > 0 && track.start(near) == piece.begin) --near;
            for (std::uint32_t i = near, seen = 0; i < track.size() && seen < kMostSpans; ++i, ++seen) {
                if (track.start(i) >= piece.end) break;
                const GoState state = track.state(i).state;
                if (state != GoState::Running && state != GoState::Syscall) continue;
                if (std::max(track.end(i), track.start(i) + 1) <= piece.begin) continue;
                const SpanIndex span = track.span(i);
                if (const ProcIndex p = trace.goSpans.proc[span]; p.valid()) add(procs_, p.value, x);
                if (const ThreadIndex m = trace.goSpans.thread[span]; m.valid()) add(threads_, m.value, x);
            }
        });
    }
}

void RunColumns::add(Places& places, std::uint32_t index, int x) {
    std::vector<Columns>& columns = places[index];
    if (columns.empty() || columns.back().second < x)
        columns.emplace_back(x, x + 1);
    else
        columns.back().second = x + 1;
}

std::span<const RunColumns::Columns> RunColumns::of(const Places& places, std::uint32_t index) {
    const auto at = places.find(index);
    return at == places.end() ? std::span<const Columns>() : at->second;
}

}  // namespace golanes
