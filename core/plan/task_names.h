// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/hash_seed.h"
#include "core/store/trace.h"

#include <cstdint>
#include <unordered_map>

namespace golanes {

// Names of the user's tasks by their numbers, which a trace chooses; of several with one number the first.
inline std::unordered_map<std::uint64_t, StringId, SeededHash> namesOfTasks(const Trace& trace) {
    std::unordered_map<std::uint64_t, StringId, SeededHash> names;
    for (const Task& task : trace.tasks)
        if (task.id != Task::kBackground) names.try_emplace(task.id, task.name);
    return names;
}

}  // namespace golanes
