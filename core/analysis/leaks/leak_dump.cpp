// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/leaks/leak_dump.h"

#include "core/base/base_name.h"

#include <algorithm>
#include <unordered_set>

namespace golanes {

LeakInDump findInDump(const Trace& trace, const Leak& leak, const GoroutineDump& dump) {
    std::unordered_set<std::uint64_t> ids;
    for (const GoroutineIndex g : leak.goroutines) ids.insert(trace.goroutine(g).id);
    const auto creation = trace.stacks[leak.creation];
    const Frame* origin = creation.empty() ? nullptr : &trace.stacks.frame(creation.front());
    LeakInDump in;
    for (const DumpedGoroutine& g : dump.goroutines) {
        in.found += ids.contains(g.id) ? 1 : 0;
        const bool same = origin && g.createdBy.line == origin->line &&
                          g.createdBy.function == trace.strings[origin->function] &&
                          baseName(g.createdBy.file) == baseName(trace.strings[origin->file]);
        if (!same) continue;
        ++in.ofSameOrigin;
        ++in.states[g.state];
        in.minutes = std::max(in.minutes, g.minutes);
    }
    return in;
}

}  // namespace golanes
