// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/trace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace golanes {

// Which goroutines have lanes: those for which everything asked for holds.
struct LaneFilter {
    // In the goroutine's number ("G57"), function, regions, or tasks; letters of ASCII in either case.
    std::string text;
    // Bits by StateClass: was in one of these. 0: any.
    std::uint32_t states = 0;
    // Was there, and in one of `states`, within this; empty: at any time.
    TimeRange within;

    static std::uint32_t bit(StateClass c) { return 1u << static_cast<unsigned>(c); }
    bool empty() const { return text.empty() && states == 0 && within.empty(); }
    bool operator==(const LaneFilter&) const = default;
};

// By GoroutineIndex: 1 for those that pass. Empty when all do because the filter is. Reads every span when it
// asks for states. Incomplete when the job is cancelled.
std::vector<std::uint8_t> passing(const Trace& trace, const LaneFilter& filter, Job& job);

}  // namespace golanes
