// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id_map.h"
#include "core/base/strong_id.h"
#include "core/flame/code_origin.h"
#include "core/store/string_table.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace golanes {

using FlameFunctionId = StrongId<struct FlameFunctionTag>;  // FlameStacks::functions
using FlameStackId = StrongId<struct FlameStackTag>;        // FlameStacks::nodes

inline constexpr FlameStackId kFlameRoot{0};

// What flame graphs know of a function. Lines and addresses within it make no difference.
struct FlameFunction {
    StringId name = kEmptyString;     // as people write it; "[unknown]" when nothing names it
    StringId package = kEmptyString;  // import path, "[kernel]", or file name of a native binary
    CodeOrigin origin = CodeOrigin::Unknown;
};

// All stacks of a recording as a prefix tree of functions: stacks that differ in lines only are one. Made
// once for a recording; what flame graphs of any range and weight add up. Parents come before their children.
class FlameStacks {
  public:
    struct Node {
        FlameStackId parent;
        FlameFunctionId function;  // none: the root, the empty stack
    };

    FlameStacks() : nodes_(1) {}

    FlameFunctionId function(std::string_view name, std::string_view package, CodeOrigin origin);
    // The stack that `function` makes when the innermost function of `parent` calls it.
    FlameStackId child(FlameStackId parent, FlameFunctionId function);
    // Gives back what only making needs; nothing can be added afterwards.
    void freeze();

    const std::vector<FlameFunction>& functions() const { return functions_; }
    const std::vector<Node>& nodes() const { return nodes_; }
    const Node& operator[](FlameStackId id) const { return nodes_[id.value]; }
    std::string_view text(StringId id) const { return strings_[id]; }
    std::string_view name(FlameFunctionId id) const { return strings_[functions_[id.value].name]; }
    // Place of a stack in a walk through the tree that goes into a stack before its next sibling.
    std::uint32_t rank(FlameStackId id) const { return ranks_[id.value]; }
    std::size_t bytes() const;  // memory held

  private:
    StringTable strings_;
    std::vector<FlameFunction> functions_;
    std::vector<Node> nodes_;
    std::vector<std::uint32_t> ranks_;    // made by freeze()
    IdMap<FlameFunctionId> functionIds_;  // by name and package
    IdMap<FlameStackId> children_;        // by parent and function
};

using FlameStacksPtr = std::shared_ptr<const FlameStacks>;

}  // namespace golanes
