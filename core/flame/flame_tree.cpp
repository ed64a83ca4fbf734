// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/flame_tree.h"

#include <algorithm>
#include <utility>

namespace golanes {

std::string_view FlameTree::name(FlameFunctionId f) const {
    return isPackage(f) ? stacks_->text(package(f)) : stacks_->name(f);
}

StringId FlameTree::package(FlameFunctionId f) const {
    const auto functions = static_cast<std::uint32_t>(stacks_->functions().size());
    return isPackage(f) ? StringId(f.value - functions) : stacks_->functions()[f.value].package;
}

CodeOrigin FlameTree::origin(FlameFunctionId f) const {
    return isPackage(f) ? packageOrigins_[package(f).value] : stacks_->functions()[f.value].origin;
}

std::vector<FlameFunctionId> FlameTree::path(std::uint32_t node) const {
    std::vector<FlameFunctionId> path;
    for (; node != kRoot; node = nodes_[node].parent) path.push_back(nodes_[node].function);
    std::ranges::reverse(path);
    return path;
}

std::uint32_t FlameTree::find(std::span<const FlameFunctionId> path) const {
    std::uint32_t node = kRoot;
    for (const FlameFunctionId f : path) {
        const auto below = children(node);
        const auto next = std::ranges::find(below, f, [&](std::uint32_t c) { return nodes_[c].function; });
        if (next == below.end()) break;
        node = *next;
    }
    return node;
}

FlameTreeBuilder::FlameTreeBuilder(FlameStacksPtr stacks, FlameOrder order)
    : tree_(new FlameTree(std::move(stacks))), order_(order), lastChild_(1, FlameTree::kNone) {}

std::uint32_t FlameTreeBuilder::child(std::uint32_t parent, FlameFunctionId function) {
    std::vector<FlameTree::Node>& nodes = tree_->nodes_;
    const auto made = static_cast<std::uint32_t>(nodes.size());
    if (order_ == FlameOrder::Time) {
        const std::uint32_t last = lastChild_[parent];
        if (last != FlameTree::kNone && nodes[last].function == function) return last;
        lastChild_[parent] = made;
        lastChild_.push_back(FlameTree::kNone);
    } else {
        const std::uint64_t key = std::uint64_t{parent} << 32 | function.value;
        if (const std::uint32_t* known = byFunction_.find(key)) return *known;
        byFunction_.set(key, made);
    }
    FlameTree::Node& node = nodes.emplace_back();
    node.parent = parent;
    node.function = function;
    node.depth = nodes[parent].depth + 1;
    tree_->depth_ = std::max(tree_->depth_, node.depth);
    return made;
}

FlameFunctionId FlameTreeBuilder::packageOf(FlameFunctionId function) {
    const std::vector<FlameFunction>& functions = tree_->stacks_->functions();
    const FlameFunction& f = functions[function.value];
    takePackage(f.package, f.origin);
    return FlameFunctionId(static_cast<std::uint32_t>(functions.size()) + f.package.value);
}

void FlameTreeBuilder::takePackage(StringId package, CodeOrigin origin) {
    std::vector<CodeOrigin>& origins = tree_->packageOrigins_;
    if (package.value >= origins.size()) origins.resize(package.value + 1, CodeOrigin::Unknown);
    if (origins[package.value] == CodeOrigin::Unknown) origins[package.value] = origin;
}

void FlameTreeBuilder::addUp() {
    std::vector<FlameTree::Node>& nodes = tree_->nodes_;
    for (std::size_t n = nodes.size(); n-- > 0;) {
        nodes[n].total.add(nodes[n].self);
        if (n == FlameTree::kRoot) break;
        FlameTree::Node& parent = nodes[nodes[n].parent];
        parent.total.add(nodes[n].total);
        ++parent.childCount;
    }
}

void FlameTreeBuilder::order() {
    std::vector<FlameTree::Node>& nodes = tree_->nodes_;
    std::vector<std::uint32_t>& children = tree_->children_;
    std::uint32_t next = 0;
    for (FlameTree::Node& node : nodes) {
        node.firstChild = next;
        next += std::exchange(node.childCount, 0);
    }
    children.resize(next);
    for (std::uint32_t n = 1; n < nodes.size(); ++n) {
        FlameTree::Node& parent = nodes[nodes[n].parent];
        children[parent.firstChild + parent.childCount++] = n;
    }
    if (order_ == FlameOrder::Time) return;  // as they were made
    const auto heavier = [&](std::uint32_t a, std::uint32_t b) {
        const std::uint64_t wa = nodes[a].total.weight, wb = nodes[b].total.weight;
        return wa != wb ? wa > wb : tree_->name(nodes[a].function) < tree_->name(nodes[b].function);
    };
    for (const FlameTree::Node& node : nodes)
        std::sort(children.begin() + node.firstChild, children.begin() + node.firstChild + node.childCount,
                  heavier);
}

FlameTreePtr FlameTreeBuilder::finish() {
    addUp();
    order();
    return std::move(tree_);
}

}  // namespace golanes
