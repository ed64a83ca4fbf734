// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/gc/utilization.h"

#include <cstdint>
#include <vector>

namespace golanes {

// One step in what the collector holds.
struct GcLoad {
    enum class Type : std::uint8_t {
        Procs,     // GOMAXPROCS is `value` from here on
        Stop,      // `value` more stops of the world are on (+1 or -1)
        Load,      // `value` more pieces of collector work are on proc `proc` (+1 or -1)
        Backdate,  // a mark assist is found that has been on, on one proc, since the start of the trace
    };
    Timestamp time = 0;
    Type type = Type::Procs;
    std::uint64_t proc = 0;  // its number
    std::int64_t value = 0;
};

// All steps in order of time, beginning with the first GOMAXPROCS. Empty when the trace has none.
std::vector<GcLoad> gcLoads(const Trace& trace, GcWork work);

}  // namespace golanes
