// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/store/perf_recording.h"
#include "core/store/perf_symbols.h"
#include "core/symbol/group_names.h"
#include "core/symbol/symbol_cache.h"
#include "core/symbol/symbol_depth.h"
#include "core/symbol/symbol_options.h"

#include <cstddef>
#include <vector>

namespace golanes {

// Names the frames of a recording, those first that somebody looks at: finds each binary, reads its tables,
// and asks them once for every distinct address, with as many threads as there are CPUs. A caller is looked
// up at the call, one byte before the address that it returns to. For one thread at a time.
class Symbolizer {
  public:
    // The recording and the cache must outlive it.
    Symbolizer(const PerfRecording& recording, const SymbolOptions& options, SymbolCache& cache);

    // Names the frames that are `wanted` (by PerfFrameId; all), unless they are that deep already. Binaries
    // that none of them is in are not looked for. True when something is known that was not; what a cancelled
    // job left is done the next time.
    bool name(const std::vector<bool>& wanted, SymbolDepth depth, Job& job) {
        return nameFrames(&wanted, depth, job);
    }
    bool nameAll(SymbolDepth depth, Job& job) { return nameFrames(nullptr, depth, job); }
    // Whether nothing is left to be found out.
    bool complete() const;
    // What is known by now, and of the binaries that were looked for. Frames that nothing is known of have a
    // function without a name.
    PerfSymbolsPtr symbols() const;

  private:
    bool nameFrames(const std::vector<bool>* wanted, SymbolDepth depth, Job& job);

    std::size_t frames_;
    bool raw_;
    SymbolCache& cache_;
    std::vector<GroupNamer> groups_;
};

// All frames at once. Errors: Cancelled.
Result<PerfSymbolsPtr> symbolize(const PerfRecording& recording, const SymbolOptions& options,
                                 SymbolCache& cache, Job& job);

}  // namespace golanes
