// SPDX-License-Identifier: GPL-3.0-or-later
// What the layouts before Go 1.21 did otherwise.
#include "core/store/validate.h"
#include "tests/support/v1_scenes.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;
using enum v1::EventType;

namespace {

using Strings = std::vector<std::string>;

TracePtr sound(const V1TraceWriter& w) {
    const auto t = readV1(w);
    if (!t) return nullptr;
    for (const Problem& p : (*t)->report.problems()) qWarning("%s: %s", p.code.c_str(), p.message.c_str());
    return (*t)->report.empty() && validate(**t).empty() ? *t : nullptr;
}

// The only complete stop-the-world of a scene that holds one of this kind.
std::string stopReason(int minor, std::uint64_t kind) {
    V1TraceWriter w = beginScene(minor);
    w.event(STWStart, {10, kind});
    w.event(STWDone, {10});
    endScene(w);
    const TracePtr t = sound(w);
    if (!t || t->ranges.size() != 1) return "?";
    return std::string(t->strings[t->ranges[0].reason]);
}

}  // namespace

class TestVersions : public QObject {
    Q_OBJECT

  private slots:
    void stopsOfTheWorldAreNamedByVersion() {
        for (const int minor : {10, 11, 19}) {
            QCOMPARE(stopReason(minor, 0), std::string("GC mark termination"));
            QCOMPARE(stopReason(minor, 1), std::string("GC sweep termination"));
            QCOMPARE(stopReason(minor, 2), std::string());
        }
        QCOMPARE(stopReason(21, 0), std::string());
        QCOMPARE(stopReason(21, 1), std::string("GC mark termination"));
        QCOMPARE(stopReason(21, 6), std::string("all goroutine stack trace"));
        QCOMPARE(stopReason(21, 16), std::string("ResetDebugLog (test)"));
        QCOMPARE(stopReason(21, 17), std::string());
        QCOMPARE(stopReason(21, ~std::uint64_t{0}), std::string());
    }

    void before110EachProcStopsItsOwnWorld() {
        V1TraceWriter w = beginScene(9);
        w.event(STWStart, {10});
        w.event(STWDone, {30});
        w.batch(1, 1000);
        w.event(ProcStart, {12, 6});
        w.event(STWStart, {13});
        w.event(STWDone, {5});
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(t->ranges.size(), 2u);
        QCOMPARE(t->ranges[0].end - t->ranges[0].start, Duration(30));
        QCOMPARE(t->ranges[1].end - t->ranges[1].start, Duration(5));
        QVERIFY(!t->ranges[0].scopeGoroutine.valid());
    }

    void before19SweepsTellNoBytes() {
        V1TraceWriter w = beginScene(8);
        w.event(GCSweepStart, {10, 1});
        w.event(GCSweepDone, {10});
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(t->ranges.size(), 1u);
        QCOMPARE(t->ranges[0].sweptBytes, 0u);
    }

    void before111GoroutinesFromBeforeAreNamedByTheirStart() {
        for (const int minor : {10, 11}) {
            V1TraceWriter w(minor);
            w.batch(0, 1000);
            w.event(GoCreate, {0, 1, 2, 0});
            w.event(ProcStart, {1, 5});
            w.event(GoStart, {1, 1, 1});
            w.event(Gomaxprocs, {1, 1, 0});
            endScene(w);
            const TracePtr t = sound(w);
            QVERIFY(t);
            QCOMPARE(t->strings[t->goroutines[0].name], std::string_view(minor < 11 ? "main.main" : ""));
        }
    }

    void fromGo111OnFramesAreKnownByTheirPc() {
        for (const int minor : {10, 11}) {
            V1TraceWriter w = beginScene(minor);
            w.event(GoBlock, {1, 8});
            w.string(5, "other");
            w.stack(7, {{0x3000, 5, 5, 1}});
            w.stack(8, {{0x3000, 5, 5, 2}});
            endScene(w);
            const TracePtr t = sound(w);
            QVERIFY(t);
            const StackId stack = t->goSpans.stack[t->goroutines[1].firstSpan + 1];
            QCOMPARE(t->stacks.frame(t->stacks[stack][0]).line, minor < 11 ? 2u : 1u);
        }
    }

    void versionsBetweenLayoutsAreReadAsTheOlderOne() {
        V1TraceWriter w = beginScene(16);
        w.event(STWStart, {10, 1});
        w.event(STWDone, {10});
        endScene(w);
        const auto t = readV1(w);
        QVERIFY(t);
        QCOMPARE((*t)->report.problems().size(), 1u);
        QVERIFY(!(*t)->report.hasLoss());
        QVERIFY(problemOf(**t, "format-unlisted"));
        QCOMPARE((*t)->strings[(*t)->ranges[0].reason], std::string_view("GC sweep termination"));
    }

    void eventsOfLaterVersionsAreNotKnown() {
        V1TraceWriter w = beginScene(10);
        const auto offset = static_cast<std::int64_t>(w.offset());
        w.event(UserTaskEnd, {1, 1, 0});
        endScene(w);
        const auto t = readV1(w);
        QVERIFY(t);
        const Problem* p = problemOf(**t, "malformed");
        QVERIFY(p);
        QCOMPARE(p->firstOffset, offset);
    }

    // --- Go 1.5 and 1.6

    void before17TheSequenceNumberOrdersEverything() {
        V1TraceWriter w(5);
        w.batch(1, 1050, 7);
        w.event(ProcStart, {0, 6});  // sequence 8
        w.event(GoStart, {10, 2});   // 9
        w.event(GoEnd, {10});        // 10
        w.batch(0, 1000, 0);
        w.event(GoCreate, {0, 1, 0x4000, 0});   // 1
        w.event(ProcStart, {1, 5});             // 2
        w.event(GoStart, {1, 1});               // 3
        w.event(Gomaxprocs, {1, 2, 0});         // 4
        w.event(GoCreate, {10, 2, 0x5000, 3});  // 5
        w.event(GCStart, {10, 3});              // 6
        w.event(GCDone, {10});                  // 7
        w.stack(3, {{0x4321, 0, 0, 0}, {0x4000, 0, 0, 0}});
        w.timerGoroutine(99);
        w.frequency(1'000'000'000);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(statesOf(*t, 1), Strings{"2 Running"});
        QCOMPARE(statesOf(*t, 2), (Strings{"13 Runnable", "60 Running", "70 NotExist"}));
        QCOMPARE(t->ranges.size(), 1u);
        QCOMPARE(t->ranges[0].end - t->ranges[0].start, Duration(10));
        // Frames are PCs without names.
        const StackId stack = t->goSpans.stack[t->goroutines[1].firstSpan];
        QCOMPARE(t->stacks[stack].size(), 2u);
        QCOMPARE(t->stacks.frame(t->stacks[stack][0]).pc, 0x4321u);
        QCOMPARE(t->stacks.frame(t->stacks[stack][0]).function, kEmptyString);
        // A goroutine starts at a PC; a frame's PC is behind the call.
        QCOMPARE(t->stacks.frame(t->stacks[t->goroutines[1].startStack][0]).pc, 0x5001u);
    }

    void before17SyscallsEndAtTheirTrueSequenceAndTime() {
        V1TraceWriter w(5);
        w.batch(0, 1000, 0);
        w.event(GoCreate, {0, 1, 0x4000, 0});  // 1
        w.event(ProcStart, {1, 5});            // 2
        w.event(GoStart, {1, 1});              // 3
        w.event(Gomaxprocs, {1, 2, 0});        // 4
        w.event(GoSysCall, {7, 0});            // 5
        w.event(GoSysBlock, {10});             // 6
        w.event(ProcStop, {1});                // 7
        w.batch(0, 1060, 8);
        w.event(ProcStart, {0, 6});            // 9
        w.event(GoSysExit, {10, 1, 8, 1040});  // in truth 8, at 1040
        w.event(GoStart, {10, 1});             // 11
        w.frequency(1'000'000'000);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(statesOf(*t, 1), (Strings{"2 Running", "10 Syscall", "40 Runnable", "80 Running"}));
    }

    void futileWakeupsAreRemoved() {
        V1TraceWriter w(5);
        w.batch(0, 1000, 0);
        w.event(GoCreate, {0, 1, 0x4000, 0});
        w.event(ProcStart, {1, 5});
        w.event(GoStart, {1, 1});
        w.event(Gomaxprocs, {1, 2, 0});
        w.event(GoCreate, {10, 2, 0x5000, 0});
        w.event(GoBlockRecv, {10, 0});
        w.event(GoStart, {10, 2});
        w.event(GoUnblock, {10, 1, 0});  // in vain:
        w.event(GoBlockSend, {10, 0});
        w.event(GoStart, {10, 1});
        w.event(FutileWakeup, {1});
        w.event(GoBlockRecv, {10, 0});
        w.frequency(1'000'000'000);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(statesOf(*t, 1), (Strings{"2 Running", "23 Waiting:chan receive"}));
        QCOMPARE(statesOf(*t, 2), (Strings{"13 Runnable", "33 Running", "53 Waiting:chan send"}));
        QCOMPARE(t->info.wireEvents, 12u);
    }
};

QTEST_GUILESS_MAIN(TestVersions)
#include "test_versions.moc"
