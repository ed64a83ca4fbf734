// SPDX-License-Identifier: GPL-3.0-or-later
// What perf data and a table of cpu.stat beside some of the runs say, on made-up twins.
#include "core/clock/align_kernel.h"
#include "core/compare/comparison.h"
#include "core/compare/metrics/perf_obstacle.h"
#include "core/open.h"
#include "core/store/sources.h"
#include "tests/support/shared_data.h"
#include "tests/support/twin_recordings.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace golanes;
using namespace golanes::test;

namespace {

HeldSources twins(std::uint32_t seed, bool comingBack) {
    TwinPlan plan;
    plan.seed = seed;
    plan.length = 200'000'000;
    plan.comingBack = comingBack;
    const Twins made = makeTwins(plan);
    Correlation c;
    c.method = CorrelationMethod::Exact;
    c.map = plan.perfToGo;
    for (std::uint32_t m = 0; m < made.trace->threads.size(); ++m)
        for (std::uint32_t t = 0; t < made.perf->threads.size(); ++t)
            if (static_cast<std::uint64_t>(made.perf->threads[t].tid) == made.trace->threads[m].id)
                c.threads.push_back({ThreadIndex(static_cast<std::uint16_t>(m)), PerfThreadIndex(t)});
    Job job;
    return {made.trace, alignKernel(*made.trace, made.perf, c, job)};
}

RunMetrics measured(const HeldSources& held, bool withPerf) {
    Job job;
    return runMetrics({.trace = held.trace, .kernel = withPerf ? held.kernel : nullptr}, job);
}

std::vector<RunMetrics> fourRuns(bool withPerf) {
    std::vector<RunMetrics> runs;
    for (std::uint32_t seed = 1; seed <= 4; ++seed) runs.push_back(measured(twins(seed, true), withPerf));
    return runs;
}

std::vector<const RunMetric*> ofPerf(const RunMetrics& run) {
    std::vector<const RunMetric*> found;
    for (const RunMetric& m : run.metrics)
        if (m.name.starts_with("perf.")) found.push_back(&m);
    return found;
}

Comparison compared(const std::vector<RunMetrics>& base, const std::vector<RunMetrics>& candidate) {
    Job job;
    return compare(Baseline(base), Candidate(candidate), {}, job);
}

}  // namespace

class TestKernelMetrics : public QObject {
    Q_OBJECT

  private slots:
    void partsOfTheTimeRunning() {
        const RunMetrics run = measured(twins(1, true), true);
        const RunMetric* onCpu = run.find("perf.on_cpu.share");
        QVERIFY(onCpu && onCpu->value > 0 && onCpu->value < 1 && onCpu->blocks);
        // Blocks that are drawn once each are the whole run.
        BlockWeights once;
        once.fill(1);
        QVERIFY(std::abs(onCpu->blocks->value(once) - onCpu->value) < 1e-6);
        double all = 0;
        for (const char* name : {"perf.on_cpu.share", "perf.run_queue.share", "perf.blocked.share"})
            all += run.find(name)->value;
        QVERIFY(all > 0.5 && all < 1.000001);
    }

    // A run without perf data has nothing of it, and not 0.
    void perfOnOneSideOnly() {
        const std::vector<RunMetrics> with = fourRuns(true), without = fourRuns(false);
        for (const Comparison& c : {compared(with, without), compared(without, with)}) {
            std::size_t rows = 0;
            for (const ComparisonRow& row : c.rows) {
                if (!row.name.starts_with("perf.")) continue;
                ++rows;
                QCOMPARE(row.verdict, Verdict::Incomparable);
                QCOMPARE(row.change, Change::None);
            }
            QVERIFY(rows >= 3);
        }
    }

    void perfBesideThreeOfFour() {
        std::vector<RunMetrics> candidate = fourRuns(true);
        candidate[2] = fourRuns(false)[2];
        const Comparison c = compared(fourRuns(true), candidate);
        const auto& runs = c.find("perf.on_cpu.share")->sides.candidate->runs;
        QCOMPARE(runs.size(), std::size_t{3});
        QVERIFY(std::ranges::min(runs) > 0);
    }

    // Where perf data are and no goroutine starts with the function, that is 0.
    void functionsThatAreGoneCountAsNothing() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const std::string folder = sharedData() + "/combined/go1.24-mono/";
        Job job;
        HeldSources held(*openTrace(folder + "orders.trace", job));
        const auto perf = std::get<PerfPtr>(*openRecording(folder + "perf.data.zst", job));
        held.kernel = *alignKernel(*held.trace, perf, job);
        const std::vector<RunMetrics> base(4, measured(held, true));
        std::vector<RunMetrics> candidate = base;
        const auto isFunction = [](const RunMetric& m) { return m.name.starts_with("perf.goroutines."); };
        const auto some = std::ranges::find_if(base[0].metrics, isFunction);
        QVERIFY(some != base[0].metrics.end());
        const std::string name = some->name;
        for (RunMetrics& run : candidate)
            std::erase_if(run.metrics, [&](const RunMetric& m) { return m.name == name; });
        const Comparison c = compared(base, candidate);
        const ComparisonRow* row = c.find(name);
        QVERIFY(row && row->comparable);
        QCOMPARE(row->sides.candidate->median, 0.0);
    }

    // Time on CPUs is too low when perf did not tell of threads that came back: that would be a regression.
    void incompletePerfDataAreNotMeasured() {
        const HeldSources whole = twins(1, true), part = twins(1, false);
        QVERIFY(perfObstacle(*whole.kernel).empty());
        QVERIFY(!ofPerf(measured(whole, true)).empty());
        QVERIFY(perfObstacle(*part.kernel).find("--switch-events") != std::string_view::npos);
        QVERIFY(ofPerf(measured(part, true)).empty());
    }

    // The same of the table of a cgroup.
    void cpuStatOnOneSideOnly() {
        const TracePtr trace = twins(1, true).trace;
        const auto stat = std::make_shared<CpuStat>();
        stat->clock = CpuStat::Clock::Monotonic;
        stat->throttled.push_back({.before = trace->range.begin + 50'000'000, .time = 100'000});
        Job job;
        const RunMetrics with = runMetrics({.trace = trace, .cpuStat = stat}, job);
        const RunMetrics without = runMetrics({.trace = trace}, job);
        QVERIFY(with.find("throttled.cpus") && with.find("throttled.cpus")->value > 0);
        const Comparison c = compared(std::vector<RunMetrics>(4, with), std::vector<RunMetrics>(4, without));
        QCOMPARE(c.find("throttled.cpus")->verdict, Verdict::Incomparable);
    }
};

QTEST_GUILESS_MAIN(TestKernelMetrics)
#include "test_kernel_metrics.moc"
