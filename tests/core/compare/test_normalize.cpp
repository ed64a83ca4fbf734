// SPDX-License-Identifier: GPL-3.0-or-later
// Counts for each second, each request and each run, of figures that are computed by hand.
#include "core/compare/comparison.h"
#include "core/compare/normalize.h"

#include <QTest>

using namespace golanes;

namespace {

RunMetric metric(std::string name, MetricUnit unit, MetricBasis basis, double value) {
    RunMetric m;
    m.words = name + ", a second";
    m.name = std::move(name);
    m.kind = {.unit = unit, .basis = basis};
    m.value = value;
    m.events = 100;
    return m;
}

// Two seconds, `requests` requests, five collections and 10 MB a second.
RunMetrics run(std::uint64_t requests) {
    RunMetrics r;
    r.facts.duration = 2'000'000'000;
    r.facts.requests = requests;
    r.metrics = {metric("gc.per_second", MetricUnit::PerSecond, MetricBasis::PerSecond, 5),
                 metric("heap.allocated.per_second", MetricUnit::BytesPerSecond, MetricBasis::PerSecond, 1e7),
                 metric("stw.p99", MetricUnit::Nanoseconds, MetricBasis::PerEvent, 1e6),
                 metric("requests.per_second", MetricUnit::PerSecond, MetricBasis::PerSecond, 100)};
    r.metrics[2].partOf = "gc.per_second";
    auto blocks = std::make_shared<TimeBlocks>();
    blocks->over.fill(5);
    blocks->under.fill(1);
    r.metrics[0].blocks = blocks;
    return r;
}

}  // namespace

class TestNormalize : public QObject {
    Q_OBJECT

  private slots:
    void namesAreWords() {
        for (const CountsPer per : kCountsPer) QVERIFY(countsPer(name(per)) == per);
        QVERIFY(!countsPer("fortnight"));
    }

    void aSecondIsAsItIs() {
        const RunMetrics r = counted(run(200), CountsPer::Second);
        QCOMPARE(r.metrics.size(), std::size_t{4});
        QCOMPARE(r.find("gc.per_second")->value, 5.0);
    }

    void forEachRequest() {
        const RunMetrics r = counted(run(200), CountsPer::Request);
        QCOMPARE(r.find("gc.per_request")->value, 0.05);  // ten collections, 200 requests
        QCOMPARE(r.find("gc.per_request")->kind.basis, MetricBasis::PerRequest);
        QVERIFY(r.find("gc.per_request")->words.ends_with("for each request"));
        QCOMPARE(r.find("heap.allocated.per_request")->value, 1e5);
        QCOMPARE(r.find("heap.allocated.per_request")->kind.unit, MetricUnit::Bytes);
        QCOMPARE(r.find("stw.p99")->value, 1e6);
        QCOMPARE(r.find("stw.p99")->partOf, std::string("gc.per_request"));
        QVERIFY(!r.find("requests.per_request"));
        BlockWeights once;
        once.fill(1);
        QCOMPARE(r.find("gc.per_request")->blocks->value(once), 0.05);
        // Without requests there is nothing to divide by.
        QCOMPARE(counted(run(0), CountsPer::Request).metrics.size(), std::size_t{1});
    }

    void inTheWholeRun() {
        RunMetrics r = run(0);
        r.metrics.push_back(metric("gc.per_run", MetricUnit::Count, MetricBasis::Absolute, 10));
        r = counted(std::move(r), CountsPer::Run);
        QCOMPARE(r.find("requests.per_run")->value, 200.0);
        QCOMPARE(r.find("requests.per_run")->kind.unit, MetricUnit::Count);
        QCOMPARE(r.metrics.size(), std::size_t{4});  // what is there already is not made twice
    }

    // What the run counts anyway is not told, and judged, twice.
    void countsAreNotToldTwice() {
        RunMetrics r = run(200);
        r.metrics.push_back(metric("gc.cycles", MetricUnit::Count, MetricBasis::Absolute, 10));
        r.metrics.push_back(metric("stw.count", MetricUnit::Count, MetricBasis::Absolute, 8));
        r.metrics.push_back(metric("stw.per_second", MetricUnit::PerSecond, MetricBasis::PerSecond, 4));
        const RunMetrics all = counted(r, CountsPer::Run);
        QVERIFY(!all.find("gc.per_run") && !all.find("stw.per_run"));
        QCOMPARE(all.find("gc.cycles")->value, 10.0);
        QCOMPARE(all.find("heap.allocated.per_run")->value, 2e7);
        // What was a part of it is one still.
        QVERIFY(all.find(all.find("stw.p99")->partOf));
        const RunMetrics each = counted(r, CountsPer::Request);
        QVERIFY(each.find("gc.per_request") && each.find("stw.per_request") && each.find("stw.count"));
    }

    // They were taken for as long as they tell, whatever the length of the trace.
    void profilesStayASecond() {
        RunMetrics r = run(200);
        RunMetric total =
            metric("profiles.cpu.samples.per_second", MetricUnit::PerSecond, MetricBasis::PerSecond, 100);
        total.kind.area = MetricArea::Profiles;
        RunMetric share = metric("profiles.cpu.samples.f.share", MetricUnit::Share, MetricBasis::Share, 0.5);
        share.kind.area = MetricArea::Profiles;
        share.partOf = total.name;
        r.metrics.push_back(total);
        r.metrics.push_back(share);
        for (const CountsPer per : kCountsPer) {
            const RunMetrics after = counted(r, per);
            const RunMetric* kept = after.find(total.name);
            QVERIFY(kept);
            QCOMPARE(kept->value, 100.0);
            QCOMPARE(kept->kind.unit, MetricUnit::PerSecond);
            QCOMPARE(after.find(share.name)->partOf, total.name);
        }
    }

    // It has no value for each of none; another that had requests and nothing of it has 0.
    void aRunWithoutRequestsIsNotZero() {
        RunMetrics with = run(200);
        with.metrics[0].kind.zeroWhenAbsent = true;
        RunMetrics without = run(0);
        RunMetrics nothing = run(200);
        nothing.metrics.erase(nothing.metrics.begin());
        const auto each = [](const RunMetrics& r) { return counted(r, CountsPer::Request); };
        Job job;
        const Comparison c =
            compare(Baseline(std::vector<RunMetrics>(4, each(with))),
                    Candidate(std::vector<RunMetrics>{each(with), each(without), each(with), each(nothing)}),
                    {}, job);
        const ComparisonRow* row = c.find("gc.per_request");
        QVERIFY(row);
        QCOMPARE(row->sides.candidate->runs, (RunValues{0.05, 0.05, 0}));
    }

    // Twice the load in the same time is no change for each request.
    void loadIsDividedAway() {
        RunMetrics twice = run(400);
        for (RunMetric& m : twice.metrics)
            if (m.kind.basis == MetricBasis::PerSecond) m.value *= 2;
        const auto side = [](const RunMetrics& r, CountsPer per) {
            return std::vector<RunMetrics>(4, counted(r, per));
        };
        Job job;
        const auto ratioOf = [&](CountsPer per, const char* of) {
            return compare(Baseline(side(run(200), per)), Candidate(side(twice, per)), {}, job)
                .find(of)
                ->ratio;
        };
        QCOMPARE(ratioOf(CountsPer::Second, "gc.per_second").value(), 2.0);
        QCOMPARE(ratioOf(CountsPer::Request, "gc.per_request").value(), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestNormalize)
#include "test_normalize.moc"
