// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/net/timer_stats.h"
#include "core/open.h"
#include "core/store/timeline_index.h"
#include "tests/support/random_process.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <map>
#include <numeric>

using namespace golanes;
using namespace golanes::test;

class TestTimerStats : public QObject {
    Q_OBJECT

  private slots:
    void sumsAgreeWithTheTable() {
        const TracePtr trace = runRandomProcess({.seed = 6, .events = 8000});
        Scope scope{trace->range, std::vector<bool>(trace->goroutines.size())};
        scope.range.end -= trace->range.length() / 4;
        for (std::size_t g = 0; g < scope.goroutines.size(); g += 2) scope.goroutines[g] = true;
        std::map<WakeKind, std::vector<Duration>> delays;
        std::vector<std::uint64_t> byProc(trace->procs.size());
        std::vector<Timestamp> times;
        for (const Wake& w : trace->wakes) {
            if (!isTimer(w.kind) || !scope.range.contains(w.time) || !scope.has(w.goroutine)) continue;
            delays[w.kind].push_back(readyToRunning(*trace, w).length());
            times.push_back(w.time);
            if (w.proc.valid()) ++byProc[w.proc.value];
        }
        Job job;
        const TimerStats stats = timerStats(*trace, scope, job);
        QCOMPARE(stats.kinds.size(), delays.size());
        QVERIFY(times.size() > 10);
        for (const TimerKindStats& k : stats.kinds) {
            std::vector<Duration>& all = delays[k.kind];
            std::ranges::sort(all);
            QCOMPARE(k.delay.count, all.size());
            QCOMPARE(k.delay.p99, all[static_cast<std::size_t>(0.99 * double(all.size() - 1))]);
            QCOMPARE(k.delay.max, all.back());
            QCOMPARE(readyToRunning(*trace, trace->wakes[k.worst]).length(), all.back());
        }
        QVERIFY(stats.byProc == byProc);
        // Each firing once more, by P and by site.
        std::uint64_t onProcs = 0;
        for (const TimerProcStats& p : stats.procs) {
            std::vector<Duration> own;
            for (const Wake& w : trace->wakes)
                if (w.kind == p.kind && w.proc == p.proc && scope.range.contains(w.time) &&
                    scope.has(w.goroutine))
                    own.push_back(readyToRunning(*trace, w).length());
            QCOMPARE(p.delay.count, own.size());
            QCOMPARE(p.delay.max, std::ranges::max(own));
            QVERIFY(trace->wakes[p.worst].proc == p.proc);
            onProcs += p.delay.count;
        }
        QCOMPARE(onProcs, std::accumulate(byProc.begin(), byProc.end(), std::uint64_t{0}));
        for (const TimerSite& s : stats.sites) {
            QCOMPARE(s.delay.count, s.fired);
            QCOMPARE(readyToRunning(*trace, trace->wakes[s.worst]).length(), s.delay.max);
        }
        const double mean =
            double(std::accumulate(byProc.begin(), byProc.end(), std::uint64_t{0})) / double(byProc.size());
        QCOMPARE(stats.imbalance, double(*std::ranges::max_element(byProc)) / mean);
        QCOMPARE(stats.perSecond, double(times.size()) * 1e9 / double(scope.range.length()));
        std::uint64_t fired = 0;
        for (const TimerSite& s : stats.sites) fired += s.fired;
        QCOMPARE(fired, times.size());

        // Bursts: cut the times where the gap is too large.
        std::uint64_t bursts = 0, inBursts = 0;
        for (std::size_t i = 0; i < times.size();) {
            std::size_t end = i + 1;
            while (end < times.size() && times[end] - times[end - 1] <= TimerStats::kBurstGap) ++end;
            if (end - i >= TimerStats::kBurstLeast) {
                ++bursts;
                inBursts += end - i;
            }
            i = end;
        }
        QVERIFY(bursts > 0);
        QCOMPARE(stats.bursts, bursts);
        QCOMPARE(stats.firedInBursts, inBursts);
    }

    // The program counted its own firings; those that fell into the recording are nearly all.
    void countsOfRecordings() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        Job job;
        const auto trace = openTrace(sharedData() + "/timers/timers-go1.27.trace", job);
        QVERIFY(trace);
        const TimerStats stats = timerStats(**trace, wholeOf(**trace), job);
        std::map<WakeKind, std::uint64_t> counts;
        for (const TimerKindStats& k : stats.kinds) counts[k.kind] = k.delay.count;
        QVERIFY(counts[WakeKind::TimerFunc] >= 7397 && counts[WakeKind::TimerFunc] <= 7426);
        QVERIFY(counts[WakeKind::TimerSleep] >= 2000 && counts[WakeKind::TimerSleep] <= 2025);
        QVERIFY(!stats.sites.empty());
        const Frame& most = (*trace)->stacks.frame(stats.sites[0].frame);
        QCOMPARE(std::string((*trace)->strings[most.function]), std::string("main.main.func2.1"));
    }
};

QTEST_GUILESS_MAIN(TestTimerStats)
#include "test_timer_stats.moc"
