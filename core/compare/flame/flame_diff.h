// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/flame/flame_change.h"
#include "core/compare/sides.h"
#include "core/flame/flame_tree.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace golanes {

struct FlameDiffQuery {
    FlameDivisors divisors{Baseline<std::uint64_t>(1), Candidate<std::uint64_t>(1)};
    FlameThreshold threshold;
    // Frames that changed beyond the threshold, with their callers; what the others weigh stays as room.
    bool onlyChanged = false;
};

// Two flame graphs as one. Its frames are those of either; the width of a frame is what it and its callees
// weigh on that side on which they weigh more by themselves, so that nothing vanishes and what did not change
// keeps its place. Immutable.
class FlameDiff {
  public:
    // What a frame weighs on both sides, as it was measured: the base is not scaled.
    struct Frame {
        Sides<FlameWeight> self;
        Sides<FlameWeight> total;  // with all that it calls
        FlameChange change = FlameChange::None;
    };

    // Frames and widths, in the unit of the candidate.
    const FlameTreePtr& tree() const { return tree_; }
    const Frame& operator[](std::uint32_t node) const { return frames_[node]; }  // node of tree()
    const FlameDivisors& divisors() const { return divisors_; }
    std::uint64_t scaled(const Baseline<FlameWeight>& base) const {
        return scaledBase(base->weight, divisors_);
    }

  private:
    friend class FlameDiffBuilder;
    FlameTreePtr tree_;
    std::vector<Frame> frames_;
    FlameDivisors divisors_;
};

using FlameDiffPtr = std::shared_ptr<const FlameDiff>;

// Two left-heavy trees of the same FlameStacks (see FlameUnion) and the same shape. Cost: the frames of both.
FlameDiffPtr flameDiff(const Baseline<FlameTreePtr>& base, const Candidate<FlameTreePtr>& candidate,
                       const FlameDiffQuery& query);

}  // namespace golanes
