// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dump.h"
#include "tests/support/recording_builder.h"

#include <QTest>

#include <sstream>

using namespace golanes;
using namespace golanes::test;

namespace {

TracePtr smallTrace() {
    RecordingBuilder r;
    r.time = 10;
    const EventContext onP{{}, r.b.proc(3), r.b.thread(77)};
    const auto g = r.b.addGoroutine(17, GoState::NotExist);
    const EventContext inG{g, onP.proc, onP.thread};
    r.b.info().format = "go 1.26 trace";
    r.b.sync(r.time, ClockSnapshot{11, 12, 13}, {});
    r.time = 20;
    r.procTransition(onP.proc, ProcState::Undetermined, ProcState::Running, {{}, {}, onP.thread});
    r.time = 30;
    r.transition(g, GoState::NotExist, GoState::Runnable, "", r.stack(1, 2), onP);
    r.time = 40;
    r.transition(g, GoState::Runnable, GoState::Running, "", kNoStack, onP);
    r.time = 50;
    r.log("app", "say \"hi\"\n", kNoStack, inG);
    r.time = 60;
    r.rangeBegin(RangeKind::Sweep, "", kNoStack, inG);
    r.time = 70;
    r.rangeEnd(RangeKind::Sweep, "", inG);
    r.time = 80;
    r.metric(Metric::GoMaxProcs, 4, kNoStack, inG);
    r.time = 90;
    r.transition(g, GoState::Running, GoState::Waiting, "chan receive", kNoStack, inG);
    return r.finish();
}

}  // namespace

class TestDump : public QObject {
    Q_OBJECT

  private slots:
    void eventsAreOneLineEach() {
        std::ostringstream out;
        dumpEvents(*smallTrace(), {}, out);
        QCOMPARE(QString::fromStdString(out.str()),
                 QStringLiteral(R"(10 M=- P=- G=- Sync n=1 trace=11 mono=12 wall=13
20 M=77 P=- G=- StateTransition P3 Undetermined->Running
30 M=77 P=3 G=- StateTransition G17 NotExist->Runnable stack="main.f100:100 < main.f101:101"
40 M=77 P=3 G=- StateTransition G17 Runnable->Running
50 M=77 P=3 G=17 Log task=0 category="app" message="say \x22hi\x22\x0a"
60 M=77 P=3 G=17 RangeBegin "GC incremental sweep" P3
70 M=77 P=3 G=17 RangeEnd "GC incremental sweep" P3 swept=8192 reclaimed=4096
80 M=77 P=3 G=17 Metric "/sched/gomaxprocs:threads" value=4
90 M=77 P=3 G=17 StateTransition G17 Running->Waiting reason="chan receive"
)"));
    }

    void onlyTheRangeAskedFor() {
        std::ostringstream out;
        EventFilter filter;
        filter.range = {40, 60};
        dumpEvents(*smallTrace(), filter, out);
        QCOMPARE(QString::fromStdString(out.str()).count(QLatin1Char('\n')), 2);
    }

    void summaryNamesTracksAndTables() {
        std::ostringstream out;
        dumpSummary(*smallTrace(), out);
        QCOMPARE(QString::fromStdString(out.str()),
                 QStringLiteral(R"(trace "go 1.26 trace" events=9 first=10 last=90
proc 3 spans=1 runs=1
thread 77 runs=1
goroutine 17 "main.f101" first=30 spans=3 regions=0
ranges 1
/sched/gomaxprocs:threads 1
logs 1
syncs 1
wakes 1
)"));
    }
};

QTEST_GUILESS_MAIN(TestDump)
#include "test_dump.moc"
