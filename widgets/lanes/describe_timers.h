// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/describe_parts.h"

namespace golanes {

// A lane of timers (LaneKind::TimersTotal or TimersOfProc): how many fired, in all and on the procs where
// most did, so that an imbalance is seen where their lanes are folded.
void describeTimers(DetailBuilder& out, LaneKey lane);

}  // namespace golanes
