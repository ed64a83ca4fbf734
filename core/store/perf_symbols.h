// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong_id.h"
#include "core/store/ids.h"
#include "core/store/perf_ids.h"
#include "core/store/string_table.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace golanes {

using PerfFunctionId = StrongId<struct PerfFunctionTag>;  // PerfSymbols::functions
using PerfBinaryIndex = StrongId<struct PerfBinaryTag>;   // PerfSymbols::binaries

// What code is: whose rules its names follow.
enum class PerfCodeKind : std::uint8_t { Unknown, Kernel, Go, Native };

struct PerfFunction {
    StringId name = kEmptyString;  // "" when it is not known
    StringId file = kEmptyString;  // of its source, "" when not told
    PerfBinaryIndex binary;        // none: nothing that is known was mapped at its addresses
    PerfCodeKind kind = PerfCodeKind::Unknown;
};

// A function at a frame's address, and the line of its source.
struct PerfLine {
    PerfFunctionId function;
    std::uint32_t line = 0;  // 0 when not told
    bool inlined = false;    // the compiler put it into the next one
};

// A program, a library, the kernel…: where the names of its functions came from, or why there are none.
struct PerfBinary {
    enum class Status : std::uint8_t {
        Verified,    // by its build id
        Unverified,  // the recording or the file has no build id; it fits where it was mapped
        NoSymbols,   // the file was found, but names nothing
        OtherBuild,  // what was found is of another build
        NotFound,
    };

    std::string path;     // as the recording tells it: "/opt/orders", "[kernel.kallsyms]", "[vdso]"
    std::string buildId;  // hexadecimal digits, "" when not told
    Status status = Status::NotFound;
    std::string source;                 // the file that the names are from; "" when there is none
    std::vector<std::string> searched;  // where else was looked, in this order
    std::size_t frames = 0;             // distinct addresses in it
    std::size_t namedFrames = 0;
};

// Names and lines of all frames of a perf recording. Immutable; refers to nothing else.
struct PerfSymbols {
    StringTable strings;
    std::vector<PerfFunction> functions;  // each distinct one once
    std::vector<PerfLine> lines;
    std::vector<std::uint32_t> firstLine;  // by frame; one more behind the last
    std::vector<PerfBinary> binaries;

    // What stands at the frame, the innermost first; at least one.
    std::span<const PerfLine> of(PerfFrameId frame) const {
        const std::uint32_t begin = firstLine[frame.value];
        return std::span(lines).subspan(begin, firstLine[frame.value + 1] - begin);
    }
    std::string_view nameOf(PerfFunctionId id) const { return strings[functions[id.value].name]; }
};

using PerfSymbolsPtr = std::shared_ptr<const PerfSymbols>;

}  // namespace golanes
