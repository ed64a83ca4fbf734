// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/same_frame.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <vector>

namespace golanes {

namespace {

constexpr std::string_view kNamelessFunction = "[unknown]";  // see FlameFunction::name

}  // namespace

FlameFunctionId sameFunction(const FlameTree& from, FlameFunctionId function, const FlameTree& to) {
    const std::string_view name = from.name(function);
    const auto& nodes = to.nodes();
    const auto same = std::find_if(nodes.begin() + 1, nodes.end(),
                                   [&](const FlameTree::Node& n) { return to.name(n.function) == name; });
    return same == nodes.end() ? FlameFunctionId() : same->function;
}

std::uint32_t sameFrame(const FlameTree& from, std::span<const FlameFunctionId> path, const FlameTree& to) {
    const auto& nodes = to.nodes();
    std::unordered_set<std::string_view> known;
    for (std::size_t n = 1; n < nodes.size(); ++n) known.insert(to.name(nodes[n].function));
    std::vector<std::string_view> names;
    for (const FlameFunctionId f : path) {
        const std::string_view name = from.name(f);
        if (known.contains(name) && name != kNamelessFunction) names.push_back(name);
    }
    // How many of the names lead to a frame: parents come before their children.
    std::vector<std::size_t> found(nodes.size());
    std::uint32_t best = FlameTree::kRoot;
    const auto worth = [&](std::uint32_t n) {
        return std::tuple(found[n], ~nodes[n].depth, nodes[n].total.weight);
    };
    for (std::uint32_t n = 1; n < nodes.size(); ++n) {
        found[n] = found[nodes[n].parent];
        if (found[n] == names.size() || names[found[n]] != to.name(nodes[n].function)) continue;
        ++found[n];
        if (worth(n) > worth(best)) best = n;
    }
    return best;
}

}  // namespace golanes
