// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/area/area_delays.h"
#include "core/store/timeline_index.h"
#include "tests/support/random_process.h"
#include "tests/support/service_trace.h"

#include <QTest>

using namespace golanes;
using test::ServiceTrace;

class TestAreaDelays : public QObject {
    Q_OBJECT

  private slots:
    void countedByHand() {
        const ServiceTrace s = ServiceTrace::make();
        DelayScope scope;
        scope.range = {ServiceTrace::at(150), ServiceTrace::at(801)};
        scope.netpoll = scope.timers = scope.allTasks = true;
        Job job;
        const AreaDelays delays = areaDelays(*s.trace, scope, job);
        QCOMPARE(delays.wakes.size(), std::size_t{2});
        QVERIFY(delays.wakes[0].kind == WakeKind::Netpoll);
        QCOMPARE(delays.wakes[0].delay.max, Duration{60'000});  // ready at 200, ran at 260
        QVERIFY(delays.wakes[1].kind == WakeKind::TimerSleep);
        QCOMPARE(delays.wakes[1].delay.max, Duration{10'000});  // ready at 800, ran at 810
        QCOMPARE(delays.tasks.size(), std::size_t{1});
        QCOMPARE(delays.tasks[0].duration.total, Duration{760'000});  // all of it, from 90 to 850
        scope.range.end = ServiceTrace::at(800);
        QCOMPARE(areaDelays(*s.trace, scope, job).wakes.size(), std::size_t{1});
        scope.range = {ServiceTrace::at(850), ServiceTrace::at(900)};
        QVERIFY(areaDelays(*s.trace, scope, job).tasks.empty());
    }

    void agreeWithCountingThem() {
        const TracePtr trace = test::runRandomProcess({.seed = 9, .events = 5000});
        const Duration quarter = trace->range.length() / 4;
        DelayScope scope;
        scope.range = {trace->range.begin + quarter, trace->range.end - quarter};
        scope.netpoll = true;
        for (std::uint16_t p = 0; p < trace->procs.size(); p += 2) scope.timersOf.emplace_back(p);
        for (std::uint32_t t = 0; t < trace->tasks.size(); t += 3) scope.tasks.push_back(t);
        std::array<Duration, kWakeKindCount> totals{};
        std::array<std::uint64_t, kWakeKindCount> counts{};
        for (const Wake& w : trace->wakes) {
            if (!scope.range.contains(w.time)) continue;
            if (isTimer(w.kind) && std::ranges::count(scope.timersOf, w.proc) == 0) continue;
            totals[static_cast<std::size_t>(w.kind)] += readyToRunning(*trace, w).length();
            ++counts[static_cast<std::size_t>(w.kind)];
        }
        Job job;
        const AreaDelays delays = areaDelays(*trace, scope, job);
        QVERIFY(!delays.wakes.empty());
        for (const WakeSum& w : delays.wakes) {
            QCOMPARE(w.delay.total, totals[static_cast<std::size_t>(w.kind)]);
            QCOMPARE(w.delay.count, std::exchange(counts[static_cast<std::size_t>(w.kind)], 0));
        }
        for (const std::uint64_t left : counts) QCOMPARE(left, std::uint64_t{0});
        std::uint64_t tasks = 0, expected = 0;
        for (const TaskSum& t : delays.tasks) tasks += t.duration.count;
        for (const std::uint32_t row : scope.tasks) {
            const Task& t = trace->tasks[row];
            expected += t.start < scope.range.end && std::max(t.end, t.start + 1) > scope.range.begin ? 1 : 0;
        }
        QVERIFY(expected > 0);
        QCOMPARE(tasks, expected);
    }
};

QTEST_GUILESS_MAIN(TestAreaDelays)
#include "test_area_delays.moc"
