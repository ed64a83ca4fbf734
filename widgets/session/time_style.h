// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/plan/ticks.h"

#include <cstdint>
#include <optional>

namespace golanes {

// How times are written.
struct TimeStyle {
    TimeFormat format = TimeFormat::Relative;
    std::int64_t wallOffset = 0;         // Unix ns minus trace ns, for Wall
    std::optional<Timestamp> zero = {};  // what Relative counts from; none: the start of the trace
};

}  // namespace golanes
