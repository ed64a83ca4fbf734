// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane.h"

#include <cstdint>
#include <string>

namespace golanes {

// A place that is named by what it means, and not by where it stands in a table, so that it is the same in
// another reading of the recording.
struct LaneAnchor {
    enum class Of : std::uint8_t {
        None,   // nothing but a time
        Lane,   // `kind`, `number`, `nth`, `row`
        Group,  // `group`: its bar
        Chart,  // `path`: which chart, and what was chosen of it, one a line; `height`
        Frame,  // `path`: functions of a flame graph from the root, one a line
    };

    Of of = Of::None;
    LaneKind kind = LaneKind::Heap;
    // What Go or Linux calls it: the number of a goroutine (Stack: of its goroutine), P (TimersOfProc too),
    // thread, CPU, event or task; 0 of what there is one of its kind.
    std::uint64_t number = 0;
    std::uint32_t nth = 0;  // of several with that number, as numbers of threads are used again; 0: the first
    std::uint32_t row = 0;  // within the lane, as PlanSpan::row
    LaneGroup group = LaneGroup::Heap;
    std::string path;
    double height = 0;  // of a place in a chart, by its vertical axis; finite
    bool operator==(const LaneAnchor&) const = default;
};

}  // namespace golanes
