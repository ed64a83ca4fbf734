// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/pprof_profile.h"

#include "core/flame/pprof_writer.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace golanes {

std::string pprofProfile(const FlameTree& tree, const PprofMeaning& meaning) {
    PprofWriter out;
    out.sampleType(meaning.countType, "count");
    out.sampleType(meaning.type, meaning.unit);
    std::unordered_map<std::uint32_t, std::uint64_t> locations;  // by function
    std::vector<std::uint64_t> stack;
    for (std::uint32_t node = 1; node < tree.nodes().size(); ++node) {
        if (tree[node].self.count == 0) continue;
        stack.clear();
        for (std::uint32_t n = node; n != FlameTree::kRoot; n = tree[n].parent) {
            const FlameFunctionId f = tree[n].function;
            const auto [at, made] = locations.try_emplace(f.value);
            if (made) at->second = out.location(out.function(tree.name(f)));
            stack.push_back(at->second);
        }
        out.sample(stack, tree[node].self.count, tree[node].self.weight);
    }
    out.time(meaning.wallUnixNs, meaning.duration);
    if (!meaning.comment.empty()) out.comment(meaning.comment);
    return out.finish();
}

}  // namespace golanes
