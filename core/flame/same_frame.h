// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/flame_tree.h"

#include <span>

namespace golanes {

// The function of `to` with the name of one of `from`; invalid without one. Of several the first.
FlameFunctionId sameFunction(const FlameTree& from, FlameFunctionId function, const FlameTree& to);

// Where a path of functions of `from` leads in a tree of other stacks, as those are once more frames have
// names: the frame that as much of the path as possible leads to, by the names of functions, whatever lies
// between (calls that were inlined). Names that `to` does not have, and frames without one, are skipped. Of
// several frames the outermost, of those the heaviest; the root when nothing of the path is there. Cost: the
// frames of `to`.
std::uint32_t sameFrame(const FlameTree& from, std::span<const FlameFunctionId> path, const FlameTree& to);

}  // namespace golanes
