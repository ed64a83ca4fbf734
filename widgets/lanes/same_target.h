// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"
#include "widgets/session/target.h"

#include <optional>

namespace golanes {

// What a lane of a goroutine, a proc or a thread shows at an instant: the span, else the place.
Target thingAt(const Trace& trace, LaneKey lane, Timestamp time);

// A target of `old` in another reading of the same recording, found by number and time: the same span of the
// same goroutine, proc or thread, or the place in the lane. None when the lane is not there.
std::optional<Target> sameTarget(const Trace& old, const Trace& now, const Target& target);

}  // namespace golanes
