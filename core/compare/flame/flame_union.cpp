// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/flame/flame_union.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace golanes {

namespace {

// The stacks of `from` within `to`; nothing when cancelled.
std::optional<std::vector<FlameStackId>> merged(const FlameStacks& from, FlameStacks& to, Job& job) {
    CancelCheck cancelled(job);
    std::vector<FlameFunctionId> functions;
    functions.reserve(from.functions().size());
    for (const FlameFunction& f : from.functions()) {
        if (cancelled()) return std::nullopt;
        functions.push_back(to.function(from.text(f.name), from.text(f.package), f.origin));
    }
    std::vector<FlameStackId> nodes{kFlameRoot};
    nodes.reserve(from.nodes().size());
    for (std::size_t n = 1; n < from.nodes().size(); ++n) {
        if (cancelled()) return std::nullopt;
        const FlameStacks::Node& node = from.nodes()[n];
        nodes.push_back(to.child(nodes[node.parent.value], functions[node.function.value]));
    }
    return nodes;
}

}  // namespace

std::shared_ptr<const FlameUnion> FlameUnion::build(const Sides<FlameStacksPtr>& sides, Job& job) {
    auto both = std::make_shared<FlameUnion>();
    auto stacks = std::make_shared<FlameStacks>();
    auto base = merged(**sides.base, *stacks, job);
    auto candidate = base ? merged(**sides.candidate, *stacks, job) : std::nullopt;
    if (!candidate) return nullptr;
    stacks->freeze();
    both->stacks_ = std::move(stacks);
    both->nodes_ = {Baseline<Nodes>(*std::move(base)), Candidate<Nodes>(*std::move(candidate))};
    return both;
}

WeightedStacks FlameUnion::moved(const WeightedStacks& weights, const Nodes& nodes) const {
    WeightedStacks moved{stacks_, weights.rows, weights.total};
    for (WeightedStacks::Row& row : moved.rows) row.stack = nodes[row.stack.value];
    std::ranges::sort(moved.rows, {}, [&](const WeightedStacks::Row& row) {
        return std::tuple(row.slice, stacks_->rank(row.stack));
    });
    return moved;
}

}  // namespace golanes
