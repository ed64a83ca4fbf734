// SPDX-License-Identifier: GPL-3.0-or-later
// The lanes of perf data are what looking at every thing for every pixel gives.
#include "core/clock/align_kernel.h"
#include "core/plan/kernel_lanes.h"
#include "core/plan/lane_plan.h"
#include "core/store/empty_trace.h"
#include "tests/support/plan_oracle.h"
#include "tests/support/twin_recordings.h"

#include <QTest>

#include <random>

using namespace golanes;
using namespace golanes::test;

namespace {

Thing thingOf(const KernelTracks& kernel, std::uint32_t row) {
    const KernelSpan& s = kernel.spans[row];
    return {{s.start, s.end}, roleOf(s.state), row, s.inferred};
}

std::vector<Thing> statesOf(const KernelTracks& kernel, const KernelTrack& track) {
    std::vector<Thing> things;
    for (std::uint32_t i = 0; i < track.size(); ++i) things.push_back(thingOf(kernel, track.row(i)));
    return things;
}

std::vector<Thing> thingsOfRow(const KernelTracks& kernel, LaneKey lane, std::uint32_t row) {
    if (lane.kind == LaneKind::Cpu) return statesOf(kernel, kernel.ofCpu(lane.entity));
    const PerfThreadIndex thread(lane.entity);
    if (row == 0) return statesOf(kernel, kernel.ofThread(thread));
    std::vector<Thing> things;
    if (row == kernelRows(kernel, thread).calls) {
        for (std::uint32_t i = 0; i < kernel.perf->syscalls.size(); ++i)
            if (kernel.perf->syscalls[i].thread == thread)
                things.push_back({kernel.callTime(i), ColorRole::Syscall, i});
        return things;
    }
    const PerfSampleColumns& samples = kernel.perf->samples;
    for (std::uint32_t i = 0; i < samples.size(); ++i) {
        const bool tick = kernel.perf->events[samples.event[i].value].kind == PerfEventKind::Sampling;
        if (samples.thread[i] == thread && tick)
            things.push_back({{kernel.sampleTime[i], kernel.sampleTime[i]}, ColorRole::Tick, i});
    }
    return things;
}

// The whole recording, and stretches of it down to some ns.
std::vector<TimeAxis> someAxes(TimeRange range, std::mt19937_64& random) {
    std::vector<TimeAxis> axes{TimeAxis(range, 1), TimeAxis(range, 300)};
    for (Duration length = 2 * range.length(); length > 0; length /= 9) {
        const auto from = range.begin - length / 4 +
                          static_cast<Duration>(random() % static_cast<std::uint64_t>(range.length()));
        axes.emplace_back(TimeRange{from, from + length}, 120);
        axes.emplace_back(
            TimeRange{from, from + length}, 120,
            std::vector<Fold>{{from + length / 3, from + length / 2}, {from + length, from + 2 * length}});
    }
    return axes;
}

KernelPtr kernelOf(const Twins& twins, const TwinPlan& plan) {
    Correlation c;
    c.method = CorrelationMethod::Exact;
    c.map = plan.perfToGo;
    Job job;
    return alignKernel(*twins.trace, twins.perf, c, job);
}

}  // namespace

class TestPlanKernel : public QObject {
    Q_OBJECT

  private slots:
    void spansAreWhatLookingAtEveryThingGives_data() {
        QTest::addColumn<bool>("comingBack");
        QTest::addRow("switches both ways") << true;
        QTest::addRow("switches away only") << false;
    }
    void spansAreWhatLookingAtEveryThingGives() {
        QFETCH(bool, comingBack);
        TwinPlan plan;
        plan.threads = 3;
        plan.length = 700'000'000;
        plan.samples = true;
        plan.comingBack = comingBack;
        const Twins twins = makeTwins(plan);
        const KernelPtr kernel = kernelOf(twins, plan);
        const Sources sources(*twins.trace, kernel.get());
        std::vector<LaneKey> lanes = lanesOf(sources, LaneGroup::Cpus);
        std::erase_if(lanes, [](const LaneKey& lane) { return isPlot(lane.kind); });
        QVERIFY(!lanes.empty());
        for (const LaneKey& lane : lanesOf(sources, LaneGroup::Threads))
            if (lane.kind == LaneKind::KernelThread) lanes.push_back(lane);
        QVERIFY(lanes.size() >= 6);
        std::mt19937_64 random(7);
        std::size_t compared = 0;
        LanePlan lanePlan;
        for (const TimeAxis& axis : someAxes(kernel->range, random)) {
            for (const LaneKey& lane : lanes) {
                planLane(sources, lane, axis, lanePlan);
                std::erase_if(lanePlan.spans, [](const PlanSpan& s) { return s.count == 0; });
                std::vector<PlanSpan> expected;
                for (int row = 0; row < rowsOf(sources, lane); ++row) {
                    const auto r = static_cast<std::uint8_t>(row);
                    const auto spans = expectedSpans(thingsOfRow(*kernel, lane, r), axis, r);
                    expected.insert(expected.end(), spans.begin(), spans.end());
                }
                if (lanePlan.spans != expected)
                    QFAIL(qPrintable(QString("lane %1/%2 at %3 + %4 ns, width %5\nplanned:\n%6expected:\n%7")
                                         .arg(int(lane.kind))
                                         .arg(lane.entity)
                                         .arg(axis.range().begin)
                                         .arg(axis.range().length())
                                         .arg(axis.width())
                                         .arg(QString::fromStdString(describe(lanePlan.spans)),
                                              QString::fromStdString(describe(expected)))));
                compared += expected.size();
            }
        }
        QVERIFY(compared > 1000);
    }

    // Sums of any range are those of adding up every span.
    void timesAreThoseOfEverySpan() {
        const TwinPlan plan{.seed = 3, .threads = 2, .length = 1'500'000'000};
        const Twins twins = makeTwins(plan);
        const KernelPtr kernel = kernelOf(twins, plan);
        std::mt19937_64 random(1);
        for (std::uint32_t t = 0; t < kernel->threads.size(); ++t) {
            const KernelTrack track = kernel->ofThread(PerfThreadIndex(t));
            for (int i = 0; i < 200; ++i) {
                const auto at = [&] {
                    const auto length = static_cast<std::uint64_t>(kernel->range.length());
                    return kernel->range.begin + static_cast<Duration>(random() % length);
                };
                const Timestamp a = at(), b = at();
                const TimeRange range{std::min(a, b), std::max(a, b)};
                KernelSums sums{};
                for (std::uint32_t k = 0; k < track.size(); ++k)
                    sums[static_cast<std::size_t>(track[k].state)] +=
                        TimeRange{track[k].start, track[k].end}.clippedTo(range).length();
                QCOMPARE(track.times(range), sums);
            }
        }
    }

    void aloneItHasItsOwnLanesAndNoneOfGo() {
        const Twins twins = makeTwins({.threads = 2, .length = 50'000'000});
        Job job;
        const KernelPtr kernel = kernelAlone(twins.perf, job);
        const TracePtr trace = emptyTrace(kernel->range);
        const Sources sources(*trace, kernel.get());
        QVERIFY(isRecorded(sources, LaneGroup::Cpus));
        QVERIFY(!isRecorded(sources, LaneGroup::Goroutines));
        QVERIFY(!isRecorded(sources, LaneGroup::OtherThreads));
        QVERIFY(!isRecorded(*trace, LaneGroup::Cpus));
        const auto threads = lanesOf(sources, LaneGroup::Threads);
        QCOMPARE(threads.size(), std::size_t{2});
        QCOMPARE(threads.front().kind, LaneKind::KernelThread);
        QCOMPARE(kernel->range, twins.perf->range);
    }
};

QTEST_GUILESS_MAIN(TestPlanKernel)
#include "test_plan_kernel.moc"
