// SPDX-License-Identifier: GPL-3.0-or-later
// From weighted stacks to the frames that a shape wants.
#include "core/flame/flame_tree.h"

#include <algorithm>

namespace golanes {

namespace {

class Shaper {
  public:
    Shaper(const WeightedStacks& stacks, const FlameShape& shape)
        : in_(stacks),
          shape_(shape),
          builder_(stacks.stacks, shape.order),
          nodeOf_(stacks.stacks->nodes().size(), Place{FlameTree::kNone, 0}) {}

    FlameTreePtr make() {
        for (const WeightedStacks::Row& row : in_.rows) builder_.add(place(row.stack, row.slice), row.self);
        return builder_.finish();
    }

  private:
    struct Place {
        std::uint32_t node;
        std::uint32_t slice;
    };

    // Where a stack stands in the tree. Frames are looked up once a slice: in order of time the same stack
    // stands elsewhere later.
    std::uint32_t place(FlameStackId stack, std::uint32_t slice) {
        missing_.clear();
        std::uint32_t node = FlameTree::kRoot;
        for (; stack != kFlameRoot; stack = (*in_.stacks)[stack].parent) {
            const Place& known = nodeOf_[stack.value];
            if (known.node != FlameTree::kNone && known.slice == slice) {
                node = known.node;
                break;
            }
            missing_.push_back(stack);
        }
        for (std::size_t i = missing_.size(); i-- > 0;) {
            node = below(node, (*in_.stacks)[missing_[i]].function);
            nodeOf_[missing_[i].value] = {node, slice};
        }
        return node;
    }

    std::uint32_t below(std::uint32_t node, FlameFunctionId function) {
        const StringId package = in_.stacks->functions()[function.value].package;
        if (std::ranges::find(shape_.hidden, package) != shape_.hidden.end()) return node;
        if (std::ranges::find(shape_.folded, package) != shape_.folded.end()) {
            function = builder_.packageOf(function);
            if (builder_[node].function == function) return node;
        }
        if (shape_.collapseRecursion) {
            for (std::uint32_t n = node; n != FlameTree::kRoot; n = builder_[n].parent)
                if (builder_[n].function == function) return n;
        }
        return builder_.child(node, function);
    }

    const WeightedStacks& in_;
    const FlameShape& shape_;
    FlameTreeBuilder builder_;
    std::vector<Place> nodeOf_;  // by stack
    std::vector<FlameStackId> missing_;
};

}  // namespace

FlameTreePtr flameTree(const WeightedStacks& stacks, const FlameShape& shape) {
    return Shaper(stacks, shape).make();
}

}  // namespace golanes
