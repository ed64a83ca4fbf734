// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/leaks/leak_dump.h"

#include "core/base/base_name.h"

#include <algorithm>

namespace golanes {

DumpIndex::DumpIndex(const GoroutineDump& dump) {
    for (const DumpedGoroutine& g : dump.goroutines) {
        ++countOf_[g.id];
        const DumpFrame& by = g.createdBy;
        createdBy_[{by.function, baseName(by.file), by.line}].push_back(&g);
    }
}

LeakInDump DumpIndex::find(const Trace& trace, const Leak& leak) const {
    LeakInDump in;
    for (const GoroutineIndex g : leak.goroutines)
        if (const auto it = countOf_.find(trace.goroutine(g).id); it != countOf_.end())
            in.found += it->second;
    const auto creation = trace.stacks[leak.creation];
    if (creation.empty()) return in;
    const Frame& origin = trace.stacks.frame(creation.front());
    const auto same =
        createdBy_.find({trace.strings[origin.function], baseName(trace.strings[origin.file]), origin.line});
    if (same == createdBy_.end()) return in;
    for (const DumpedGoroutine* g : same->second) {
        ++in.ofSameOrigin;
        ++in.states[g->state];
        in.minutes = std::max(in.minutes, g->minutes);
    }
    return in;
}

}  // namespace golanes
