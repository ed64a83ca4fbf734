// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/timeline_index.h"
#include "tests/support/service_trace.h"
#include "widgets/lanes/describe.h"
#include "widgets/lanes/target_at.h"

#include <QTest>

using namespace golanes;
using test::ServiceTrace;

class DescribeTest : public QObject {
    Q_OBJECT

  private:
    // The description of the thing in a lane that begins at `us`.
    Details at(LaneKind kind, std::uint32_t entity, double us, std::uint32_t row = 0) {
        const Trace& trace = *service_.trace;
        const auto pick = [&](std::uint32_t ref) {
            return targetOf(trace, {kind, entity}, Target::Part::Span, row, ref);
        };
        for (std::uint32_t ref = 0; ref < trace.goSpans.size(); ++ref) {
            const bool spans =
                kind == LaneKind::Goroutine || kind == LaneKind::Proc || kind == LaneKind::Thread;
            if (spans && row == 0 && trace.goSpans.start[ref] == ServiceTrace::at(us))
                return describe(trace, pick(ref));
        }
        return describe(trace, pick(0));
    }
    static const DetailRow* find(const Details& d, const char* label) {
        for (const DetailRow& row : d.rows)
            if (row.label == QLatin1String(label)) return &row;
        return nullptr;
    }
    static QString value(const Details& d, const char* label) {
        const DetailRow* row = find(d, label);
        return row ? row->value : QString();
    }

  private slots:
    void initTestCase() { service_ = ServiceTrace::make(); }

    void aWaitNamesItsWaker() {
        const Details d = at(LaneKind::Goroutine, service_.worker.value, 250);
        QCOMPARE(d.title, QStringLiteral("G3 main.(*service).worker"));
        QCOMPARE(d.state, QStringLiteral("blocked on chan receive"));
        QCOMPARE(d.role, ColorRole::Channel);
        QCOMPARE(value(d, "for"), QStringLiteral("150 µs"));
        QCOMPARE(find(d, "for")->exact, QStringLiteral("150,000 ns"));
        const DetailRow* waker = find(d, "woken by");
        QVERIFY(waker);
        QCOMPARE(waker->value, QStringLiteral("G1 main.main"));
        QVERIFY((waker->link->lane == LaneKey{LaneKind::Goroutine, service_.main.value}));
        QVERIFY(!d.inferred);
        QCOMPARE(d.stack.first().function, QStringLiteral("runtime.chanrecv1"));
    }

    void netpollIsInferredAndSaysWhy() {
        const Details wait = at(LaneKind::Goroutine, service_.conn.value, 200);
        QCOMPARE(value(wait, "woken by"), QStringLiteral("netpoll"));
        QVERIFY(wait.inferred);
        QVERIFY(find(wait, "woken by")->note.contains(QLatin1String("no goroutine woke it")));
        QVERIFY(find(wait, "woken by")->note.contains(QLatin1String("deadline")));  // which cannot be told
        const Details wake = at(LaneKind::NetpollWakes, 0, 200);
        QCOMPARE(wake.title, QStringLiteral("G2 http.(*conn).serve"));
        QCOMPARE(value(wake, "ran after"), QStringLiteral("60.0 µs"));
        QVERIFY(wake.inferred);
    }

    void aSleepIsEndedByItsTimer() {
        const Details d = at(LaneKind::Goroutine, service_.worker.value, 600);
        QCOMPARE(d.state, QStringLiteral("sleeping"));
        QCOMPARE(value(d, "woken by"), QStringLiteral("the timer of its sleep"));
        QVERIFY(d.inferred);
    }

    // Where the lanes of the procs are folded, an imbalance is seen by this.
    void aLaneOfTimersTellsWhereTheyFired() {
        Target all;
        all.lane = {LaneKind::TimersTotal, 0};
        all.time = ServiceTrace::at(500);
        const Details d = describe(*service_.trace, all);
        QCOMPARE(value(d, "fired"), QStringLiteral("1"));
        const std::uint32_t firedOn =
            service_.trace->timeline->timersOfProc[0].intervals().size() > 0 ? 0u : 1u;
        const QString names[] = {QStringLiteral("on P0"), QStringLiteral("on P1")};
        QCOMPARE(value(d, qPrintable(names[firedOn])), QStringLiteral("1 (100 %)"));
        QCOMPARE(value(d, qPrintable(names[1 - firedOn])), QStringLiteral("0 (0 %)"));
        QVERIFY(!find(d, "elsewhere"));
        Target one = all;
        one.lane = {LaneKind::TimersOfProc, 1 - firedOn};
        QCOMPARE(value(describe(*service_.trace, one), "fired here"), QStringLiteral("0 (0 %)"));
    }

    void aFirstStateThatWasThereBeforeSaysSo() {
        const Details d =
            describe(*service_.trace,
                     targetOf(*service_.trace, {LaneKind::Goroutine, service_.conn.value}, Target::Part::Span,
                              0, service_.trace->goroutine(service_.conn).firstSpan));
        QCOMPARE(d.state, QStringLiteral("blocked on network"));
        QVERIFY(d.inferred);
        QVERIFY(find(d, "from")->note.contains(QLatin1String("already")));
    }

    void aNewGoroutineNamesItsCreator() {
        const Details d = at(LaneKind::Goroutine, service_.worker.value, 100);
        QCOMPARE(d.state, QStringLiteral("runnable"));
        QCOMPARE(value(d, "created by"), QStringLiteral("G1 main.main"));
    }

    void aRunTellsWhereAndAfterWhat() {
        const Details d = at(LaneKind::Proc, service_.p1.value, 430);
        QCOMPARE(d.title, QStringLiteral("G3 main.(*service).worker"));
        QCOMPARE(value(d, "for"), QStringLiteral("170 µs"));
        QCOMPARE(value(d, "after being ready for"), QStringLiteral("30.0 µs"));
        QCOMPARE(value(d, "processor"), QStringLiteral("P1"));
        QCOMPARE(value(d, "thread"), QStringLiteral("M 101"));
    }

    void rangesTasksAndRegions() {
        const Details stw = describe(*service_.trace, targetOf(*service_.trace, {LaneKind::StopTheWorld, 0},
                                                               Target::Part::Span, 0, stopped()));
        QCOMPARE(stw.state, QStringLiteral("GC sweep termination"));
        QCOMPARE(value(stw, "for"), QStringLiteral("10.0 µs"));
        QCOMPARE(value(stw, "stopped by"), QStringLiteral("G1 main.main"));
        const Details task = at(LaneKind::Tasks, 0, 90);
        QCOMPARE(task.title, QStringLiteral("order"));
        QCOMPARE(value(task, "for"), QStringLiteral("760 µs"));
        const Details region = at(LaneKind::Goroutine, service_.worker.value, 120, 1);
        QCOMPARE(region.title, QStringLiteral("db"));
        QCOMPARE(value(region, "task"), QStringLiteral("order (task 5)"));
        QVERIFY((find(region, "task")->link->lane == LaneKey{LaneKind::Tasks, 0}));
        QCOMPARE(find(region, "task")->link->span.begin, ServiceTrace::at(90));
    }

    void aCollectionTellsOfTheHeap() {
        const Trace& trace = *service_.trace;
        for (const LaneKind lane : {LaneKind::GcCycles, LaneKind::GcMark}) {
            const Details d = describe(
                trace, targetOf(trace, {lane, 0}, Target::Part::Span, 0, trace.timeline->gcMark.row(0)));
            QCOMPARE(value(d, "number"), QStringLiteral("1 of 1 in this recording"));
            QCOMPARE(value(d, "heap before"), QStringLiteral("20 MB"));  // told as marking began
            QCOMPARE(value(d, "goal"), QStringLiteral("32 MB"));
            QCOMPARE(value(d, "heap after"), QStringLiteral("20 MB"));
            QCOMPARE(value(d, "world stopped"), QStringLiteral("10.0 µs"));
        }
    }

    void aPlaceInAPlotTellsItsValues() {
        Target t;
        t.lane = {LaneKind::Heap, 0};
        t.time = ServiceTrace::at(300);
        const Details before = describe(*service_.trace, t);
        QCOMPARE(value(before, "live"), QStringLiteral("10 MB"));
        QCOMPARE(value(before, "goal"), QStringLiteral("32 MB"));
        t.time = ServiceTrace::at(600);
        QCOMPARE(value(describe(*service_.trace, t), "live"), QStringLiteral("20 MB"));
        t.lane.kind = LaneKind::NetpollWaiting;
        QCOMPARE(value(describe(*service_.trace, t), "goroutines waiting"), QStringLiteral("1"));
    }

    void aGoroutineIsSummedUp() {
        Target t;
        t.lane = {LaneKind::Goroutine, service_.worker.value};
        const Details d = describe(*service_.trace, t);
        QCOMPARE(value(d, "created by"), QStringLiteral("G1 main.main"));
    }

    void timesFollowTheFormat() {
        const Target t = targetOf(*service_.trace, {LaneKind::Tasks, 0}, Target::Part::Span, 0, 0);
        const auto from = [&](TimeFormat f, std::int64_t wall, std::optional<Timestamp> zero = {}) {
            return value(describe(*service_.trace, t, {f, wall, zero}), "from");
        };
        const QChar thin(0x2009);
        QCOMPARE(from(TimeFormat::Relative, 0).remove(thin), QStringLiteral("0.090000 ms"));
        QCOMPARE(from(TimeFormat::Absolute, 0).remove(thin), QStringLiteral("1.090000 ms"));
        QCOMPARE(from(TimeFormat::Wall, 1'700'000'000'000'000'000).remove(thin),
                 QStringLiteral("22:13:20.001090000"));
        QCOMPARE(from(TimeFormat::Relative, 0, ServiceTrace::at(100)).remove(thin),
                 QStringLiteral("−0.010000 ms"));
    }

    // However little of it is visible.
    void anIdleProcTellsHowLong() {
        const LaneKey lane{LaneKind::Proc, service_.p1.value};
        const TimeAxis axis({ServiceTrace::at(690), ServiceTrace::at(710)}, 100);
        LanePlan plan;
        planLane(*service_.trace, lane, axis, plan);
        const Details d = describe(*service_.trace, targetAt(*service_.trace, plan, axis, 0, 50.5, 3));
        QCOMPARE(d.state, QStringLiteral("idle"));
        QCOMPARE(value(d, "for"), QStringLiteral("210 µs"));  // 600–810
    }

    void manyThingsTogetherSayWhatMostAre() {
        const LaneKey lane{LaneKind::Goroutine, service_.worker.value};
        const TimeAxis axis(service_.trace->range, 4);  // 250 µs a pixel
        LanePlan plan;
        planLane(*service_.trace, lane, axis, plan);
        const Target t = targetAt(*service_.trace, plan, axis, 0, 0.5, 3);
        QCOMPARE(t.ref, kMerged);
        const Details d = describe(*service_.trace, t);
        QCOMPARE(value(d, "mostly"), QStringLiteral("running"));
        QVERIFY(d.state.startsWith(QString::number(t.count)));
    }

    void everythingThatCanBeHitCanBeDescribed() {
        const Trace& trace = *service_.trace;
        for (std::size_t g = 0; g < kLaneGroupCount; ++g)
            for (const LaneKey& lane : lanesOf(trace, static_cast<LaneGroup>(g))) {
                LanePlan plan;
                const TimeAxis axis(trace.range, 1000);
                planLane(trace, lane, axis, plan);
                for (int row = 0; row < rowsOf(trace, lane); ++row)
                    for (int x = 0; x < axis.width(); ++x) {
                        const Details d = describe(trace, targetAt(trace, plan, axis, row, x + 0.5, 3));
                        QVERIFY(!d.title.isEmpty());
                    }
            }
    }

  private:
    std::uint32_t stopped() const {
        std::uint32_t i = 0;
        while (service_.trace->ranges[i].kind != RangeKind::StopTheWorld) ++i;
        return i;
    }

    ServiceTrace service_;
};

QTEST_GUILESS_MAIN(DescribeTest)
#include "test_describe.moc"
