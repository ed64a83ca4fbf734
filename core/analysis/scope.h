// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <vector>

namespace golanes {

// What part of a trace an analysis is about.
struct Scope {
    TimeRange range;
    std::vector<bool> goroutines;  // by index, those that count; empty: all of them

    bool has(GoroutineIndex g) const { return goroutines.empty() || (g.valid() && goroutines[g.value]); }
};

inline Scope wholeOf(const Trace& trace) {
    return {trace.range, {}};
}

}  // namespace golanes
