// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <string>
#include <vector>

namespace golanes {

enum class FindingSeverity : std::uint8_t {
    Note,     // worth knowing
    Warning,  // costs time that one may want back
    Serious,  // likely to be the reason why one looks
};
std::string_view name(FindingSeverity severity);  // "note", "warning", "serious"

// What a finding is about, for filters and tests: stable, like keys of JSON.
enum class FindingKind : std::uint8_t {
    Leak,
    Freeze,
    Pause,
    StopDelay,
    Collector,
    Assist,
    NetworkDelay,
    PollerStarved,
    TimerDelay,
    TimerLoad,
    Contention,
    Scheduling,
    Waiting,
};
std::string_view name(FindingKind kind);  // "leak", "timer-delay"…

// What part of the program's life it is about.
enum class FindingArea : std::uint8_t { Collector, Scheduling, Blocking, Network, Timers, Leaks, System };
std::string_view name(FindingArea area);  // "collector", "leaks"…
FindingArea areaOf(FindingKind kind);

// Lanes that show it.
struct FindingLanes {
    std::vector<GoroutineIndex> goroutines;
    std::vector<ProcIndex> procs;
    std::size_t leftOut = 0;  // goroutines that it is about too, and which are not among them
    bool collector = false;   // garbage collection and stops of the world
    bool netpoll = false;
    bool timers = false;
};

struct Finding {
    FindingKind kind = FindingKind::Pause;
    FindingSeverity severity = FindingSeverity::Note;
    double weight = 0;  // 0…1: about what share of the time it cost; ranks within a severity
    std::string title;  // one plain sentence with the most telling numbers
    std::vector<std::string> evidence;  // more sentences: what it is inferred from, and how sure that is
    TimeRange range;                    // where it is to be seen best
    FindingLanes lanes;
};

}  // namespace golanes
