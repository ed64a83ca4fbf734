// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/sched_latency.h"
#include "tests/support/random_trace.h"

#include <QTest>

#include <map>

using namespace golanes;
using namespace golanes::test;

class TestSchedLatency : public QObject {
    Q_OBJECT

  private slots:
    void agreesWithReplayingTheEvents() {
        struct G {
            GoState from;
            Timestamp since;
        };
        for (unsigned seed = 0; seed < 20; ++seed) {
            const MadeTrace made = randomTrace(seed, 1500);
            std::map<std::uint32_t, G> goroutines;
            std::vector<Duration> waits;
            std::array<std::uint64_t, 6> from{};
            for (const TraceEvent& e : made.events) {
                if (e.kind != EventKind::StateTransition || !e.subject.valid()) continue;
                G& g = goroutines[e.subject.value];
                if (e.from == e.to) {
                    g.since = e.time;
                    continue;
                }
                if (e.from == GoState::Runnable && e.to == GoState::Running &&
                    g.from != GoState::Undetermined) {
                    waits.push_back(e.time - g.since);
                    ++from[static_cast<std::size_t>(g.from)];
                }
                g = {e.from, e.time};
            }
            const SchedLatency latency = schedLatency(*made.trace);
            const Quantiles expected = quantilesOf(waits);
            QVERIFY(expected.count > 50);
            QCOMPARE(latency.wait.count, expected.count);
            QCOMPARE(latency.wait.total, expected.total);
            QCOMPARE(latency.wait.min, expected.min);
            QCOMPARE(latency.wait.p50, expected.p50);
            QCOMPARE(latency.wait.p99, expected.p99);
            QCOMPARE(latency.wait.max, expected.max);
            QVERIFY(latency.enteredFrom == from);
        }
    }
};

QTEST_GUILESS_MAIN(TestSchedLatency)
#include "test_sched_latency.moc"
