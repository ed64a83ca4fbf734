// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/compare/sides.h"
#include "core/flame/weighted_stacks.h"

#include <memory>
#include <vector>

namespace golanes {

// The stacks of two recordings as one prefix tree, so that frames of both are the same frame: functions are
// matched by name and package. Made once for two recordings.
class FlameUnion {
  public:
    // Cost: the stacks of both. Null when cancelled.
    static std::shared_ptr<const FlameUnion> build(const Sides<FlameStacksPtr>& sides, Job& job);

    const FlameStacksPtr& stacks() const { return stacks_; }
    // Weights of one side, by the stacks of both. Must be of the stacks that the union was made of.
    WeightedStacks of(const Baseline<WeightedStacks>& base) const { return moved(*base, *nodes_.base); }
    WeightedStacks of(const Candidate<WeightedStacks>& candidate) const {
        return moved(*candidate, *nodes_.candidate);
    }

  private:
    using Nodes = std::vector<FlameStackId>;  // by stack of one side

    WeightedStacks moved(const WeightedStacks& weights, const Nodes& nodes) const;

    FlameStacksPtr stacks_;
    Sides<Nodes> nodes_;
};

}  // namespace golanes
