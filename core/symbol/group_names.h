// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_symbols.h"
#include "core/symbol/frame_groups.h"
#include "core/symbol/go_program.h"
#include "core/symbol/symbol_depth.h"
#include "core/symbol/symbol_options.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace golanes {

class SymbolCache;

// What was found out about the frames of a group. Names refer to the files in `held`.
struct GroupNames {
    struct Range {
        std::uint32_t first = 0;  // row of `lines`
        std::uint32_t count = 0;  // 0: nothing is known
    };

    PerfBinary binary;
    PerfCodeKind kind = PerfCodeKind::Unknown;
    std::vector<CodeLine> lines;
    std::vector<Range> linesOf;  // by place of the group
    std::vector<std::shared_ptr<const void>> held;
};

// Whoever knows the code of a group.
struct CodeTeller {
    using Ask = std::function<bool(const FrameGroup::Place&, std::vector<CodeLine>&)>;

    Ask name;       // appends what the place is called; true when line() would not tell more
    Ask line = {};  // appends more than that; false when it knows nothing. May be empty
};

// Names the frames of a group, those first that are asked for first.
class GroupNamer {
  public:
    GroupNamer(const PerfRecording& recording, FrameGroup group, const SymbolOptions& options);

    // Names the wanted places (by frame; null: all) that are not that deep yet; what names them is found
    // first when there are any. True when something is known that was not. With a cancelled job some are left
    // for the next time.
    bool name(const std::vector<bool>* wanted, SymbolDepth depth, SymbolCache& cache, Job& job);

    // Whether it was looked for what names them.
    bool asked() const { return asked_; }
    // Whether all places were named as deep as can be.
    bool complete() const;
    const FrameGroup& group() const { return group_; }
    const GroupNames& names() const { return names_; }

  private:
    void giveUp();
    bool namePlace(std::size_t place, SymbolDepth depth);

    const PerfRecording& recording_;
    FrameGroup group_;
    SymbolOptions options_;
    CodeTeller teller_;
    bool asked_ = false;
    std::vector<SymbolDepth> depths_;
    GroupNames names_;
};

}  // namespace golanes
