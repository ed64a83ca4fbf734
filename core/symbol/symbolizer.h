// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/store/perf_recording.h"
#include "core/store/perf_symbols.h"
#include "core/symbol/binary_finder.h"
#include "core/symbol/symbol_cache.h"

namespace golanes {

struct SymbolOptions {
    SymbolPlaces places;
    // As perf shows them, for comparison: names of symbol tables only, nothing inlined, and callers by the
    // address that they return to.
    bool raw = false;
};

// Names all frames of a recording: finds each binary, reads its tables, and asks them once for every distinct
// address, with as many threads as there are CPUs. A caller is looked up at the call, one byte before the
// address that it returns to. Frames that nothing is known of get a function without a name. Errors:
// Cancelled.
Result<PerfSymbolsPtr> symbolize(const PerfRecording& recording, const SymbolOptions& options,
                                 SymbolCache& cache, Job& job);

}  // namespace golanes
