// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ranked_bits.h"

namespace golanes {

// Some of the spans of a trace, a bit each: those that a query is about.
struct SpanMatches {
    RankedBits spans;       // by row of Trace::goSpans
    RankedBits procRuns;    // by row of Trace::procRuns: the same spans
    RankedBits threadRuns;  // by row of Trace::threadRuns
};

}  // namespace golanes
