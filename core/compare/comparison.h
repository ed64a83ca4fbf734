// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/compare/metrics/run_metrics.h"
#include "core/compare/sides.h"
#include "core/compare/statistics/effect_size.h"
#include "core/compare/statistics/verdict.h"
#include "core/compare/unlike.h"

#include <optional>
#include <string>
#include <vector>

namespace golanes {

// A metric of the runs of one side.
struct SideValues {
    RunValues runs;                       // of those that have it, in their order
    double median = 0, min = 0, max = 0;  // 0 of no run
};

// Whether a change is for the better.
enum class Change : std::uint8_t { None, Better, Worse, Other };  // Other: neither is better
std::string_view name(Change change);  // "unchanged", "better", "worse", "different"

// One metric of both sides.
struct ComparisonRow {
    std::string name;
    std::string words;
    MetricKind kind;
    Sides<SideValues> sides;
    double difference = 0;        // of the medians: candidate − base
    std::optional<double> ratio;  // of the medians: candidate / base; none when base is 0 or of another sign
    EffectSize effect;
    double p = 1;
    double smallestP = 1;  // the least p that what there is can give
    double falseRate =
        1;  // estimated share of false alarms among all with a p as small, see falseDiscoveryRates()
    Evidence evidence = Evidence::None;
    Verdict verdict = Verdict::Incomparable;
    std::string reason;            // of Incomparable: why, as a sentence
    bool comparable = false;       // difference, ratio and effect mean something, whatever the verdict
    Change change = Change::None;  // None unless the verdict is Clear or Likely
    double weight = 0;             // how far up it stands among those of one verdict, see rowWeight()
};

struct Comparison {
    Sides<std::vector<RunFacts>> runs;
    std::vector<Unlike> unlike;       // what may be the reason instead of the version; most serious first
    std::vector<ComparisonRow> rows;  // clear ones first, then likely, noise and incomparable; by weight
    double unchangedShare = 1;        // estimated, of the metrics with a p
    std::size_t judged = 0;           // metrics with a p
    // How many of those would be called clear, and clear or likely, by chance if nothing had changed at all.
    double clearByChance = 0;
    double likelyByChance = 0;
    Sides<std::string> labels;  // what people call them, "v1.4"; "": nobody named it

    const ComparisonRow* find(std::string_view name) const;
};

struct CompareOptions {
    std::uint64_t seed = 1;   // of the bootstrap
    std::size_t draws = 999;  // of the bootstrap
};

// Compares runs, metric by metric, matched by their names: procs by number, goroutines by start function,
// tasks and regions by name, sites by function. Each side has one run at least. Empty when the job was
// cancelled.
Comparison compare(const Baseline<std::vector<RunMetrics>>& base,
                   const Candidate<std::vector<RunMetrics>>& candidate, const CompareOptions& options,
                   Job& job);

}  // namespace golanes
