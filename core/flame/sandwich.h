// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/flame_tree.h"

namespace golanes {

// One function with all that calls it and all that it calls. What weighs in either tree is every stack that
// the function is on, once: where it is on a stack several times, its outermost frame counts. Both have the
// function as the only child of their root.
struct Sandwich {
    FlameTreePtr callers;  // turned around: below the function stand its callers, below those theirs
    FlameTreePtr callees;
};

// Always left-heavy.
Sandwich sandwichOf(const FlameTree& tree, FlameFunctionId function);

}  // namespace golanes
