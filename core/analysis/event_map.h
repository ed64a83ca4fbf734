// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"
#include "core/store/sources.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace golanes {

// Events over time as FlameScope draws them: time runs up a column, and then up the next. What happens again
// and again makes a pattern, what happens once a spot.
struct EventMap {
    Timestamp begin = 0;   // of the first column
    Duration cell = 1;     // ns that a cell stands for; ≥ 1
    std::size_t rows = 0;  // cells of a column, upwards
    std::size_t columns = 0;
    std::vector<std::uint32_t> counts;  // counts[column · rows + row]

    Duration period() const { return cell * static_cast<Duration>(rows); }  // of a column
    Timestamp end() const { return begin + period() * static_cast<Duration>(columns); }
    std::uint32_t at(std::size_t column, std::size_t row) const { return counts[column * rows + row]; }
    TimeRange cellTime(std::size_t column, std::size_t row) const {
        const auto i = static_cast<Duration>(column * rows + row);
        return {begin + cell * i, begin + cell * (i + 1)};
    }
    std::uint64_t total() const;
    std::uint32_t most() const;
};

// What a Go trace has many of.
enum class GoEvent : std::uint8_t {
    Runs,      // a goroutine begins to run
    Ready,     // one becomes ready
    Waits,     // one begins to wait
    Syscalls,  // one enters a system call that the trace shows
    Created,   // one is created
    Samples,   // the CPU profiler looked
};
inline constexpr std::size_t kGoEventCount = 6;

// A grid without events whose columns begin at whole periods after `zero`, as few as hold the range.
// `period` ≥ `rows` ≥ 1, and there are fewer than 2^24 cells.
EventMap emptyEventMap(TimeRange range, Timestamp zero, Duration period, std::size_t rows);
// Counts the events of the scope: of a Go trace, by the goroutine that it happens to; O(goroutines · log n
// and the spans in the range).
void countGoEvents(const Trace& trace, const Scope& scope, GoEvent event, EventMap& map, const Job& job);
// The same of perf data: samples of an event, by the goroutine that the thread carried; O(log n and the
// samples in the range). There is a kernel.
void countPerfEvents(const Sources& sources, const Scope& scope, PerfEventIndex event, EventMap& map,
                     const Job& job);

}  // namespace golanes
