// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/quantiles.h"
#include "core/analysis/scope.h"
#include "core/base/job.h"

#include <array>
#include <span>
#include <vector>

namespace golanes {

// What latency over time is asked of.
enum class LatencyKind : std::uint8_t {
    Task,      // tasks, begun and ended in the trace
    Region,    // regions, likewise
    Runnable,  // times that a goroutine was ready, until it ran
    Pause,     // stops of the world
    Netpoll,   // wake-ups by the network, until the goroutine ran
    Timer,     // those by timers
    Request,   // inferred, see IntervalKind::Request
    Wait,      // times that a goroutine waited, begun and ended in the trace
};
inline constexpr std::size_t kLatencyKindCount = 8;
std::string_view name(LatencyKind kind);  // "task"…

struct Latency {
    Timestamp end = 0;
    Duration length = 0;
    GoroutineIndex goroutine{};  // whose; none: nobody's, or the trace does not tell
};

// All of one kind that end within the range and belong to a goroutine of the scope (a task to the one that
// began it, a pause to the one that asked for it), in no particular order. `only`: tasks or regions of this
// name, waits for this reason; kEmptyString: of any. Empty when the job was cancelled. O(rows of the kind).
std::vector<Latency> latenciesOf(const Trace& trace, const Scope& scope, LatencyKind kind, StringId only,
                                 Job& job);

// Time × latency. Each latency counts where it ended.
struct LatencyMap {
    TimeRange range;
    std::size_t columns = 0;            // equal parts of the range
    std::vector<Duration> rowBegins;    // least latency of each row, ns; rows are even on a logarithmic axis
    std::vector<std::uint32_t> counts;  // counts[column · rows + row]
    std::vector<Quantiles> lines;       // by column: the percentile lines

    std::size_t rows() const { return rowBegins.size(); }
    std::uint32_t at(std::size_t column, std::size_t row) const { return counts[column * rows() + row]; }
    TimeRange columnTime(std::size_t column) const;
};

// `rowsPerDecade` ≥ 1 rows for each power of ten; there are rows from the least to the greatest latency only.
// Those that do not end in the range are left out. `columns` ≥ 1. O(n log rows).
LatencyMap latencyMap(std::span<const Latency> latencies, TimeRange range, std::size_t columns,
                      int rowsPerDecade);

}  // namespace golanes
