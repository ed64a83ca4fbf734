// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/flame/flame_tree.h"

#include <optional>
#include <string>

namespace golanes {

// What the values of a profile are.
struct PprofMeaning {
    std::string type;                        // "cpu", "blocked", "wakeups"…
    std::string unit;                        // "nanoseconds" or "count"
    std::string countType;                   // what the things are: "samples", "waits"…
    Duration duration = 0;                   // ns that the profile is about
    std::optional<std::int64_t> wallUnixNs;  // when it begins; none: not known
    std::string comment;                     // where it is from
};

// A profile as pprof reads it (pprof_writer.h). Two values a stack: its count, then its weight, which is what
// pprof shows first. Locations have functions, no addresses and no lines.
std::string pprofProfile(const FlameTree& tree, const PprofMeaning& meaning);

}  // namespace golanes
