// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/area/state_series.h"

#include "core/analysis/procs_at.h"
#include "core/store/go_track.h"
#include "core/store/run_track.h"

#include <algorithm>

namespace golanes {

namespace {

std::size_t columnOf(const StateSeries& series, Timestamp t) {
    const auto share =
        static_cast<double>(t - series.range.begin) / static_cast<double>(series.range.length());
    auto column = std::min(series.columns() - 1,
                           static_cast<std::size_t>(share * static_cast<double>(series.columns())));
    // What rounding does to times at an edge.
    while (column > 0 && series.columnTime(column).begin > t) --column;
    while (column + 1 < series.columns() && series.columnTime(column).end <= t) ++column;
    return column;
}

void addGoroutine(const Trace& trace, GoroutineIndex g, StateSeries& series) {
    if (trace.goroutine(g).spanCount == 0) return;
    const TimeRange life = lifeOf(trace, g);
    if (!life.overlaps(series.range)) return;
    const TimeRange seen = life.clippedTo(series.range);
    const GoTrack track(trace, g);
    const std::size_t last = columnOf(series, seen.end - 1);
    for (std::size_t c = columnOf(series, seen.begin); c <= last; ++c) {
        const TimeRange column = series.columnTime(c);
        const ClassSums sums = track.sums(column);
        for (std::size_t k = 1; k < kStateClassCount; ++k)
            series.goroutines[c][k] += static_cast<double>(sums[k]) / static_cast<double>(column.length());
    }
}

void addProcs(const Trace& trace, StateSeries& series) {
    for (std::uint32_t p = 0; p < trace.procs.size(); ++p) {
        const RunTrack track = RunTrack::ofProc(trace, ProcIndex(static_cast<std::uint16_t>(p)));
        for (std::size_t c = 0; c < series.columns(); ++c) {
            const TimeRange column = series.columnTime(c);
            const RunTrack::Sums sums = track.sums(column);
            const auto length = static_cast<double>(column.length());
            series.procs[c].running += static_cast<double>(sums.running) / length;
            series.procs[c].gcWorker += static_cast<double>(sums.gcWorker) / length;
            series.procs[c].syscall += static_cast<double>(sums.syscall) / length;
        }
    }
    for (std::size_t c = 0; c < series.columns(); ++c) {
        StateSeries::Procs& p = series.procs[c];
        const double used = p.running + p.gcWorker + p.syscall;
        p.idle = std::max(0.0, static_cast<double>(procsAt(trace, series.columnTime(c).begin)) - used);
    }
}

}  // namespace

TimeRange StateSeries::columnTime(std::size_t column) const {
    const auto edge = [&](std::size_t c) {
        const double share = static_cast<double>(c) / static_cast<double>(columns());
        return range.begin + static_cast<Duration>(share * static_cast<double>(range.length()));
    };
    return {edge(column), column + 1 == columns() ? range.end : edge(column + 1)};
}

StateSeries stateSeries(const Trace& trace, const Scope& scope, std::size_t columns, Job& job) {
    StateSeries series;
    series.range = scope.range.clippedTo(trace.range);
    if (series.range.empty()) return series;
    columns = std::min(columns, static_cast<std::size_t>(series.range.length()));
    series.goroutines.resize(columns);
    series.procs.resize(columns);
    job.enter(Job::Stage::Indexing, trace.goroutines.size());
    for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
        if (g % 64 == 0 && job.cancelled()) return {};
        job.advanceTo(g);
        if (scope.has(GoroutineIndex(g))) addGoroutine(trace, GoroutineIndex(g), series);
    }
    addProcs(trace, series);
    return series;
}

}  // namespace golanes
