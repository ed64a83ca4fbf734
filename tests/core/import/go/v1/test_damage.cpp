// SPDX-License-Identifier: GPL-3.0-or-later
// Traces that Go's readers refuse: what is whole is shown, what is lost is told.
#include "core/import/go/go_trace.h"
#include "core/store/validate.h"
#include "tests/support/v1_scenes.h"

#include <QTest>

#include <random>
#include <thread>

using namespace golanes;
using namespace golanes::test;
using enum v1::EventType;

namespace {

using Strings = std::vector<std::string>;

// A scene with something of everything in it, on two procs.
V1TraceWriter richScene(int minor) {
    V1TraceWriter w = beginScene(minor);
    w.event(GoCreate, {10, 7, 2, 1});
    w.event(UserTaskCreate, {1, 77, 0, 1, 2});
    w.event(UserRegion, {1, 77, 0, 3, 2});
    w.log({1, 77, 2, 1}, "hello");
    w.event(HeapAlloc, {1, 123456789});
    w.event(UserRegion, {1, 77, 1, 3, 2});
    w.event(UserTaskEnd, {1, 77, 1});
    w.event(GCStart, {1, 0, 1});
    w.event(STWStart, {1, 1});
    w.event(STWDone, {1});
    w.event(GoSysCall, {1, 1});
    w.event(GoSysBlock, {1});
    w.event(ProcStop, {1});
    w.batch(1, 1040);
    w.event(ProcStart, {0, 6});
    w.event(GoStart, {1, 7, 1});
    w.event(GCMarkAssistStart, {1, 2});
    w.event(GCMarkAssistDone, {5});
    w.event(GCSweepStart, {1, 2});
    w.event(GCSweepDone, {5, 1, 2});
    w.event(GoUnblock, {1, 2, 2, 2});
    w.event(GoEnd, {1});
    w.event(GCDone, {1});
    w.event(GoSysExit, {1, 1, 2, 1045});
    w.event(GoStart, {1, 1, 3});
    w.event(GoBlockSelect, {5, 1});
    w.event(GoStartLabel, {5, 2, 3, 1});
    w.batch(-1, 1100);
    w.event(CPUSample, {0, 1046, 1, 7, 2});
    endScene(w);
    return w;
}

// The trace, which must have been read, lack something, and keep the rules of the store.
TracePtr damaged(std::string_view bytes, std::string_view code) {
    const auto t = readV1(bytes);
    if (!t) return nullptr;
    for (const std::string& finding : validate(**t)) qWarning("%s", finding.c_str());
    return (*t)->report.hasLoss() && problemOf(**t, code) && validate(**t).empty() ? *t : nullptr;
}
TracePtr damaged(const V1TraceWriter& w, std::string_view code) {
    return damaged(w.bytes(), code);
}

}  // namespace

class TestDamage : public QObject {
    Q_OBJECT

  private slots:
    void theSceneItselfIsSound() {
        for (const int minor : {19, 21}) {
            const auto t = readV1(richScene(minor));
            QVERIFY(t);
            QVERIFY((*t)->report.empty());
            QCOMPARE(validate(**t), Strings());
        }
    }

    void nothingSoundIsAnError() {
        const auto empty = readV1(V1TraceWriter(21));
        QVERIFY(!empty);
        QCOMPARE(empty.error().code, ErrorCode::Damaged);

        V1TraceWriter noBatch(21);
        noBatch.event(HeapAlloc, {1, 2});
        const auto lost = readV1(noBatch);
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, ErrorCode::Damaged);
        QCOMPARE(lost.error().offset, std::int64_t(GoTraceHeader::kSize));
        QVERIFY(!lost.error().message.empty());
    }

    void aFileCutAnywhereShowsWhatIsWhole() {
        const std::string whole = richScene(21).bytes();
        std::uint64_t before = 0;
        for (std::size_t size = GoTraceHeader::kSize; size < whole.size(); ++size) {
            const auto t = readV1(std::string_view(whole).substr(0, size));
            if (!t) {
                QCOMPARE(before, 0u);
                continue;
            }
            QCOMPARE(validate(**t), Strings());
            QVERIFY((*t)->info.wireEvents >= before);
            before = (*t)->info.wireEvents;
            // The frequency comes late; the tables behind it may be cut without being missed.
            if (size + 100 < whole.size()) QVERIFY((*t)->report.hasLoss());
        }
        QVERIFY(before > 30);
    }

    void whereItBreaksOffIsTold() {
        V1TraceWriter w = beginScene(21);
        const auto offset = static_cast<std::int64_t>(w.offset());
        w.event(HeapAlloc, {1, 1u << 20});
        const std::string& bytes = w.bytes();
        const TracePtr t = damaged(std::string_view(bytes).substr(0, bytes.size() - 1), "truncated");
        QVERIFY(t);
        QCOMPARE(problemOf(*t, "truncated")->firstOffset, offset);
        QVERIFY(problemOf(*t, "no-frequency"));
        QCOMPARE(t->info.wireEvents, 7u);
    }

    void bytesThatAreNoEventsEndTheFile_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("type 0") << QByteArray(1, '\0');
        QTest::newRow("type 63") << QByteArray("\x3f");
        QTest::newRow("too many arguments") << QByteArray("\x61\x01\x01\x01\x01").replace(0, 1, "\x86");
        QTest::newRow("eleven bytes of a number") << QByteArray("\x21") + QByteArray(11, '\xff');
        QTest::newRow("a length beyond all") << QByteArray("\xcd\xff\xff\x7f");
        QTest::newRow("a number across its event") << QByteArray("\xcd\x02\x01\x80\x01\x01\x01");
        QTest::newRow("a huge string") << QByteArray("\x25\x01\xff\xff\xff\x7f");
        QTest::newRow("a huge proc") << QByteArray("\x41\xff\xff\xff\xff\x7f\x01");
        QTest::newRow("a stack without its frames") << QByteArray("\x43\x01\x02");
        QTest::newRow("a log without a message") << QByteArray("\xb0\x01\x01\x01");
    }
    void bytesThatAreNoEventsEndTheFile() {
        QFETCH(QByteArray, bytes);
        V1TraceWriter w = beginScene(21);
        w.event(HeapAlloc, {1, 5});
        const auto offset = static_cast<std::int64_t>(w.offset());
        w.raw({bytes.data(), static_cast<std::size_t>(bytes.size())});
        w.event(HeapAlloc, {1, 6});
        endScene(w);
        const TracePtr t = damaged(w, "malformed");
        QVERIFY(t);
        QCOMPARE(problemOf(*t, "malformed")->firstOffset, offset);
        QCOMPARE(t->metrics[std::size_t(Metric::HeapLive)].size(), 1u);
    }

    void badStringsAreLeftOut() {
        V1TraceWriter w = beginScene(21);
        w.string(0, "zero");
        w.string(40, "");
        endScene(w);
        const TracePtr t = damaged(w, "string-invalid");
        QVERIFY(t);
        QCOMPARE(problemOf(*t, "string-invalid")->count, 2u);

        V1TraceWriter twice = beginScene(21);
        twice.event(UserRegion, {1, 0, 0, 1, 0});
        endScene(twice);
        twice.string(1, "another");
        const TracePtr u = damaged(twice, "string-invalid");
        QVERIFY(u);
        QCOMPARE(u->strings[u->regions[0].name], std::string_view("main.main"));
    }

    void aClockThatRanBackwardsIsAssumed() {
        V1TraceWriter w = beginScene(21);
        w.frequency(~std::uint64_t{0});
        QVERIFY(damaged(w, "time-order"));
        QVERIFY(damaged(w, "no-frequency"));
    }

    // --- order

    void whatLacksItsPastIsShownAtItsTime() {
        V1TraceWriter w = beginScene(21);
        w.event(HeapAlloc, {50, 1});
        w.batch(1, 1000);
        w.event(ProcStart, {20, 6});
        w.event(GoStart, {5, 2, 3});  // never woken
        w.event(GoEnd, {5});
        const TracePtr t = damaged(w, "order-broken");
        QVERIFY(t);
        QCOMPARE(problemOf(*t, "order-broken")->count, 1u);
        QVERIFY(!problemOf(*t, "time-order"));
        QVERIFY(!problemOf(*t, "state-broken"));
        const double ns = 64 / 3.0;  // without a frequency, 3 GHz / 64
        const auto start = static_cast<Timestamp>(25 * ns);
        QCOMPARE(statesOf(*t, 2).at(1), QString("%1 Undetermined").arg(start).toStdString());
        QCOMPARE(statesOf(*t, 2).at(2), QString("%1 Running").arg(start + 1).toStdString());
        QCOMPARE(statesOf(*t, 2).size(), 4u);
    }

    void aCompleteFileWithoutAnOrderIsShownToo() {
        V1TraceWriter w = beginScene(21);
        w.event(HeapAlloc, {50, 1});
        w.event(GoUnblock, {1, 2, 9, 0});
        w.event(GoUnblock, {1, 3, 1, 0});
        endScene(w);
        const TracePtr t = damaged(w, "order-broken");
        QVERIFY(t);
        QCOMPARE(problemOf(*t, "order-broken")->count, 2u);
        QCOMPARE(statesOf(*t, 2), (Strings{"2 Waiting", "61 Runnable"}));
    }

    void timesThatRunBackwardsStandStill() {
        V1TraceWriter w = beginScene(21);
        w.event(HeapAlloc, {~std::uint64_t{0} - 4, 1});  // five ticks back
        endScene(w);
        const TracePtr t = damaged(w, "time-order");
        QVERIFY(t);
        QCOMPARE(t->metrics[std::size_t(Metric::HeapLive)][0].time, Timestamp(11));
    }

    void syscallsThatEndBeforeTheyBeginAreTold() {
        V1TraceWriter w = beginScene(21);
        w.event(GoSysCall, {10, 1});
        w.event(GoSysBlock, {10});
        w.event(ProcStop, {1});
        w.event(GoSysExit, {10, 1, 2, 1001});
        endScene(w);
        const TracePtr t = damaged(w, "time-order");
        QVERIFY(t);
        QCOMPARE(statesOf(*t, 1), (Strings{"7 Running", "20 Syscall", "30 Runnable"}));

        V1TraceWriter stray = beginScene(21);
        stray.event(GoBlock, {10, 0});
        stray.event(GoSysExit, {10, 1, 2, 1015});
        endScene(stray);
        QVERIFY(damaged(stray, "order-broken"));
    }

    void eventsAfterTheirTraceAreLeftOut() {
        V1TraceWriter w = beginScene(21);
        w.event(HeapAlloc, {std::uint64_t{1} << 60, 1});
        endScene(w);
        const TracePtr t = damaged(w, "time-range");
        QVERIFY(t);
        QCOMPARE(t->range.end, Timestamp(12));
    }

    // --- contradictions: each is refused by Go's reader

    void contradictionsAreTold_data() {
        QTest::addColumn<int>("rule");
        const char* const kRules[] = {
            "a proc starts twice",         "a proc stops twice",      "a proc stops while it runs",
            "a collection in another one", "a collection only ends",  "the world stops twice",
            "the world only starts",       "a sweep in another one",  "a sweep only ends",
            "an assist in another one",    "nobody blocks",           "another one blocks",
            "a goroutine runs elsewhere",  "a task begins twice",     "a region neither begins nor ends",
            "a goroutine is made twice",   "two goroutines on a proc"};
        int i = 0;
        for (const char* rule : kRules) QTest::newRow(rule) << i++;
    }
    void contradictionsAreTold() {
        QFETCH(int, rule);
        V1TraceWriter w = beginScene(21);
        switch (rule) {
            case 0:
                w.event(ProcStart, {1, 5});
                break;
            case 1:
                w.batch(1, 1020);
                w.event(ProcStop, {1});
                break;
            case 2:
                w.event(ProcStop, {1});
                break;
            case 3:
                w.event(GCStart, {1, 0, 0});
                w.event(GCStart, {1, 1, 0});
                break;
            case 4:
                w.event(GCDone, {1});
                break;
            case 5:
                w.event(STWStart, {1, 1});
                w.event(STWStart, {1, 2});
                break;
            case 6:
                w.event(STWDone, {1});
                break;
            case 7:
                w.event(GCSweepStart, {1, 0});
                w.event(GCSweepStart, {1, 0});
                break;
            case 8:
                w.event(GCSweepDone, {1, 0, 0});
                break;
            case 9:
                w.event(GCMarkAssistStart, {1, 0});
                w.event(GCMarkAssistStart, {1, 0});
                break;
            case 10:
                w.event(GoEnd, {1});
                w.event(GoEnd, {1});
                break;
            case 11:
                w.batch(1, 1020);
                w.event(ProcStart, {1, 6});
                w.event(GoSysCall, {1, 0});
                break;
            case 12:
                w.event(GoEnd, {1});
                w.event(GoUnblock, {1, 2, 2, 0});
                w.event(GoStart, {1, 2, 3});
                w.event(GoStart, {1, 3, 1});
                break;
            case 13:
                w.event(UserTaskCreate, {1, 5, 0, 1, 0});
                w.event(UserTaskCreate, {1, 5, 0, 1, 0});
                break;
            case 14:
                w.event(UserRegion, {1, 5, 2, 1, 0});
                break;
            case 15:
                w.event(GoCreate, {1, 0, 0, 0});
                break;
            default:
                w.event(GoStart, {1, 3, 1});
                break;
        }
        endScene(w);
        QVERIFY(damaged(w, "state-broken"));
    }

    void aThreadThatMovesOnLeavesItsProc() {
        V1TraceWriter w = beginScene(21);
        w.batch(1, 1000);
        w.event(ProcStart, {50, 5});  // the thread of proc 0, which never stopped
        w.event(GoStart, {5, 3, 1});
        const TracePtr t = damaged(w, "no-frequency");
        QVERIFY(t);
        QCOMPARE(t->procs[0].spans.back().state, ProcState::Idle);
        QVERIFY(statesOf(*t, 1).back().ends_with("Undetermined"));
    }

    // --- chance

    void anyBytesKeepTheRulesOfTheStore() {
        std::mt19937 random(20260101);
        for (const int minor : {5, 7, 9, 10, 11, 19, 21}) {
            const std::string whole = richScene(minor).bytes();
            for (int round = 0; round < 200; ++round) {
                std::string bytes = whole;
                for (int flips = 1 + round % 6; flips > 0; --flips) {
                    const std::size_t at =
                        GoTraceHeader::kSize + random() % (bytes.size() - GoTraceHeader::kSize);
                    bytes[at] = static_cast<char>(random());
                }
                const auto t = readV1(bytes);
                if (!t) continue;
                const auto findings = validate(**t);
                QVERIFY2(findings.empty(), findings.empty() ? "" : findings[0].c_str());
            }
        }
    }

    // --- cancelling

    void aCancelledLoadIsNoTrace() {
        const std::string bytes = richScene(21).bytes();
        GoTraceHeader header{"go 1.21 trace", 21};
        Job job;
        job.cancel();
        const auto t = readGoTraceV1(std::as_bytes(std::span(bytes)), header, job);
        QVERIFY(!t);
        QCOMPARE(t.error().code, ErrorCode::Cancelled);
    }

    void cancellingAnywhereEndsTheLoad() {
        V1TraceWriter w = beginScene(21);
        for (int i = 0; i < 400'000; ++i) w.event(GoSysCall, {1, 0});
        endScene(w);
        GoTraceHeader header{"go 1.21 trace", 21};
        for (const Job::Stage stage : {Job::Stage::Decoding, Job::Stage::Ordering, Job::Stage::Storing}) {
            Job job;
            std::thread canceller([&] {
                while (job.stage() < stage) std::this_thread::yield();
                job.cancel();
            });
            const auto t = readGoTraceV1(std::as_bytes(std::span(w.bytes())), header, job);
            canceller.join();
            QVERIFY(t ? job.stage() == Job::Stage::Done : t.error().code == ErrorCode::Cancelled);
        }
    }
};

QTEST_GUILESS_MAIN(TestDamage)
#include "test_damage.moc"
