// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/clock/correlation.h"
#include "core/clock/forbidden_offsets.h"
#include "core/clock/kernel_stays.h"
#include "core/store/perf_recording.h"
#include "core/store/trace.h"

#include <optional>
#include <span>
#include <string>

namespace golanes {

// The stays that begin while the trace's clock reads a time of `range`.
std::span<const ThreadStay> stayingIn(std::span<const ThreadStay> stays, TimeRange range,
                                      const ClockMap& map);

// How the clocks are related in a part of the trace.
struct SliceFit {
    TimeRange slice;  // on the trace's clock
    ClockMap map;     // its drift is rough
    Valley valley;
    double prominence = 0;

    // Better than chance could be.
    bool sure() const;
};

struct SliceSearch {
    std::optional<SliceFit> found;
    std::string reason;  // why not
};

// Looks for the relation in slices of the trace, from the middle on, with nothing known beforehand.
SliceSearch searchSlices(const Trace& trace, const PerfRecording& perf, const KernelStays& stays,
                         const Job& job);

}  // namespace golanes
