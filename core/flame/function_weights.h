// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/flame_tree.h"

#include <vector>

namespace golanes {

// What a function weighs, whatever called it.
struct FunctionWeight {
    FlameFunctionId function;
    FlameWeight flat;  // by itself
    FlameWeight cum;   // of all stacks that it is on, each once
};

// The functions of a tree, as `pprof -top` lists them: by falling flat weight, then cumulated weight, then
// name.
std::vector<FunctionWeight> functionWeights(const FlameTree& tree);

}  // namespace golanes
