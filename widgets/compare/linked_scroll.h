// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/compare/lane_pairs.h"
#include "widgets/compare/side.h"
#include "widgets/lanes/lane_layout.h"

namespace golanes {

// How far the other side is scrolled when `from` is scrolled by `scroll`, device-independent pixels: so that
// the lane that stands first there stands first here too; where it has no counterpart, as far into its group.
// May lie beyond what can be scrolled.
int linkedScroll(const PerSide<const LaneLayout*>& layouts, const LanePairs& pairs, Side from, int scroll);

}  // namespace golanes
