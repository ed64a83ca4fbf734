// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/summary/used_stacks.h"

#include <algorithm>
#include <vector>

namespace golanes {

std::uint64_t usedStacks(const Trace& trace) {
    std::vector<char> used(trace.stacks.size());
    const auto mark = [&](StackId s) {
        if (s.valid()) used[s.value] = 1;
    };
    const auto markAll = [&](const auto& rows) {
        for (const auto& row : rows) mark(row.stack);
    };
    for (const StackId s : trace.goSpans.stack.span()) mark(s);
    for (const Goroutine& g : trace.goroutines) mark(g.startStack);
    markAll(trace.ranges);
    for (const StackId s : trace.goMaxProcsStacks) mark(s);
    for (const Task& t : trace.tasks) {
        mark(t.beginContext.stack);
        mark(t.endContext.stack);
    }
    for (const Region& r : trace.regions) {
        mark(r.stack);
        mark(r.endStack);
    }
    markAll(trace.logs);
    markAll(trace.samples);
    markAll(trace.repeats);
    used[kNoStack.value] = 0;
    return static_cast<std::uint64_t>(std::ranges::count(used, 1));
}

}  // namespace golanes
