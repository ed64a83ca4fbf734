// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/metric_target.h"

#include "core/compare/metrics/metric_name.h"
#include "core/store/timeline_index.h"
#include "widgets/lanes/target_at.h"

#include <string>

namespace golanes {

namespace {

std::optional<std::uint32_t> longestRange(const Trace& trace, const IntervalList& list) {
    std::optional<std::uint32_t> longest;
    const auto length = [&](std::uint32_t row) { return trace.ranges[row].end - trace.ranges[row].start; };
    for (const std::uint32_t row : list.rows())
        if (!longest || length(row) > length(*longest)) longest = row;
    return longest;
}

// The longest of a table's rows whose name is a part of the metric's: "tasks.NAME.p99" holds ".NAME.".
template <class Table>
std::optional<std::uint32_t> longestNamed(const Trace& trace, const Table& table, std::string_view metric) {
    std::optional<std::uint32_t> longest;
    StringId same;    // the name of the row before,
    bool is = false;  // and whether it was the one
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        if (row == 0 || table[row].name != same) {
            same = table[row].name;
            is = metric.find('.' + ownPart(trace.strings[same]) + '.') != std::string_view::npos;
        }
        const auto length = [&](std::uint32_t r) { return table[r].end - table[r].start; };
        if (is && (!longest || length(row) > length(*longest))) longest = row;
    }
    return longest;
}

Target span(const Trace& trace, LaneKey lane, std::uint32_t row, std::uint32_t ref) {
    return targetOf(trace, lane, Target::Part::Span, row, ref);
}

}  // namespace

std::optional<Target> metricTarget(const Trace& trace, std::string_view metric) {
    const std::string_view subject = metric.substr(0, metric.find('.'));
    if (subject == "stw") {
        const auto row = longestRange(trace, trace.timeline->stopTheWorld);
        if (row) return span(trace, {LaneKind::StopTheWorld, 0}, 0, *row);
    }
    if (subject == "gc") {
        const auto row = longestRange(trace, trace.timeline->gcMark);
        if (row) return span(trace, {LaneKind::GcCycles, 0}, 0, *row);
    }
    if (subject == "tasks") {
        const auto row = longestNamed(trace, trace.tasks, metric);
        if (row) return span(trace, {LaneKind::Tasks, *row}, 0, *row);
    }
    if (subject == "regions") {
        const auto row = longestNamed(trace, trace.regions, metric);
        if (row) {
            const Region& region = trace.regions[*row];
            return span(trace, {LaneKind::Goroutine, region.goroutine.value}, region.depth + 1u, *row);
        }
    }
    return std::nullopt;
}

}  // namespace golanes
