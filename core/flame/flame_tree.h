// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/weighted_stacks.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace golanes {

enum class FlameOrder : std::uint8_t {
    LeftHeavy,  // callees by falling weight, equal ones by name
    Time,       // callees by the time of their things; neighbours of one function are one frame
};

// How weighted stacks become a tree.
struct FlameShape {
    FlameOrder order = FlameOrder::LeftHeavy;
    // A function that is on the stack already leads back to its first frame.
    bool collapseRecursion = false;
    std::vector<StringId> hidden;  // packages whose frames are left out: what they weigh is their callers'
    std::vector<StringId> folded;  // packages whose functions are one frame
    bool operator==(const FlameShape&) const = default;
};

// A flame graph: frames with what they and all that they call weigh. Immutable. Node 0 is the root, which is
// no function and weighs everything; parents come before their children.
class FlameTree {
  public:
    static constexpr std::uint32_t kRoot = 0;
    static constexpr std::uint32_t kNone = 0xffffffffu;

    struct Node {
        std::uint32_t parent = kNone;
        FlameFunctionId function;  // ids from FlameStacks::functions().size() on: folded packages
        std::uint32_t depth = 0;   // of the root 0
        std::uint32_t firstChild = 0;
        std::uint32_t childCount = 0;
        FlameWeight self;
        FlameWeight total;
    };

    const std::vector<Node>& nodes() const { return nodes_; }
    const Node& operator[](std::uint32_t node) const { return nodes_[node]; }
    // In the order in which they are drawn.
    std::span<const std::uint32_t> children(std::uint32_t node) const {
        return std::span(children_).subspan(nodes_[node].firstChild, nodes_[node].childCount);
    }
    const FlameStacks& stacks() const { return *stacks_; }
    const FlameStacksPtr& shared() const { return stacks_; }
    const FlameWeight& total() const { return nodes_[kRoot].total; }
    std::uint32_t depth() const { return depth_; }  // of the deepest node

    // Of a function that may be a folded package ("net/http" then).
    bool isPackage(FlameFunctionId f) const { return f.value >= stacks_->functions().size(); }
    std::string_view name(FlameFunctionId f) const;
    StringId package(FlameFunctionId f) const;
    CodeOrigin origin(FlameFunctionId f) const;

    // The functions on the way from the root, outermost first.
    std::vector<FlameFunctionId> path(std::uint32_t node) const;
    // The node with this path, or as far along it as there are frames; of several in order of time the first.
    std::uint32_t find(std::span<const FlameFunctionId> path) const;

  private:
    friend class FlameTreeBuilder;
    explicit FlameTree(FlameStacksPtr stacks) : nodes_(1), stacks_(std::move(stacks)) {}

    std::vector<Node> nodes_;
    std::vector<std::uint32_t> children_;
    std::vector<CodeOrigin> packageOrigins_;  // by package; empty when none is folded
    FlameStacksPtr stacks_;
    std::uint32_t depth_ = 0;
};

using FlameTreePtr = std::shared_ptr<const FlameTree>;

// Puts a tree together, frame by frame.
class FlameTreeBuilder {
  public:
    FlameTreeBuilder(FlameStacksPtr stacks, FlameOrder order);

    // The frame of `function` below `parent`, made when it is not there.
    std::uint32_t child(std::uint32_t parent, FlameFunctionId function);
    void add(std::uint32_t node, const FlameWeight& self) { tree_->nodes_[node].self.add(self); }
    const FlameTree::Node& operator[](std::uint32_t node) const { return tree_->nodes_[node]; }
    // What stands for the package of a function when it is folded; its origin is that of the first one seen.
    FlameFunctionId packageOf(FlameFunctionId function);
    // Makes a package known that another tree has folded.
    void takePackage(StringId package, CodeOrigin origin);
    // Adds up and orders. The builder is empty afterwards.
    FlameTreePtr finish();

  private:
    void addUp();
    void order();

    std::shared_ptr<FlameTree> tree_;
    FlameOrder order_;
    IdMap<std::uint32_t> byFunction_;       // by parent and function
    std::vector<std::uint32_t> lastChild_;  // by node; in order of time
};

// The flame graph of weighted stacks. Cost: the distinct stacks that weigh something, and their frames.
FlameTreePtr flameTree(const WeightedStacks& stacks, const FlameShape& shape);

}  // namespace golanes
