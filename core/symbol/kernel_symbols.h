// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/io/byte_source.h"
#include "core/store/perf_recording.h"
#include "core/store/perf_symbols.h"
#include "core/symbol/binary_finder.h"
#include "core/symbol/symbol_list.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace golanes {

// The symbols of the kernel that made a recording. kallsyms of another boot of the same kernel are moved to
// where the recording tells that the kernel was.
struct KernelSymbols {
    SymbolList symbols;
    std::uint64_t slide = 0;  // what the kernel lay higher than the symbols say
    std::shared_ptr<const ByteSource> bytes;
    std::string source;
    PerfBinary::Status status = PerfBinary::Status::NotFound;
    std::vector<std::string> searched;

    std::string_view find(std::uint64_t address) const { return symbols.find(address - slide); }
};

// Where a symbol of the kernel was: the recording tells one. "" when it tells none.
struct KernelPlace {
    std::string_view symbol;  // "_text" or "_stext"
    std::uint64_t address = 0;
};
KernelPlace kernelPlaceOf(const PerfRecording& recording);

// Looks for the kernel's list of symbols: the one named by hand, "kallsyms" beside the recording and in
// symfs, those that perf keeps by build id, and the one of the running kernel, if it is the recorded one.
KernelSymbols findKernelSymbols(const std::string& buildId, const KernelPlace& place,
                                const SymbolPlaces& places, Job& job);

}  // namespace golanes
