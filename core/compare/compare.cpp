// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/comparison.h"
#include "core/compare/row_weight.h"
#include "core/compare/statistics/block_bootstrap.h"
#include "core/compare/statistics/false_discoveries.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace golanes {

namespace {

using Runs = std::vector<RunMetrics>;
using Draws = Sides<std::vector<BlockWeights>>;

// The metrics of one name, by run: null where a run has none.
struct OfName {
    const RunMetric* first = nullptr;  // of any run: for what does not differ
    std::vector<const RunMetric*> base, candidate;
};

// All names, in the order in which they are first met.
std::vector<OfName> matched(const Runs& base, const Runs& candidate) {
    std::vector<OfName> all;
    std::unordered_map<std::string_view, std::size_t> rows;
    const auto take = [&](const Runs& runs, auto side) {
        for (std::size_t r = 0; r < runs.size(); ++r) {
            for (const RunMetric& m : runs[r].metrics) {
                const auto [row, isNew] = rows.try_emplace(m.name, all.size());
                if (isNew)
                    all.push_back({&m, std::vector<const RunMetric*>(base.size()),
                                   std::vector<const RunMetric*>(candidate.size())});
                (all[row->second].*side)[r] = &m;
            }
        }
    };
    take(base, &OfName::base);
    take(candidate, &OfName::candidate);
    return all;
}

// Of `metrics` by run: what each run counts as.
SideValues valuesOf(const std::vector<const RunMetric*>& metrics, const Runs& runs, const RunMetric& like) {
    const auto isZeroIn = [&](const RunMetrics& run) {
        return like.kind.zeroWhenAbsent && (like.partOf.empty() || run.find(like.partOf)) &&
               (like.kind.basis != MetricBasis::PerRequest || run.facts.requests > 0);
    };
    SideValues values;
    for (std::size_t r = 0; r < runs.size(); ++r) {
        if (metrics[r]) values.runs.push_back(metrics[r]->value);
        if (!metrics[r] && isZeroIn(runs[r])) values.runs.push_back(0);
    }
    if (values.runs.empty()) return values;
    const auto [min, max] = std::ranges::minmax(values.runs);
    values.min = min;
    values.max = max;
    values.median = medianOf(values.runs);
    return values;
}

// Why a metric cannot be compared; empty when it can.
std::string obstacle(const ComparisonRow& row, bool otherFormat, bool otherRequests) {
    if (row.sides.base->runs.empty()) return "The base has none of it.";
    if (row.sides.candidate->runs.empty()) return "The new version has none of it.";
    if (otherFormat && row.kind.withinFormat) return "The two trace formats tell it differently.";
    if (otherRequests && row.kind.basis == MetricBasis::PerRequest)
        return "What counts as a request is not the same.";
    return {};
}

void judgeByRepeats(ComparisonRow& row) {
    const Baseline<RunValues> base(row.sides.base->runs);
    const Candidate<RunValues> candidate(row.sides.candidate->runs);
    const RankTest test = rankTest(base, candidate);
    row.p = test.p;
    row.smallestP = test.smallestP;
    row.evidence = Evidence::Repeats;
    row.verdict = verdictOf(base, candidate, test);
}

const TimeBlocks* blocksOf(const RunMetric* m) {
    return m ? m->blocks.get() : nullptr;
}

void judgeByBlocks(const OfName& metric, const Draws& draws, ComparisonRow& row) {
    const Baseline<const TimeBlocks*> base(blocksOf(metric.base.front()));
    const Candidate<const TimeBlocks*> candidate(blocksOf(metric.candidate.front()));
    static const TimeBlocks kNothing;
    if (row.difference == 0) {
        row.verdict = Verdict::Noise;
        return;
    }
    if (!*base && !*candidate) {
        row.reason = "One run a side does not tell how much it varies.";
        return;
    }
    const BlockBootstrap result = blockBootstrap(Baseline(*base ? *base : &kNothing),
                                                 Candidate(*candidate ? *candidate : &kNothing), draws);
    row.p = result.p;
    row.smallestP = result.smallestP;
    row.evidence = Evidence::Blocks;
    row.verdict = verdictOfBlocks(result.p);
}

Change changeOf(const ComparisonRow& row) {
    const bool sure = row.verdict == Verdict::Clear || row.verdict == Verdict::Likely;
    // Medians may be equal though the ranks are not.
    const double direction = row.difference != 0 ? row.difference : row.effect.delta;
    if (!sure || direction == 0) return Change::None;
    if (row.kind.sense == MetricSense::Neutral) return Change::Other;
    return (direction < 0) == (row.kind.sense == MetricSense::LowerIsBetter) ? Change::Better : Change::Worse;
}

// What is the same for all rows.
struct Judge {
    const Runs& base;
    const Runs& candidate;
    bool repeats = false;
    bool otherFormat = false;
    bool otherRequests = false;
    Draws draws;

    ComparisonRow row(const OfName& metric) const {
        ComparisonRow row;
        row.name = metric.first->name;
        row.words = metric.first->words;
        row.kind = metric.first->kind;
        row.sides = {Baseline(valuesOf(metric.base, base, *metric.first)),
                     Candidate(valuesOf(metric.candidate, candidate, *metric.first))};
        const double before = row.sides.base->median, after = row.sides.candidate->median;
        row.reason = obstacle(row, otherFormat, otherRequests);
        if (!row.reason.empty()) return row;
        row.comparable = true;
        row.difference = after - before;
        if (before > 0 && after >= 0) row.ratio = after / before;
        row.effect = effectSize(Baseline(row.sides.base->runs), Candidate(row.sides.candidate->runs));
        if (repeats) judgeByRepeats(row);
        if (!repeats) judgeByBlocks(metric, draws, row);
        row.change = changeOf(row);
        row.weight = rowWeight(row.kind, before, after);
        return row;
    }
};

bool differ(const Runs& base, const Runs& candidate, auto fact) {
    for (const RunMetrics& run : base)
        for (const RunMetrics& other : candidate)
            if (fact(run.facts) != fact(other.facts)) return true;
    return false;
}

// False discoveries are estimated over all that has a p.
void estimateFalse(Comparison& comparison) {
    std::vector<double> ps;
    std::vector<ComparisonRow*> rows;
    for (ComparisonRow& row : comparison.rows) {
        if (row.evidence == Evidence::None) continue;
        rows.push_back(&row);
        ps.push_back(row.p);
        comparison.clearByChance +=
            row.evidence == Evidence::Repeats && row.smallestP <= kSureP ? row.smallestP : 0;
        comparison.likelyByChance += row.evidence == Evidence::Repeats ? kSureP : kAlarmsOfBlocks;
    }
    comparison.judged = rows.size();
    comparison.unchangedShare = unchangedShare(ps);
    const auto rates = falseDiscoveryRates(ps, comparison.unchangedShare);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i]->falseRate = rates[i];
}

std::vector<RunFacts> factsOf(const Runs& runs) {
    std::vector<RunFacts> facts;
    for (const RunMetrics& run : runs) facts.push_back(run.facts);
    return facts;
}

}  // namespace

std::string_view name(Change change) {
    static constexpr std::array<std::string_view, 4> kNames{"unchanged", "better", "worse", "different"};
    return kNames[static_cast<std::size_t>(change)];
}

const ComparisonRow* Comparison::find(std::string_view name) const {
    const auto it = std::ranges::find(rows, name, &ComparisonRow::name);
    return it == rows.end() ? nullptr : &*it;
}

Comparison compare(const Baseline<Runs>& base, const Candidate<Runs>& candidate,
                   const CompareOptions& options, Job& job) {
    Comparison comparison;
    comparison.runs = {Baseline(factsOf(*base)), Candidate(factsOf(*candidate))};
    comparison.unlike = unlikeFacts(comparison.runs);
    Judge judge{.base = *base, .candidate = *candidate, .draws = {}};
    judge.repeats = base->size() > 1 || candidate->size() > 1;
    judge.otherFormat = differ(*base, *candidate, [](const RunFacts& f) { return f.v1; });
    judge.otherRequests = differ(*base, *candidate, [](const RunFacts& f) { return f.requestKind; });
    if (!judge.repeats)
        judge.draws = {Baseline(blockDraws(options.seed, options.draws)),
                       Candidate(blockDraws(options.seed + 1, options.draws))};
    const auto metrics = matched(*base, *candidate);
    job.enter(Job::Stage::Indexing, metrics.size());
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        if (job.cancelled()) return {};
        comparison.rows.push_back(judge.row(metrics[i]));
        job.advanceTo(i + 1);
    }
    estimateFalse(comparison);
    std::ranges::stable_sort(comparison.rows, [](const ComparisonRow& a, const ComparisonRow& b) {
        return a.verdict != b.verdict ? a.verdict < b.verdict : a.weight > b.weight;
    });
    return comparison;
}

}  // namespace golanes
