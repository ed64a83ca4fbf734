// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/frames_in.h"

#include <algorithm>
#include <cstddef>
#include <span>

namespace golanes {

std::vector<bool> framesIn(const KernelTracks& kernel, TimeRange range) {
    const PerfStacks& stacks = kernel.perf->stacks;
    const std::span<const Timestamp> times = kernel.sampleTime.span();
    const auto first = std::ranges::lower_bound(times, range.begin) - times.begin();
    const auto end = std::ranges::lower_bound(times, range.end) - times.begin();
    std::vector<bool> seen(stacks.nodes().size()), frames(stacks.frames().size());
    for (auto row = first; row < end; ++row)
        for (PerfStackId s = kernel.perf->samples.stack[static_cast<std::size_t>(row)];
             s != kNoPerfStack && !seen[s.value]; s = stacks[s].parent) {
            seen[s.value] = true;
            if (stacks[s].frame.valid()) frames[stacks[s].frame.value] = true;
        }
    return frames;
}

}  // namespace golanes
