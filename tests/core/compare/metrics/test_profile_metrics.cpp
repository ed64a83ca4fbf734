// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/comparison.h"
#include "tests/support/made_profile.h"
#include "tests/support/service_trace.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

namespace {

// A run with a CPU profile in which main.work has so many of 100 samples, all called by main.main.
RunMetrics run(std::int64_t work) {
    Job job;
    return runMetrics(
        {.trace = ServiceTrace::make().trace,
         .label = "run",
         .profiles = {madeProfile({{"main.main;main.work", work}, {"main.main;main.rest", 100 - work}})}},
        job);
}

RunMetrics runWithout() {
    Job job;
    return runMetrics({.trace = ServiceTrace::make().trace, .label = "run"}, job);
}

const RunMetric* find(const RunMetrics& run, std::string_view name) {
    const RunMetric* m = run.find(name);
    if (!m) qWarning() << "no" << QByteArray(name.data(), static_cast<qsizetype>(name.size()));
    return m;
}

constexpr std::string_view kWork = R"(profiles.cpu.cpu."main.work".share)";

}  // namespace

class TestProfileMetrics : public QObject {
    Q_OBJECT

  private slots:
    void sharesAndTotals() {
        const RunMetrics one = run(30);
        const RunMetric* work = find(one, kWork);
        QVERIFY(work);
        QCOMPARE(work->value, 0.3);
        QCOMPARE(work->events, 30u);
        QCOMPARE(work->kind.area, MetricArea::Profiles);
        // main.main calls all and does nothing itself; what calls nothing is told once.
        const RunMetric* main = find(one, R"(profiles.cpu.cpu."main.main".with_calls)");
        QVERIFY(main);
        QCOMPARE(main->value, 1.0);
        QVERIFY(!one.find(R"(profiles.cpu.cpu."main.main".share)"));
        QVERIFY(!one.find(R"(profiles.cpu.cpu."main.work".with_calls)"));
        // 100 samples of 10 ms in one second: one CPU.
        const RunMetric* all = find(one, "profiles.cpu.cpu.at_once");
        QVERIFY(all);
        QCOMPARE(all->value, 1.0);
        const RunMetric* samples = find(one, "profiles.cpu.samples.per_second");
        QVERIFY(samples);
        QCOMPARE(samples->value, 100.0);
        QVERIFY(!one.find(R"(profiles.cpu.samples."main.work".share)"));
    }

    void aSecondOfAKindHasANumber() {
        Job job;
        const ProfilePtr profile = madeProfile({{"main.main", 1}});
        const RunMetrics two =
            runMetrics({.trace = ServiceTrace::make().trace, .profiles = {profile, profile}}, job);
        QVERIFY(find(two, "profiles.cpu.cpu.at_once"));
        QVERIFY(find(two, "profiles.cpu_2.cpu.at_once"));
    }

    void aFunctionThatGrewIsClear() {
        std::vector<RunMetrics> base, candidate;
        for (std::int64_t i = 0; i < 5; ++i) {
            base.push_back(run(20 + i));
            candidate.push_back(run(60 + i));
        }
        Job job;
        const Comparison comparison = compare(Baseline(base), Candidate(candidate), {}, job);
        const ComparisonRow* work = comparison.find(kWork);
        QVERIFY(work);
        QCOMPARE(work->verdict, Verdict::Clear);
        QCOMPARE(work->difference, 0.4);
    }

    // Without the function it is 0, without a profile nothing is known.
    void absentFunctionsAndAbsentProfiles() {
        Job job;
        const Comparison gone = compare(Baseline(std::vector{run(50), run(50)}),
                                        Candidate(std::vector{run(0), runWithout()}), {}, job);
        const ComparisonRow* work = gone.find(kWork);
        QVERIFY(work);
        QCOMPARE(work->sides.candidate->runs, RunValues{0});
        const Comparison none =
            compare(Baseline(std::vector{run(50)}), Candidate(std::vector{runWithout()}), {}, job);
        QCOMPARE(none.find(kWork)->verdict, Verdict::Incomparable);
        QCOMPARE(none.find(kWork)->reason, std::string("The new version has none of it."));
    }
};

QTEST_APPLESS_MAIN(TestProfileMetrics)
#include "test_profile_metrics.moc"
