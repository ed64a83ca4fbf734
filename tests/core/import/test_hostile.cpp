// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are made to cost more than their size: each takes a moment when the work grows with the file,
// and hours when it grows with its square.
#include "core/import/go/go_trace.h"
#include "core/import/go/v1/waiting_lanes.h"
#include "core/import/go/v2/wire.h"
#include "core/import/importer.h"
#include "core/store/validate.h"
#include "tests/support/read_go_trace.h"
#include "tests/support/v1_scenes.h"
#include "tests/support/v2_trace_writer.h"

#include <QTest>

#include <limits>

using namespace golanes;
using namespace golanes::test;
using enum v1::EventType;

namespace {

constexpr std::uint64_t kMany = 300'000;

TracePtr sound(const Result<TracePtr>& trace) {
    if (!trace) return nullptr;
    for (const std::string& finding : validate(**trace)) qWarning("%s", finding.c_str());
    return *trace;
}

// A trace of one thread, which holds proc 0 and runs goroutine 1; what follows goes into its batch.
class V2Scene {
  public:
    V2Scene() : writer_(26) {
        writer_.generation(1);
        batch(1);
        event(v2::EvProcStatus, {1, 0, v2::ProcRunning});
        event(v2::EvGoStatus, {1, 1, 1, v2::GoRunning});
    }
    void batch(std::uint64_t thread) {
        writer_.batch(thread, ++time_);
        inBatch_ = 0;
        thread_ = thread;
    }
    void event(std::uint8_t type, std::initializer_list<std::uint64_t> args) {
        constexpr int kFits = 1000;  // events in a batch
        if (++inBatch_ > kFits) batch(thread_);
        writer_.event(type, std::span(args.begin(), args.size()));
    }
    TracePtr read() {
        writer_.endGeneration();
        const std::string bytes = writer_.finish();
        return sound(readGoTrace(std::as_bytes(std::span(bytes))));
    }

  private:
    V2TraceWriter writer_;
    std::uint64_t time_ = 0;
    std::uint64_t thread_ = 0;
    int inBatch_ = 0;
};

}  // namespace

class TestHostile : public QObject {
    Q_OBJECT

  private slots:
    // --- waiting for each other

    void oneLaneIsWokenByAnEvent() {
        constexpr std::uint32_t kLanes = 5000;
        const v1::OrderNeed runnable{v1::OrderStatus::Runnable, true, 0};
        const v1::OrderNeed third{v1::OrderStatus::Runnable, false, 3};
        v1::WaitingLanes waiting;
        for (std::uint32_t lane = 0; lane < kLanes; ++lane) {
            waiting.add(lane, std::int64_t{kLanes} - lane, 7, lane == 10 ? third : runnable);
        }
        QCOMPARE(waiting.earliestLane(), kLanes - 1);
        QCOMPARE(waiting.take(7, third), 10u);
        QCOMPARE(waiting.take(7, third), v1::WaitingLanes::kNobody);
        QCOMPARE(waiting.take(8, runnable), v1::WaitingLanes::kNobody);
        waiting.remove(kLanes - 2, 2, 7, runnable);
        QCOMPARE(waiting.take(7, runnable), kLanes - 1);
        QCOMPARE(waiting.take(7, runnable), kLanes - 3);
        QCOMPARE(waiting.earliestTicks(), std::int64_t(4));
        QCOMPARE(waiting.size(), std::size_t(kLanes - 4));
    }

    void procsThatWaitForOneGoroutine() {
        V1TraceWriter w = beginScene(21);
        constexpr std::uint64_t kProcs = 60'000;
        for (std::uint64_t p = 1; p <= kProcs; ++p) {
            w.batch(static_cast<std::int64_t>(p), 2000 + p);
            w.event(GoStart, {1, 1, 2 + kProcs - p});  // the last one is the first whose turn it is
            w.event(GoSched, {1, 0});
            w.event(GoStartLocal, {1, 1});
            w.event(GoSched, {1, 0});
        }
        w.batch(0, 1010);
        for (std::uint64_t i = 0; i < kMany; ++i) {
            w.event(GoSched, {1, 0});
            w.event(GoStartLocal, {1, 1});
        }
        w.frequency(1'000'000'000);
        const TracePtr t = sound(readV1(w));
        QVERIFY(t);
        QVERIFY(t->info.wireEvents > 2 * kMany + 4 * kProcs);
    }

    void procsThatWaitInVain() {
        V1TraceWriter w = beginScene(21);
        constexpr std::uint64_t kProcs = 60'000;
        constexpr std::uint64_t kEach = 5;
        for (std::uint64_t p = 1; p <= kProcs; ++p) {
            w.batch(static_cast<std::int64_t>(p), 2000 + p);
            for (std::uint64_t i = 0; i < kEach; ++i) w.event(GoStart, {1, 1000 + p, 5});
        }
        w.frequency(1'000'000'000);
        const TracePtr t = sound(readV1(w));
        QVERIFY(t);
        QCOMPARE(problemOf(*t, "order-broken")->count, kProcs * kEach);  // shown all the same
    }

    void threadsThatClaimOneProc() {
        V2Scene w;
        constexpr std::uint64_t kThreads = 30'000;
        constexpr std::uint64_t kProc = 7;
        for (std::uint64_t m = 0; m < kThreads; ++m) {
            w.batch(10 + m);
            w.event(v2::EvProcStatus, {1, kProc, v2::ProcSyscall});
        }
        // One after the other takes another proc and says that its own is about to be stolen: from whom?
        for (std::uint64_t m = kThreads; m-- > 0;) {
            w.batch(10 + m);
            w.event(v2::EvProcStatus, {1, 100 + m, v2::ProcRunning});
            w.event(v2::EvProcStatus, {1, kProc, v2::ProcSyscallAbandoned});
        }
        const TracePtr t = w.read();
        QVERIFY(t);
        QVERIFY(problemOf(*t, "order-broken"));
    }

    // --- numbers that fall into one place of a table

    void goroutinesWhoseNumbersDifferAboveOnly() {
        V1TraceWriter w = beginScene(21);
        for (std::uint64_t i = 1; i <= kMany; ++i) w.event(GoUnblock, {1, i << 44, 1, 0});
        w.frequency(1'000'000'000);
        const TracePtr t = sound(readV1(w));
        QVERIFY(t);
        QVERIFY(t->goroutines.size() >= kMany);
    }

    void procsOfOneBucket() {
        constexpr std::int64_t kBuckets = 42'043;  // a size that std::unordered_map has
        V1TraceWriter w = beginScene(21);
        for (std::int64_t i = 1; i < kBuckets; ++i) w.batch(i * kBuckets, 1000);
        for (std::uint64_t i = 0; i < kMany; ++i) w.batch(kBuckets, 1000);
        w.frequency(1'000'000'000);
        QVERIFY(sound(readV1(w)));
    }

    void timerGoroutines() {
        V1TraceWriter w = beginScene(21);
        for (std::uint64_t i = 0; i < kMany; ++i) w.timerGoroutine(1'000'000 + i);
        w.event(GoCreate, {1, 9, 0, 0});
        w.batch(1, 2000);
        w.event(ProcStart, {1, 6});
        w.event(GoStart, {1, 9, 1});
        w.batch(2, 3000);
        w.event(GoStart, {1, 9, 2});  // it runs there now, but goes on waking from here
        w.batch(1, 4000);
        for (std::uint64_t i = 0; i < kMany; ++i) w.event(GoUnblock, {1, 2, 2 + i, 0});
        w.frequency(1'000'000'000);
        QVERIFY(sound(readV1(w)));
    }

    // --- what begins and does not end

    void rangesWithinEachOther_data() {
        QTest::addColumn<v1::EventType>("begin");
        QTest::addColumn<v1::EventType>("end");
        QTest::newRow("sweep") << GCSweepStart << GCSweepDone;
        QTest::newRow("mark assist") << GCMarkAssistStart << GCMarkAssistDone;
        QTest::newRow("stop the world") << STWStart << STWDone;
    }
    void rangesWithinEachOther() {
        QFETCH(v1::EventType, begin);
        QFETCH(v1::EventType, end);
        V1TraceWriter w = beginScene(21);
        for (std::uint64_t i = 0; i < kMany; ++i) w.event(begin, {1, 0});
        w.event(begin, {1, 1});  // a stop of the world for another reason
        for (std::uint64_t i = 0; i < kMany; ++i) {
            if (end == GCSweepDone)
                w.event(end, {1, 0, 0});
            else
                w.event(end, {1});
        }
        w.frequency(1'000'000'000);
        const TracePtr t = sound(readV1(w));
        QVERIFY(t);
        QVERIFY(t->ranges.size() > kMany);
    }

    void regionsWithinEachOther() {
        V2Scene w;
        for (std::uint64_t i = 0; i < kMany; ++i) w.event(v2::EvUserRegionBegin, {1, 0, 0, 0});
        for (std::uint64_t i = 0; i < kMany; ++i) w.event(v2::EvUserRegionEnd, {1, 1, 0, 0});
        const TracePtr t = w.read();
        QVERIFY(t);
        QCOMPARE(t->regions.size(), 2 * kMany);
    }

    // --- more than can be numbered

    void procsBeyondNumbering() {
        V2Scene w;
        constexpr std::uint64_t kProcs = 70'000;
        for (std::uint64_t p = 1; p <= kProcs; ++p) {
            w.event(v2::EvProcStatus, {1, p, v2::ProcIdle});
            w.event(v2::EvGCSweepActive, {1, p});
        }
        const TracePtr t = w.read();
        QVERIFY(t);
        QCOMPARE(validate(*t), std::vector<std::string>());
        QCOMPARE(t->procs.size(), std::size_t(std::numeric_limits<ProcIndex::rep>::max()));
        QVERIFY(problemOf(*t, "too-many-procs"));
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "test_hostile.moc"
