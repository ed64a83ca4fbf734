// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"
#include "widgets/compare/lane_pairs.h"
#include "widgets/compare/side.h"
#include "widgets/session/target.h"

#include <optional>

namespace golanes {

// What means the same on the other side as a target of `from`. Of a collection the one with the same number
// since the start, of a pause the n-th for the same reason, of a task it, of a region the n-th of its name in
// the same goroutine; of all else the lane at `otherTime`, what stands there at the linked time. None where
// the other side has no such lane, or not that many.
std::optional<Target> counterpart(const PerSide<const Trace*>& traces, const LanePairs& pairs, Side from,
                                  const Target& target, Timestamp otherTime);

}  // namespace golanes
