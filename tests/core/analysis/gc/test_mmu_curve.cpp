// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/gc_windows.h"
#include "core/analysis/gc/mmu.h"
#include "core/analysis/gc/mmu_curve.h"
#include "tests/support/random_trace.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

class TestMmuCurve : public QObject {
    Q_OBJECT

  private slots:
    // Against the minimum that is computed another way, and against the windows of the statistics.
    void pointsAgreeWithMinimaAndQuantiles() {
        std::size_t points = 0;
        for (const unsigned seed : {3u, 4u, 5u}) {
            const TracePtr trace = randomTrace(seed, 3000).trace;
            const TimeRange all = trace->range;
            const TimeRange part{all.begin + all.length() / 5, all.begin + all.length() / 2};
            for (const TimeRange range : {all, part}) {
                for (const GcWork work : {GcWork::StopTheWorld, GcWork::All, GcWork::AllAsCmdTrace}) {
                    Job job;
                    const MmuCurve curve = mmuCurve(*trace, range, work, 4, job);
                    const auto changes = changesWithin(mutatorUtilization(*trace, work), range);
                    if (changes.empty()) {
                        QVERIFY(curve.points.empty());
                        continue;
                    }
                    QCOMPARE(job.fraction(), 1.0);
                    std::vector<Duration> windows;
                    for (const MmuPoint& p : curve.points) windows.push_back(p.window);
                    QVERIFY(std::ranges::adjacent_find(windows, std::greater_equal<>()) == windows.end());
                    QCOMPARE(windows.back(), curve.range.length());
                    const auto stats = gcWindows(*trace, range, work, {}, windows, job);
                    for (std::size_t i = 0; i < curve.points.size(); ++i) {
                        const MmuPoint& p = curve.points[i];
                        QVERIFY(std::abs(p.utilization[0] - minimumUtilization(changes, p.window)) < 1e-9);
                        for (std::size_t k = 1; k < p.utilization.size(); ++k) {
                            QCOMPARE(p.utilization[k], stats[i].utilization[k]);
                            QVERIFY(p.utilization[k] >= p.utilization[k - 1] - 1e-9);
                        }
                        if (p.worst.empty()) {
                            QVERIFY(p.utilization[0] > 1 - 1e-9);
                            continue;
                        }
                        // The worst window is as bad as it says.
                        QCOMPARE(p.worst.length(), p.window);
                        const auto there = changesWithin(changes, p.worst);
                        QVERIFY(std::abs(minimumUtilization(there, p.window) - p.utilization[0]) < 1e-6);
                    }
                    points += curve.points.size();
                    QVERIFY(std::abs(curve.mean - curve.points.back().utilization[0]) < 1e-9);
                }
            }
        }
        QVERIFY(points > 50);
    }

    void nothingIsKnownWithoutProcs() {
        const TracePtr trace = randomTrace(3, 500).trace;
        Job job;
        QVERIFY(mmuCurve(*trace, {trace->range.end, trace->range.end}, GcWork::All, 4, job).points.empty());
        Job cancelled;
        cancelled.cancel();
        QVERIFY(mmuCurve(*trace, trace->range, GcWork::All, 4, cancelled).points.empty());
    }
};

QTEST_GUILESS_MAIN(TestMmuCurve)
#include "test_mmu_curve.moc"
