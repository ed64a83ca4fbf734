// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/sandwich.h"

namespace golanes {

namespace {

class Cutter {
  public:
    Cutter(const FlameTree& tree, FlameFunctionId function)
        : tree_(tree),
          function_(function),
          callers_(tree.shared(), FlameOrder::LeftHeavy),
          callees_(tree.shared(), FlameOrder::LeftHeavy),
          calleeOf_(tree.nodes().size(), FlameTree::kNone) {}

    Sandwich cut() {
        for (std::uint32_t n = 1; n < tree_.nodes().size(); ++n) {
            const std::uint32_t above = calleeOf_[tree_[n].parent];
            if (above != FlameTree::kNone)
                calleeOf_[n] = callees_.child(above, same(callees_, tree_[n].function));
            else if (tree_[n].function == function_)
                takeOutermost(n);
            if (calleeOf_[n] != FlameTree::kNone) callees_.add(calleeOf_[n], tree_[n].self);
        }
        return {callers_.finish(), callees_.finish()};
    }

  private:
    void takeOutermost(std::uint32_t n) {
        calleeOf_[n] = callees_.child(FlameTree::kRoot, same(callees_, function_));
        std::uint32_t caller = FlameTree::kRoot;
        for (std::uint32_t up = n; up != FlameTree::kRoot; up = tree_[up].parent)
            caller = callers_.child(caller, same(callers_, tree_[up].function));
        callers_.add(caller, tree_[n].total);
    }
    // A folded package is one in the other tree as well.
    FlameFunctionId same(FlameTreeBuilder& builder, FlameFunctionId f) const {
        if (tree_.isPackage(f)) builder.takePackage(tree_.package(f), tree_.origin(f));
        return f;
    }

    const FlameTree& tree_;
    const FlameFunctionId function_;
    FlameTreeBuilder callers_, callees_;
    std::vector<std::uint32_t> calleeOf_;  // by node of the tree
};

}  // namespace

Sandwich sandwichOf(const FlameTree& tree, FlameFunctionId function) {
    return Cutter(tree, function).cut();
}

}  // namespace golanes
