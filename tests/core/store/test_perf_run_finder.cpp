// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/perf_run_finder.h"

#include <QTest>

using namespace golanes;

namespace {

const PerfThreadIndex kA{0};
const PerfThreadIndex kB{1};

}  // namespace

class TestPerfRunFinder : public QObject {
    Q_OBJECT

  private slots:
    void runsLastFromSwitchToSwitch() {
        PerfRunFinder finder(2);
        finder.in(kA, 10, 0);
        finder.seen(kA, 15, 0);
        finder.out(kA, 20, 0, {'S', false});
        finder.in(kB, 20, 0);
        const auto runs = finder.finish(50);
        QCOMPARE(runs.size(), std::size_t{2});
        QCOMPARE(runs[0].start, Timestamp{10});
        QCOMPARE(runs[0].end, Timestamp{20});
        QVERIFY(runs[0].endState == (PerfOffState{'S', false}));
        QVERIFY(!runs[0].startInferred && !runs[0].open);
        QCOMPARE(runs[1].end, Timestamp{50});
        QVERIFY(runs[1].open);
    }

    void aSwitchThatIsMissingIsInferredFromWhatTheThreadDid() {
        PerfRunFinder finder(1);
        finder.seen(kA, 12, kNoCpu);
        finder.seen(kA, 14, 1);
        finder.out(kA, 20, 1, {});
        finder.out(kA, 30, 1, {});  // nothing was seen of it before
        const auto runs = finder.finish(40);
        QCOMPARE(runs.size(), std::size_t{2});
        QCOMPARE(runs[0].start, Timestamp{12});
        QCOMPARE(runs[0].cpu, std::uint16_t{1});
        QVERIFY(runs[0].startInferred);
        QCOMPARE(runs[1].start, Timestamp{30});
        QVERIFY(runs[1].startInferred);
    }

    // In on CPU 0, out on CPU 1: what lay between was lost, so nothing is claimed of it.
    void lostSwitchesClaimNothing() {
        PerfRunFinder finder(1);
        finder.in(kA, 10, 0);
        finder.out(kA, 90, 1, {});
        finder.in(kA, 100, 0);
        finder.in(kA, 150, 0);
        finder.out(kA, 160, 0, {});
        const auto runs = finder.finish(200);
        QCOMPARE(runs.size(), std::size_t{2});
        QCOMPARE(runs[0].start, Timestamp{90});
        QVERIFY(runs[0].startInferred);
        QCOMPARE(runs[1].start, Timestamp{150});
    }

    void oneThatWasOnlySeenHasNoOpenEnd() {
        PerfRunFinder finder(1);
        finder.seen(kA, 10, 0);
        QVERIFY(finder.finish(50).empty());
    }
};

QTEST_GUILESS_MAIN(TestPerfRunFinder)
#include "test_perf_run_finder.moc"
