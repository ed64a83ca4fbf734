// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock/clock_map.h"
#include "core/clock/correlation.h"
#include "core/clock/thread_activity.h"
#include "core/store/perf_recording.h"
#include "core/store/trace.h"

#include <cstdint>
#include <span>
#include <vector>

namespace golanes {

// Finds out which thread of a Go trace is which thread of perf, from events that coincide; their numbers are
// not looked at.
class ThreadVotes {
  public:
    // Counts the pairs that agree with the map within a few µs, and all departures.
    void add(std::span<const ThreadMoment> moments, std::span<const ThreadStay> departures,
             const ClockMap& map);

    // One to one, those with the most votes first; threads whose departures mostly coincide with no one
    // thread's events have no match. By thread of the trace.
    std::vector<ThreadMatch> matches() const;

  private:
    std::vector<std::uint64_t> pairs_;       // of the trace's thread (high half) and perf's
    std::vector<std::uint32_t> departures_;  // perf's thread, of each
};

// Threads of the trace and perf's with the same number; none when the trace does not number them as Linux
// does.
std::vector<ThreadMatch> threadsByNumber(const Trace& trace, const PerfRecording& perf);

// Completes the matches by the numbers of the threads if those that were found have the same numbers in both
// files. Returns whether they have: else the trace counts its threads in its own way, or saw them from within
// a container.
bool matchByNumber(const Trace& trace, const PerfRecording& perf, std::vector<ThreadMatch>& matches);

// By thread of perf the row of its thread in the trace, or ForbiddenOffsets::kNoThread.
std::vector<std::uint32_t> goThreads(const std::vector<ThreadMatch>& matches, std::size_t perfThreads);

}  // namespace golanes
