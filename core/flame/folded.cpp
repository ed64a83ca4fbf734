// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/folded.h"

#include <ostream>
#include <string>

namespace golanes {

namespace {

std::string line(const FlameTree& tree, std::uint32_t node) {
    std::string text;
    for (const FlameFunctionId f : tree.path(node)) {
        if (!text.empty()) text += ';';
        for (const char c : tree.name(f)) text += c == ';' ? ':' : c == '\n' || c == '\r' ? ' ' : c;
    }
    return text;
}

}  // namespace

void writeFolded(const FlameTree& tree, std::ostream& out, std::uint32_t below) {
    std::vector<std::uint32_t> open{below};
    while (!open.empty()) {
        const std::uint32_t node = open.back();
        open.pop_back();
        const std::uint64_t self = tree[node].self.weight;
        if (self > 0 && node != FlameTree::kRoot) out << line(tree, node) << ' ' << self << '\n';
        const auto children = tree.children(node);
        open.insert(open.end(), children.rbegin(), children.rend());
    }
}

}  // namespace golanes
