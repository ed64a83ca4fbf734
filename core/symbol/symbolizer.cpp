// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/symbolizer.h"

#include "core/base/parallel.h"
#include "core/symbol/frame_groups.h"
#include "core/symbol/group_names.h"
#include "core/symbol/symbol_merger.h"

#include <new>

namespace golanes {

Result<PerfSymbolsPtr> symbolize(const PerfRecording& recording, const SymbolOptions& options,
                                 SymbolCache& cache, Job& job) {
    const std::vector<FrameGroup> groups = groupFrames(recording, options.raw);
    std::vector<GroupNames> names(groups.size());
    forEachParallel(groups.size(), [&](std::size_t i) {
        Job part(&job);
        if (job.cancelled()) return;
        try {
            names[i] = nameGroup(recording, groups[i], options, cache, part);
        } catch (const std::bad_alloc&) {
            // One binary that takes too much memory leaves the others theirs.
            names[i] = unnamed(groups[i]);
        }
    });
    if (job.cancelled()) return fail(ErrorCode::Cancelled, "Cancelled.");
    SymbolMerger merger(recording.stacks.frames().size(), options.raw);
    for (std::size_t i = 0; i < groups.size(); ++i) merger.add(groups[i], std::move(names[i]));
    return merger.finish();
}

}  // namespace golanes
