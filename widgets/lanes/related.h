// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"
#include "widgets/session/target.h"

#include <cstdint>
#include <optional>

namespace golanes {

// What a target has to do with: the same goroutine, P, thread and task are highlighted in all lanes.
struct Related {
    GoroutineIndex goroutine;
    ProcIndex proc;
    ThreadIndex thread;
    std::uint64_t task = Task::kNoTask;
    std::optional<std::uint32_t> collection;  // row of Trace::ranges, of RangeKind::GcMark

    bool any() const {
        return goroutine.valid() || proc.valid() || thread.valid() || task != Task::kNoTask || collection;
    }
    bool operator==(const Related&) const = default;
};

// Of a state, run or wake-up: its goroutine; of the lane of a P or thread, or its idle time: that; of a task:
// it; of a region: its goroutine and its task; of a collection, which is everybody's: that, with its phases
// and pauses; of another range of the collector: the goroutine or P whose it is.
Related relatedTo(const Trace& trace, const Target& target);

// Whether a drawn span or mark of `lane` (row 0: what it names by `ref`) belongs to it.
bool belongs(const Trace& trace, LaneKey lane, std::uint8_t row, std::uint32_t ref, const Related& related);
// Whether all of a lane does.
bool laneBelongs(const Trace& trace, LaneKey lane, const Related& related);

}  // namespace golanes
