// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/symbolizer.h"

#include "core/base/parallel.h"
#include "core/symbol/frame_groups.h"
#include "core/symbol/symbol_merger.h"

#include <algorithm>
#include <atomic>
#include <utility>

namespace golanes {

Symbolizer::Symbolizer(const PerfRecording& recording, const SymbolOptions& options, SymbolCache& cache)
    : frames_(recording.stacks.frames().size()), raw_(options.raw), cache_(cache) {
    for (FrameGroup& group : groupFrames(recording, raw_))
        groups_.emplace_back(recording, std::move(group), options);
}

bool Symbolizer::nameFrames(const std::vector<bool>* wanted, SymbolDepth depth, Job& job) {
    std::atomic<bool> more{false};
    forEachParallel(groups_.size(), [&](std::size_t i) {
        Job part(&job);
        if (!job.cancelled() && groups_[i].name(wanted, depth, cache_, part)) more = true;
    });
    return more;
}

bool Symbolizer::complete() const {
    return std::ranges::all_of(groups_, &GroupNamer::complete);
}

PerfSymbolsPtr Symbolizer::symbols() const {
    SymbolMerger merger(frames_, raw_);
    for (const GroupNamer& group : groups_)
        if (group.asked()) merger.add(group.group(), group.names());
    return merger.finish();
}

Result<PerfSymbolsPtr> symbolize(const PerfRecording& recording, const SymbolOptions& options,
                                 SymbolCache& cache, Job& job) {
    Symbolizer symbolizer(recording, options, cache);
    symbolizer.nameAll(SymbolDepth::Lines, job);
    if (job.cancelled()) return fail(ErrorCode::Cancelled, "Cancelled.");
    return symbolizer.symbols();
}

}  // namespace golanes
