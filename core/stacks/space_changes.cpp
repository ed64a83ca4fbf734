// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stacks/space_changes.h"

#include <algorithm>

namespace golanes {

using Kind = PerfSpaceChange::Kind;

std::vector<PerfSpaceChange> spaceChanges(const PerfRecording& r) {
    std::vector<PerfSpaceChange> changes;
    // At equal times a process begins, then runs another program, then maps files.
    for (const PerfTask& t : r.tasks) {
        if (!t.parent.valid()) continue;
        const std::int32_t pid = r.threads[t.thread.value].pid;
        const std::int32_t parent = r.threads[t.parent.value].pid;
        if (pid != parent && pid != -1) changes.push_back({t.time, Kind::Fork, pid, parent, {}});
    }
    for (const PerfComm& c : r.comms) {
        const std::int32_t pid = r.threads[c.thread.value].pid;
        if (c.exec && pid != -1) changes.push_back({c.time, Kind::Exec, pid, -1, {}});
    }
    for (std::size_t i = 0; i < r.mappings.size(); ++i) {
        const PerfMapping& m = r.mappings[i];
        changes.push_back({m.time, Kind::Map, m.pid, -1, PerfMappingIndex(static_cast<std::uint32_t>(i))});
    }
    std::ranges::stable_sort(changes, {}, &PerfSpaceChange::time);
    return changes;
}

const PerfAddressSpaces::Space& SpaceHistory::at(Timestamp time, std::int32_t pid) {
    for (; next_ < changes_.size() && changes_[next_].time <= time; ++next_) {
        spaces_.apply(changes_[next_], recording_.mappings);
    }
    return spaces_.of(pid);
}

}  // namespace golanes
