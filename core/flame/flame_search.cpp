// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/flame_search.h"

#include "core/analysis/search/text_match.h"

namespace golanes {

namespace {

// Nodes of a tree as one meets them from the left, callers before callees.
std::vector<std::uint32_t> inOrder(const FlameTree& tree) {
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> open{FlameTree::kRoot};
    while (!open.empty()) {
        const std::uint32_t node = open.back();
        open.pop_back();
        order.push_back(node);
        const auto children = tree.children(node);
        open.insert(open.end(), children.rbegin(), children.rend());
    }
    return order;
}

}  // namespace

FlameMatches searchFlame(const FlameTree& tree, std::string_view text) {
    FlameMatches matches;
    if (text.empty()) return matches;
    const TextMatcher matcher(text);
    enum : char { Unknown, No, Yes };
    std::vector<char> known;  // by function
    const auto matching = [&](FlameFunctionId f) {
        if (f.value >= known.size()) known.resize(f.value + 1, Unknown);
        if (known[f.value] == Unknown) known[f.value] = matcher.find(tree.name(f)) ? Yes : No;
        return known[f.value] == Yes;
    };
    matches.nodes.resize(tree.nodes().size());
    std::vector<bool> within(tree.nodes().size());  // a match, or called by one
    for (const std::uint32_t n : inOrder(tree)) {
        if (n == FlameTree::kRoot) continue;
        const bool inside = within[tree[n].parent];
        matches.nodes[n] = matching(tree[n].function);
        within[n] = inside || matches.nodes[n];
        if (matches.nodes[n]) matches.frames.push_back(n);
        if (within[n] && !inside) matches.weight.add(tree[n].total);
    }
    return matches;
}

}  // namespace golanes
