// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_symbols.h"
#include "core/symbol/frame_groups.h"
#include "core/symbol/go_program.h"
#include "core/symbol/symbolizer.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace golanes {

// What was found out about the frames of a group. Names refer to the files in `held`.
struct GroupNames {
    PerfBinary binary;
    PerfCodeKind kind = PerfCodeKind::Unknown;
    std::vector<CodeLine> lines;
    std::vector<std::uint32_t> firstLine;  // by place of the group; one more behind the last
    std::vector<std::shared_ptr<const void>> held;
};

// The group with no names at all.
GroupNames unnamed(const FrameGroup& group);

// Finds what names the group's code, and names it. With a cancelled job some are left without.
GroupNames nameGroup(const PerfRecording& recording, const FrameGroup& group, const SymbolOptions& options,
                     SymbolCache& cache, Job& job);

}  // namespace golanes
