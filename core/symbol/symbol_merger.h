// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id_map.h"
#include "core/store/perf_symbols.h"
#include "core/symbol/group_names.h"

#include <vector>

namespace golanes {

// Puts what was found out about each group together: each name and each function once.
class SymbolMerger {
  public:
    // `raw`: names stay as they are in the tables.
    SymbolMerger(std::size_t frames, bool raw);

    void add(const FrameGroup& group, const GroupNames& names);
    PerfSymbolsPtr finish();

  private:
    struct Range {
        std::uint32_t begin = 0;
        std::uint32_t count = 0;
    };

    StringId nameId(std::string_view name, PerfCodeKind kind);
    StringId fileId(std::string_view file);
    PerfFunctionId function(StringId name, StringId file, PerfCodeKind kind);

    // Text of all names, for a frame: names that overlap each other in a forged table could fill the memory.
    static constexpr std::size_t kTextOfFrame = 512;
    static constexpr std::size_t kTextAtLeast = std::size_t{64} << 20;

    bool raw_;
    std::size_t mostText_;
    std::shared_ptr<PerfSymbols> symbols_;
    std::vector<PerfLine> lines_;  // in the order of groups
    std::vector<Range> rangeOf_;   // by frame
    // Of the group that is being added. Its texts do not move: each is known by where it stands.
    IdMap<StringId> names_;
    IdMap<StringId> files_;
    IdMap<PerfFunctionId> functions_;  // by name and file
};

}  // namespace golanes
