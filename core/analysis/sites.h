// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <string>
#include <vector>

namespace golanes {

// A place in the program, as text, and how often something happened there.
struct Site {
    std::string key;
    std::uint64_t count = 0;
    bool operator==(const Site&) const = default;
};

// All lists hold every site, most frequent first, equal counts in the order of their keys. Stacks in keys are
// function names, innermost first, joined by " < " and cut after seven.

// Where goroutines are created: "<function> <file>:<line>" of the creating statement, or for those that
// nothing visible creates (timers, the runtime) "(no stack, creator goroutine <number or -1>) starts at
// <function>".
std::vector<Site> creationSites(const Trace& trace);

// Where running goroutines begin to wait: "<reason> | <stack>".
std::vector<Site> blockSites(const Trace& trace);

// Who ends waits: "waited:<reason> | waker:<G, noG or noG,noP> | <stack of the waker>". noG: woken in no
// goroutine's context (netpoll, a timer); noP: without a proc as well.
std::vector<Site> wakeups(const Trace& trace);

// Innermost functions of the CPU samples.
std::vector<Site> sampleLeaves(const Trace& trace);

}  // namespace golanes
