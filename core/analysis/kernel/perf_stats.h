// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_recording.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace golanes {

// Counts and sums over a whole perf recording. Names of events are perf's; a thread is its number (tid),
// whatever its process.
struct PerfStats {
    struct Event {
        std::uint64_t samples = 0;
        Timestamp first = 0;
        Timestamp last = 0;
    };
    std::map<std::string, Event> events;  // those with samples
    std::map<std::int32_t, std::uint64_t> samplesPerTid;
    std::map<std::int32_t, std::uint64_t> samplesPerPid;
    // By the name that the thread had then; ":TID" when the recording does not tell it, as perf writes it.
    std::map<std::string, std::uint64_t> samplesPerComm;
    std::map<std::pair<std::string, std::int32_t>, std::uint64_t> samplesPerEventAndTid;

    // On-CPU time by one kind of witness: from a switch to a thread to the next switch away from it. Threads
    // whose switches lack either side have no entry.
    struct OnCpu {
        std::map<std::int32_t, Duration> time;
        std::map<std::int32_t, std::uint64_t> spans;
    };
    struct Switches {
        std::uint64_t count = 0;
        std::map<std::string, std::uint64_t> previousStates;  // "S", "R+"…
        std::map<std::int32_t, std::uint64_t> outsPerTid;
        OnCpu onCpu;  // of threads that have samples; not of the idle thread
    };
    Switches switches;  // by sched_switch tracepoints

    struct SwitchRecords {
        std::uint64_t in = 0;
        std::uint64_t out = 0;
        OnCpu onCpu;
    };
    SwitchRecords switchRecords;

    std::uint64_t lostEvents = 0;
};

PerfStats perfStats(const PerfRecording& recording);

}  // namespace golanes
