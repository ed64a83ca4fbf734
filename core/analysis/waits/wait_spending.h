// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/places.h"
#include "core/analysis/waits/wait_explanation.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace golanes {

// One line of the tree of what a wait was spent on: what a goroutine did at one place while it lasted, or a
// wait of it that another one ended; what went on during that stands below.
struct WaitSpent {
    std::uint32_t level = 0;  // below the line before it that has a smaller one
    GoroutineIndex goroutine;
    WaitPart::Why why = WaitPart::Why::State;
    Place place;               // meaningful when `why` is State or Unended; where it was, if a stack tells
    bool ended = false;        // a wait that a goroutine ended: `time` is that of the lines below it
    Duration time = 0;         // ns of the explained wait
    SpanIndex span = kNoSpan;  // where that took longest; kNoSpan: the trace does not tell
    Timestamp at = 0;          // an instant of it
    std::vector<SpanIndex> spans{};  // all of which that time is, backwards in time
};

struct WaitSpending {
    Duration wait = 0;             // ns that were explained
    std::vector<WaitSpent> lines;  // as a tree, the longest first at every level
    std::size_t left = 0;          // lines that are not among them, because others took longer…
    Duration leftTime = 0;         // …and the ns charged to those
};

// The spans of a line and of all lines below it, sorted, each once.
std::vector<SpanIndex> spansOf(const WaitSpending& spending, std::size_t line);

// The parts of WaitExplainer for one wait of `g` as a tree: equal ones (goroutine, state, site, and the way
// there) are one line. `most` lines at most. Of a wait that no goroutine ended there is one line: itself.
WaitSpending waitSpending(const Trace& trace, GoroutineIndex g, SpanIndex wait, std::size_t most);

}  // namespace golanes
