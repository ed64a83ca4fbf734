// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/flame_stacks.h"

namespace golanes {

namespace {

std::uint64_t keyOf(std::uint32_t a, std::uint32_t b) {
    return std::uint64_t{a} << 32 | b;
}

}  // namespace

FlameFunctionId FlameStacks::function(std::string_view name, std::string_view package, CodeOrigin origin) {
    FlameFunction f{strings_.intern(name.empty() ? "[unknown]" : name), strings_.intern(package), origin};
    const std::uint64_t key = keyOf(f.name.value, f.package.value);
    if (const FlameFunctionId* known = functionIds_.find(key)) return *known;
    const FlameFunctionId id(static_cast<std::uint32_t>(functions_.size()));
    functions_.push_back(f);
    functionIds_.set(key, id);
    return id;
}

FlameStackId FlameStacks::child(FlameStackId parent, FlameFunctionId function) {
    const std::uint64_t key = keyOf(parent.value, function.value);
    if (const FlameStackId* known = children_.find(key)) return *known;
    const FlameStackId id(static_cast<std::uint32_t>(nodes_.size()));
    nodes_.push_back({parent, function});
    children_.set(key, id);
    return id;
}

void FlameStacks::freeze() {
    functionIds_ = {};
    children_ = {};
    nodes_.shrink_to_fit();
    // A stack stands behind its parent and behind all stacks of siblings that were made before it.
    std::vector<std::uint32_t> sizes(nodes_.size(), 1);
    for (std::size_t n = nodes_.size(); n-- > 1;) sizes[nodes_[n].parent.value] += sizes[n];
    std::vector<std::uint32_t> used(nodes_.size(),
                                    1);  // of the parent's places, by itself and earlier children
    ranks_.assign(nodes_.size(), 0);
    for (std::size_t n = 1; n < nodes_.size(); ++n) {
        const std::uint32_t parent = nodes_[n].parent.value;
        ranks_[n] = ranks_[parent] + used[parent];
        used[parent] += sizes[n];
    }
}

std::size_t FlameStacks::bytes() const {
    return strings_.bytes() + functions_.capacity() * sizeof(FlameFunction) +
           nodes_.capacity() * sizeof(Node) + ranks_.capacity() * sizeof(std::uint32_t);
}

}  // namespace golanes
