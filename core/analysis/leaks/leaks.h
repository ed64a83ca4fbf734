// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/leaks/creation_groups.h"

#include <string>
#include <vector>

namespace golanes {

// From when on goroutines that wait are taken for forgotten.
struct LeakThresholds {
    std::size_t group = 50;             // so many of one group
    Duration meanAge = 30'000'000'000;  // ns, more than this
    Duration reach = 15'000'000'000;    // ns: how near lifetimes are to each other in a cluster (DBSCAN's ε)
    std::size_t minimum = 8;            // so many within reach make a cluster (DBSCAN's minPts)
    bool operator==(const LeakThresholds&) const = default;
};

// The thresholds for what can be seen in `length` ns. The mean age of goroutines that are lost evenly all the
// time is half of the length; that must exceed the threshold well, so below 75 s the times shrink with the
// length (to two fifths and a fifth of it), and the size of the group too, but not below twice `minimum`.
LeakThresholds scaledTo(const LeakThresholds& thresholds, Duration length);

// Goroutines that seem to have been forgotten: they wait, nobody ever ends their wait, and they get more and
// more.
struct Leak {
    StringId function;                       // that they start with
    StackId creation = kNoStack;             // of the statement that created them
    StateId state;                           // in which most of them wait
    StackId wait = kNoStack;                 // where most of them wait
    std::vector<GoroutineIndex> goroutines;  // oldest first; those created in the trace
    Duration meanAge = 0;                    // at the end of the range
    TimeRange created;                       // from the first creation to the last
    double perSecond = 0;                    // growth: the slope of the line through their number over time
    double fit = 0;                          // how well the line fits: R², 0…1
    double inAnHour = 0;                     // how many there will be, should it go on like this
    double sameWait = 0;                     // share of those that wait where most do
    double neverWoken = 0;  // share of those that began their wait in the first tenth of their life
    // fit · sameWait · neverWoken, less up to half for a small group: of twice the threshold it counts in
    // full.
    double confidence = 0;
};

struct LeakReport {
    LeakThresholds used;
    double scale = 1;         // of the times; 1: as they were given
    std::vector<Leak> leaks;  // highest confidence first
};

// Looks at the goroutines of the scope that wait at the end of its range for other goroutines or the network;
// sleeping ones and those of the runtime do not count. Of each creation group those that are older than 99 of
// 100 that ended are clustered by age. A cluster that reaches the thresholds is a leak if it grew all the
// time: creations in six of eight equal parts of the range, before the end of which they were too young to
// count. With O(goroutines · log) steps. Empty when the job was cancelled.
LeakReport findLeaks(const Trace& trace, const Scope& scope, const LeakThresholds& thresholds, Job& job);

// Why a leak is believed in, and how far: one plain sentence each.
std::vector<std::string> reasonsOf(const Trace& trace, const Leak& leak, const LeakThresholds& used);

}  // namespace golanes
