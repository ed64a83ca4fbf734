// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/function_weights.h"

#include <algorithm>
#include <tuple>

namespace golanes {

namespace {

// Walks a tree depth first, and knows which functions are on the way.
class Summer {
  public:
    explicit Summer(const FlameTree& tree) : tree_(tree) {}

    std::vector<FunctionWeight> sum() {
        std::vector<std::uint32_t> way;  // from the root to the node that is looked at
        for (std::vector<std::uint32_t> next{FlameTree::kRoot}; !next.empty();) {
            const std::uint32_t node = next.back();
            next.pop_back();
            while (!way.empty() && way.size() > tree_[node].depth) {
                leave(way.back());
                way.pop_back();
            }
            way.push_back(node);
            enter(node);
            const auto below = tree_.children(node);
            next.insert(next.end(), below.begin(), below.end());
        }
        return std::move(rows_);
    }

  private:
    void enter(std::uint32_t node) {
        if (node == FlameTree::kRoot) return;
        const FlameFunctionId f = tree_[node].function;
        if (f.value >= rowOf_.size()) {
            rowOf_.resize(f.value + 1, FlameTree::kNone);
            onWay_.resize(f.value + 1, 0);
        }
        if (rowOf_[f.value] == FlameTree::kNone) {
            rowOf_[f.value] = static_cast<std::uint32_t>(rows_.size());
            rows_.push_back({f, {}, {}});
        }
        FunctionWeight& row = rows_[rowOf_[f.value]];
        row.flat.add(tree_[node].self);
        if (onWay_[f.value]++ == 0) row.cum.add(tree_[node].total);
    }
    void leave(std::uint32_t node) {
        if (node != FlameTree::kRoot) --onWay_[tree_[node].function.value];
    }

    const FlameTree& tree_;
    std::vector<std::uint32_t> rowOf_;  // by function
    std::vector<std::uint32_t> onWay_;  // by function: how many of its frames are on the way
    std::vector<FunctionWeight> rows_;
};

}  // namespace

std::vector<FunctionWeight> functionWeights(const FlameTree& tree) {
    std::vector<FunctionWeight> rows = Summer(tree).sum();
    std::ranges::sort(rows, [&](const FunctionWeight& a, const FunctionWeight& b) {
        return std::tuple(b.flat.weight, b.cum.weight, tree.name(a.function)) <
               std::tuple(a.flat.weight, a.cum.weight, tree.name(b.function));
    });
    return rows;
}

}  // namespace golanes
