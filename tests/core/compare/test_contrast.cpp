// SPDX-License-Identifier: GPL-3.0-or-later

// Comparisons of recordings whose causes are known, and of such as have none.

#include "core/compare/comparison.h"
#include "core/compare/report/summary.h"
#include "core/open.h"
#include "tests/support/random_process.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <fmt/format.h>

#include <map>

using namespace golanes;
using namespace golanes::test;

namespace {

RunMetrics measure(const TracePtr& trace) {
    Job job;
    return runMetrics({trace, nullptr, "run"}, job);
}

std::vector<RunMetrics> runsOf(const std::string& name, int first, int last) {
    std::vector<RunMetrics> runs;
    for (int i = first; i <= last; ++i) {
        Job job;
        const auto trace = openTrace(fmt::format("{}/{}{}.trace", sharedData(), name, i), job);
        if (trace) runs.push_back(measure(*trace));
    }
    return runs;
}

Comparison compared(const std::vector<RunMetrics>& base, const std::vector<RunMetrics>& candidate) {
    Job job;
    return compare(Baseline(base), Candidate(candidate), {}, job);
}

std::size_t count(const Comparison& comparison, Verdict verdict) {
    return static_cast<std::size_t>(std::ranges::count(comparison.rows, verdict, &ComparisonRow::verdict));
}

// The names of the first metrics that are better or worse.
std::vector<std::string> firstOf(const Comparison& comparison, std::size_t n) {
    std::vector<std::string> names;
    for (const ComparisonRow& row : comparison.rows)
        if (row.change == Change::Worse || row.change == Change::Better) names.push_back(row.name);
    names.resize(std::min(n, names.size()));
    return names;
}

bool has(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

class TestContrast : public QObject {
    Q_OBJECT

  private slots:
    void itselfDoesNotDiffer() {
        const RunMetrics run = measure(runRandomProcess({.seed = 3, .events = 6000}));
        QVERIFY(run.metrics.size() > 100);
        const Comparison one = compared({run}, {run});
        const Comparison several = compared({run, run, run, run}, {run, run, run, run});
        for (const Comparison* comparison : {&one, &several}) {
            QVERIFY(comparison->unlike.empty());
            QCOMPARE(count(*comparison, Verdict::Noise), comparison->rows.size());
            for (const ComparisonRow& row : comparison->rows) QCOMPARE(row.difference, 0.0);
            QCOMPARE(summarize(*comparison).headline,
                     std::string("Nothing got better or worse by more than noise."));
        }
    }

    // Two hundred comparisons of five runs with five of the same process.
    void falseAlarms() {
        constexpr int kComparisons = 200;
        std::vector<RunMetrics> runs;
        double judged = 0, clear = 0, likely = 0, promised = 0, promisedLikely = 0;
        for (int c = 0; c < kComparisons; ++c) {
            std::vector<RunMetrics> base, candidate;
            for (int i = 0; i < 10; ++i)
                (i < 5 ? base : candidate)
                    .push_back(measure(runRandomProcess(
                        {.seed = 1 + static_cast<std::uint64_t>(c * 10 + i), .events = 600})));
            const Comparison comparison = compared(base, candidate);
            judged += static_cast<double>(comparison.judged);
            clear += static_cast<double>(count(comparison, Verdict::Clear));
            likely += static_cast<double>(count(comparison, Verdict::Likely));
            promised += comparison.clearByChance;
            promisedLikely += comparison.likelyByChance;
        }
        qInfo(
            "%.0f metrics of %d comparisons: %.0f clear (%.0f promised at most), %.0f clear or likely (%.0f "
            "promised)",
            judged, kComparisons, clear, promised, clear + likely, promisedLikely);
        QVERIFY(judged > 10'000);
        // Metrics of one comparison go together, so their number scatters more than if they did not.
        QVERIFY(clear <= 1.2 * promised);
        QVERIFY(clear + likely <= 1.1 * promisedLikely);
    }

    void moreGarbage() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const Comparison comparison =
            compared(runsOf("contrast/base-run", 1, 6), runsOf("contrast/more-garbage-run", 1, 6));
        const auto first = firstOf(comparison, 2);
        QVERIFY(has(first, "gc.per_second"));
        QVERIFY(has(first, "heap.allocated.per_second"));
        const ComparisonRow* cycles = comparison.find("gc.cycles");
        QVERIFY(cycles && cycles->verdict == Verdict::Clear && cycles->change == Change::Worse);
        QCOMPARE(cycles->sides.base->median, 4.0);
        QCOMPARE(cycles->sides.candidate->median, 11.0);
    }

    void smallPool() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const Comparison comparison =
            compared(runsOf("contrast/base-run", 1, 6), runsOf("contrast/small-pool-run", 1, 6));
        QCOMPARE(firstOf(comparison, 1).front(), std::string("regions.db.waits.select.per_region"));
        QCOMPARE(comparison.rows.front().name, std::string("regions.db.waits.select.per_region"));
        const ComparisonRow* order = comparison.find("tasks.order.p50");
        QVERIFY(order && order->verdict == Verdict::Clear);
        QVERIFY(order->sides.base->median > 1.9e6 && order->sides.base->median < 2.4e6);
        QVERIFY(order->sides.candidate->median > 6.5e6 && order->sides.candidate->median < 7.6e6);
        // Less work got done under the same load: that is said first.
        QVERIFY(std::ranges::find(comparison.unlike, Unlike::What::Load, &Unlike::what) !=
                comparison.unlike.end());
    }

    // Every way to deal out six equal runs three against three.
    void threeAgainstThreeIsNeverClear() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const auto all = runsOf("contrast/base-run", 1, 6);
        QCOMPARE(all.size(), std::size_t{6});
        std::size_t likely = 0, judged = 0;
        for (unsigned pick = 0; pick < 64; ++pick) {
            if (std::popcount(pick) != 3) continue;
            std::vector<RunMetrics> base, candidate;
            for (unsigned i = 0; i < 6; ++i) (pick >> i & 1 ? base : candidate).push_back(all[i]);
            const Comparison comparison = compared(base, candidate);
            QCOMPARE(count(comparison, Verdict::Clear), std::size_t{0});
            likely += count(comparison, Verdict::Likely);
            judged += comparison.judged;
        }
        qInfo("base against base, 20 ways: %zu of %zu are called likely", likely, judged);
    }
};

QTEST_GUILESS_MAIN(TestContrast)
#include "test_contrast.moc"
