// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/flame/flame_diff.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace golanes {

// Lays both trees over each other, then leaves out what is not asked for.
class FlameDiffBuilder {
  public:
    FlameDiffBuilder(const FlameTree& base, const FlameTree& candidate, const FlameDiffQuery& query)
        : query_(query), stacks_(base.shared()), both_(stacks_, FlameOrder::LeftHeavy), frames_(1) {
        assert(base.shared() == candidate.shared());
        lay(base, [](auto& sides) -> FlameWeight& { return *sides.base; });
        lay(candidate, [](auto& sides) -> FlameWeight& { return *sides.candidate; });
    }

    FlameDiffPtr make() {
        for (FlameDiff::Frame& frame : frames_)
            frame.change =
                changeOf(frame.total.base, frame.total.candidate, query_.divisors, query_.threshold);
        markChanged();
        auto diff = std::make_shared<FlameDiff>();
        diff->divisors_ = query_.divisors;
        FlameTreeBuilder widths(stacks_, FlameOrder::LeftHeavy);
        for (const auto& [package, origin] : packages_) widths.takePackage(package, origin);
        diff->frames_.push_back(frames_[FlameTree::kRoot]);
        std::vector<std::uint32_t> nodes{FlameTree::kRoot};  // in the result, by node here
        widths.add(FlameTree::kRoot, width(frames_[FlameTree::kRoot]));
        for (std::uint32_t n = 1; n < frames_.size(); ++n) {
            std::uint32_t node = nodes[both_[n].parent];
            if (!query_.onlyChanged || changed_[n]) {
                node = widths.child(node, both_[n].function);
                diff->frames_.push_back(frames_[n]);
            }
            nodes.push_back(node);
            widths.add(node, width(frames_[n]));
        }
        diff->tree_ = widths.finish();
        return diff;
    }

  private:
    template <class SideOf>
    void lay(const FlameTree& tree, SideOf sideOf) {
        std::vector<std::uint32_t> nodes(tree.nodes().size(), FlameTree::kRoot);
        for (std::uint32_t n = 0; n < nodes.size(); ++n) {
            if (n != FlameTree::kRoot) {
                const FlameFunctionId f = tree[n].function;
                if (tree.isPackage(f)) packages_.emplace_back(tree.package(f), tree.origin(f));
                nodes[n] = both_.child(nodes[tree[n].parent], f);
            }
            if (nodes[n] >= frames_.size()) frames_.resize(nodes[n] + 1);
            sideOf(frames_[nodes[n]].self) = tree[n].self;
            sideOf(frames_[nodes[n]].total) = tree[n].total;
        }
    }

    // Frames that changed, and all that lead to one.
    void markChanged() {
        changed_.assign(frames_.size(), false);
        for (std::size_t n = frames_.size(); n-- > 1;) {
            const auto node = static_cast<std::uint32_t>(n);
            if (frames_[n].change != FlameChange::None) changed_[n] = true;
            if (changed_[n]) changed_[both_[node].parent] = true;
        }
    }

    FlameWeight width(const FlameDiff::Frame& frame) const {
        return {std::max(scaledBase(frame.self.base->weight, query_.divisors), frame.self.candidate->weight),
                std::max(frame.self.base->count, frame.self.candidate->count)};
    }

    const FlameDiffQuery& query_;
    FlameStacksPtr stacks_;
    FlameTreeBuilder both_;                                  // for its frames only
    std::vector<std::pair<StringId, CodeOrigin>> packages_;  // that are folded
    std::vector<FlameDiff::Frame> frames_;                   // by node of `both_`
    std::vector<bool> changed_;
};

FlameDiffPtr flameDiff(const Baseline<FlameTreePtr>& base, const Candidate<FlameTreePtr>& candidate,
                       const FlameDiffQuery& query) {
    return FlameDiffBuilder(**base, **candidate, query).make();
}

}  // namespace golanes
