// SPDX-License-Identifier: GPL-3.0-or-later
// Wake-ups and who made them, against a walk over all spans.
#include "core/store/go_track.h"
#include "core/store/wake_index.h"
#include "core/store/wakeup.h"
#include "tests/support/random_process.h"
#include "tests/support/service_trace.h"

#include <QTest>

#include <map>
#include <set>

using namespace golanes;
using test::ServiceTrace;

class WakeIndexTest : public QObject {
    Q_OBJECT

    static std::vector<SpanIndex> listed(std::span<const SpanIndex> rows) {
        return {rows.begin(), rows.end()};
    }

  private slots:
    void bothSidesHoldEveryWakeup_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 30; ++seed) QTest::addRow("%u", seed) << seed;
    }
    void bothSidesHoldEveryWakeup() {
        QFETCH(unsigned, seed);
        const TracePtr trace = test::runRandomProcess({.seed = seed, .events = 3000});
        std::map<std::uint32_t, std::set<std::pair<Timestamp, SpanIndex>>> by, of;
        std::size_t all = 0;
        for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) {
            const Goroutine& go = trace->goroutines[g];
            for (SpanIndex s = go.firstSpan; s < go.firstSpan + go.spanCount; ++s) {
                const GoState now = trace->stateOf(s).state;
                const bool born = s == go.firstSpan && go.createdInTrace() && now != GoState::NotExist;
                const bool woken = s > go.firstSpan && trace->stateOf(s - 1).state == GoState::Waiting &&
                                   now != GoState::NotExist && now != GoState::Undetermined &&
                                   now != GoState::Waiting;
                const GoroutineIndex actor = trace->goSpans.actor[s];
                QCOMPARE(wakeupAt(*trace, s).has_value(), born || woken);
                if (!(born || woken) || !actor.valid() || actor.value == g) continue;
                by[actor.value].insert({trace->goSpans.start[s], s});
                of[g].insert({trace->goSpans.start[s], s});
                ++all;
            }
        }
        QVERIFY(all > 20);
        Job job;
        const auto index = WakeIndex::build(*trace, job);
        QCOMPARE(index->size(), all);
        const auto spans = [](const std::set<std::pair<Timestamp, SpanIndex>>& set) {
            std::vector<SpanIndex> out;
            for (const auto& [t, s] : set) out.push_back(s);
            return out;
        };
        for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) {
            QCOMPARE(listed(index->by(GoroutineIndex(g))), spans(by[g]));
            QCOMPARE(listed(index->of(GoroutineIndex(g))), spans(of[g]));
        }
    }

    void aWakeupSaysHowItCame() {
        const ServiceTrace s = ServiceTrace::make();
        const auto at = [&](GoroutineIndex g, double us) {
            const GoTrack track(*s.trace, g);
            return wakeupAt(*s.trace, track.span(track.at(ServiceTrace::at(us))));
        };
        const auto born = at(s.worker, 100);
        QVERIFY(born && born->creation && born->waker == s.main && born->wait() == kNoSpan);
        const auto sent = at(s.worker, 400);
        QVERIFY(sent && !sent->creation && sent->waker == s.main && !sent->kind);
        QCOMPARE(s.trace->goSpans.start[sent->wait()], ServiceTrace::at(250));
        const auto slept = at(s.worker, 800);
        QVERIFY(slept && !slept->waker.valid());
        QCOMPARE(*slept->kind, WakeKind::TimerSleep);
        const auto read = at(s.conn, 200);
        QCOMPARE(*read->kind, WakeKind::Netpoll);
        QVERIFY(!at(s.worker, 430));  // it begins to run
        QVERIFY(!at(s.main, 1));      // it was there before
    }

    void whoWokeIsRunningThen() {
        const ServiceTrace s = ServiceTrace::make();
        const SpanIndex main = s.trace->goroutine(s.main).firstSpan;
        QCOMPARE(actingSpan(*s.trace, s.main, ServiceTrace::at(400)), main);
        // At the instant at which it begins to wait it ran a moment ago; while it waits it does nothing.
        const GoTrack worker(*s.trace, s.worker);
        QCOMPARE(actingSpan(*s.trace, s.worker, ServiceTrace::at(250)),
                 worker.span(worker.at(ServiceTrace::at(200))));
        QCOMPARE(actingSpan(*s.trace, s.worker, ServiceTrace::at(300)), kNoSpan);
        QCOMPARE(actingSpan(*s.trace, s.worker, ServiceTrace::at(50)), kNoSpan);
    }

    void withinTakesTheHalfOpenRange() {
        const ServiceTrace s = ServiceTrace::make();
        Job job;
        const auto index = WakeIndex::build(*s.trace, job);
        const auto by = index->by(s.main);
        QCOMPARE(by.size(), std::size_t{2});
        const auto count = [&](double from, double to) {
            return within(*s.trace, by, {ServiceTrace::at(from), ServiceTrace::at(to)}).size();
        };
        QCOMPARE(count(0, 1000), std::size_t{2});
        QCOMPARE(count(100, 400), std::size_t{1});
        QCOMPARE(count(101, 400), std::size_t{0});
        QCOMPARE(count(400, 401), std::size_t{1});
    }

    void aCancelledJobMakesNone() {
        const ServiceTrace s = ServiceTrace::make();
        Job job;
        job.cancel();
        QVERIFY(!WakeIndex::build(*s.trace, job));
    }
};

QTEST_GUILESS_MAIN(WakeIndexTest)
#include "test_wake_index.moc"
