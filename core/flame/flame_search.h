// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/flame_tree.h"

#include <string_view>
#include <vector>

namespace golanes {

// Frames whose function's name holds a text, whatever the case of ASCII letters.
struct FlameMatches {
    std::vector<bool> nodes;            // by node; empty: nothing is looked for
    std::vector<std::uint32_t> frames;  // those that match, from the left and the outermost on
    FlameWeight weight;                 // of all stacks that a match is on, each once

    bool active() const { return !nodes.empty(); }
};

// Cost: the distinct functions and the frames of the tree. An empty text looks for nothing.
FlameMatches searchFlame(const FlameTree& tree, std::string_view text);

}  // namespace golanes
