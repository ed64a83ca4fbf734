// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/net/netpoll_stats.h"
#include "core/analysis/waits/wakes_json.h"
#include "core/open.h"
#include "core/store/timeline_index.h"
#include "tests/support/random_process.h"
#include "tests/support/recording_builder.h"
#include "tests/support/service_trace.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <set>

using namespace golanes;
using namespace golanes::test;

class TestNetpollStats : public QObject {
    Q_OBJECT

  private slots:
    void sumsAgreeWithTheTable() {
        const TracePtr trace = runRandomProcess({.seed = 5, .events = 6000});
        Scope scope{trace->range, std::vector<bool>(trace->goroutines.size())};
        scope.range.begin += trace->range.length() / 5;
        for (std::size_t g = 0; g < scope.goroutines.size(); g += 3) scope.goroutines[g] = true;
        Duration all = 0, withoutProc = 0, deadlines = 0, longest = 0;
        std::uint64_t count = 0;
        for (const Wake& w : trace->wakes) {
            if (isTimer(w.kind) || !scope.range.contains(w.time) || !scope.has(w.goroutine)) continue;
            const Duration delay = readyToRunning(*trace, w).length();
            if (w.kind == WakeKind::NetDeadline) {
                deadlines += delay;
                continue;
            }
            ++count;
            all += delay;
            longest = std::max(longest, delay);
            if (w.kind == WakeKind::NetpollNoP) withoutProc += delay;
        }
        Job job;
        const NetpollStats stats = netpollStats(*trace, scope, job);
        QVERIFY(count > 0);
        QCOMPARE(stats.delay.count, count);
        QCOMPARE(stats.delay.total, all);
        QCOMPARE(stats.delay.max, longest);
        QCOMPARE(stats.withoutProc.total, withoutProc);
        QCOMPARE(stats.deadlines.total, deadlines);
        Duration bySite = 0, byGoroutine = 0;
        for (const NetSiteStats& s : stats.sites) {
            bySite += s.delay.total;
            QCOMPARE(readyToRunning(*trace, trace->wakes[s.worst]).length(), s.delay.max);
        }
        for (const NetGoroutineStats& g : stats.goroutines) {
            byGoroutine += g.delay.total;
            QCOMPARE(trace->wakes[g.worst].goroutine, g.goroutine);
            QCOMPARE(readyToRunning(*trace, trace->wakes[g.worst]).length(), g.delay.max);
        }
        QCOMPARE(bySite, all);
        QCOMPARE(byGoroutine, all);
    }

    // One proc that is never idle; polls at 1 ms (two goroutines) and at 21 ms (one).
    void pollsAndStarvation() {
        RecordingBuilder r;
        const auto hog = r.b.addGoroutine(1, GoState::Undetermined);
        const EventContext none{{}, r.b.proc(0), r.b.thread(7)};
        const EventContext inHog{hog, none.proc, none.thread};
        std::vector<GoroutineIndex> waiting;
        r.time = 1;
        r.sync();
        r.procTransition(none.proc, ProcState::Undetermined, ProcState::Running, none);
        for (std::uint64_t id = 2; id < 5; ++id) {
            r.time = static_cast<Timestamp>(id);
            waiting.push_back(r.b.addGoroutine(id, GoState::Undetermined));
            r.transition(waiting.back(), GoState::Undetermined, GoState::Waiting, "network", r.stack(3, 2),
                         none);
        }
        const auto wake = [&](Timestamp t, GoroutineIndex g) {
            r.time = t;
            r.transition(g, GoState::Waiting, GoState::Runnable, "", kNoStack, none);
        };
        wake(1'000'000, waiting[0]);
        wake(1'000'100, waiting[1]);
        r.time = 1'100'000;
        r.transition(hog, GoState::Undetermined, GoState::Running, "", r.stack(1, 1), inHog);
        r.time = 20'900'000;
        r.transition(hog, GoState::Running, GoState::Waiting, "sync", r.stack(1, 1), inHog);
        wake(21'000'000, waiting[2]);
        r.time = 22'000'000;
        r.sync();
        const TracePtr trace = r.finish();
        Job job;
        const NetpollStats stats = netpollStats(*trace, wholeOf(*trace), job);
        QCOMPARE(stats.polls, std::uint64_t{2});
        QCOMPARE(stats.mostFound, 2u);
        QCOMPARE(stats.interval.max, Duration{20'000'000});
        QCOMPARE(stats.starved.size(), std::size_t{1});
        QCOMPARE(stats.starved[0].found, 1u);
    }

    void sitesOfRecordings() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        Job job;
        const auto trace = openTrace(sharedData() + "/blocking/blocking-go1.24.trace", job);
        QVERIFY(trace);
        std::set<std::string> ops;
        for (const NetSiteStats& s : netpollStats(**trace, wholeOf(**trace), job).sites) {
            const Frame& frame = (*trace)->stacks.frame(s.site.frame);
            ops.insert(std::string(name(s.site.op)) + " " + std::string((*trace)->strings[frame.function]));
        }
        QVERIFY(ops.contains("accept main.netChain.func1"));
        QVERIFY(ops.contains("read main.netChain.func2.1"));
        QVERIFY(ops.contains("read main.pipeWait.func1.1"));
    }
};

QTEST_GUILESS_MAIN(TestNetpollStats)
#include "test_netpoll_stats.moc"
