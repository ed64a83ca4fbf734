// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparison.h"

#include <string>
#include <vector>

namespace golanes {

// What a comparison says, in plain words: the same in the window, on the terminal and in files. Rows are
// those of the comparison, which must outlive it.
struct AreaSummary {
    MetricArea area = MetricArea::Requests;
    std::vector<const ComparisonRow*> worse, better, different;  // largest change first
    std::size_t unchanged = 0;                                   // metrics
    std::size_t incomparable = 0;                                // metrics

    bool changed() const { return !worse.empty() || !better.empty() || !different.empty(); }
};

struct ComparisonSummary {
    std::string sides;                 // what was compared: "Base v1.4: 6 runs, 2.04 s of …. New: …."
    std::string headline;              // one sentence: what changed most
    std::vector<std::string> caveats;  // what has to be known before anything else; may be empty
    std::vector<AreaSummary> areas;    // that have metrics; the largest change first, unchanged ones last
    std::string certainty;             // how far all this can be trusted: runs, the smallest p, false alarms
};

// What the sides are called: "Base v1.4", "New".
Sides<std::string> sideNames(const Comparison& comparison);

ComparisonSummary summarize(const Comparison& comparison);

// "gc.per_second: 4.0/s → 11/s (2.75×)"
std::string rowText(const ComparisonRow& row);

}  // namespace golanes
