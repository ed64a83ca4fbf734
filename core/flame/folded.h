// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/flame_tree.h"

#include <iosfwd>

namespace golanes {

// Folded stacks, as Brendan Gregg's flamegraph.pl, speedscope and inferno take them: a line a stack,
// "outermost;…;innermost weight", heaviest branches first. Semicolons and line ends in names become colons
// and blanks. `below`: only what this node calls, with the way to it.
void writeFolded(const FlameTree& tree, std::ostream& out, std::uint32_t below = FlameTree::kRoot);

}  // namespace golanes
