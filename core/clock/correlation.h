// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/clock/clock_map.h"
#include "core/store/ids.h"
#include "core/store/perf_ids.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace golanes {

enum class CorrelationMethod : std::uint8_t {
    None,    // cannot tell: `map` means nothing
    Exact,   // both files tell how their clocks are related
    Fitted,  // found out from what threads did
    Manual,  // set by hand
};
std::string_view name(CorrelationMethod method);  // "none", "exact", "fitted", "manual"

// One thread in both files.
struct ThreadMatch {
    ThreadIndex go;
    PerfThreadIndex perf;
    bool operator==(const ThreadMatch&) const = default;
};

// How the clock of a perf recording is related to that of a Go trace of the same run.
struct Correlation {
    CorrelationMethod method = CorrelationMethod::None;
    ClockMap map;               // perf time → time of the Go trace; pivot: the middle of the overlap
    Duration error = 0;         // ns either way within the overlap; of Exact the clocks are one: 0
    double confidence = 0;      // 0…1: how sure it is that the files belong together in this way
    std::uint64_t anchors = 0;  // Fitted: observations that it rests on
    std::string reason;         // in words: what it was concluded from, or why nothing could be
    // Threads of the trace with theirs of perf, by that of the trace.
    std::vector<ThreadMatch> threads;

    bool known() const { return method != CorrelationMethod::None; }
};

// Cannot tell, and why.
Correlation unknownCorrelation(std::string reason);

// The same threads, but with perf's clock set by hand; the error is not known then and given as 0. `from` may
// be unknown.
Correlation setByHand(const Correlation& from, const ClockMap& map);

}  // namespace golanes
