// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up recordings of which everything is known: offsets, drifts and thread numbers of any size are found
// again, and what does not belong together is refused.
#include "core/clock/correlate.h"
#include "tests/support/twin_recordings.h"

#include <QTest>

#include <limits>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr Duration kSecond = 1'000'000'000;

Correlation correlated(const Trace& trace, const PerfRecording& perf, const CorrelateOptions& options = {}) {
    Job job;
    return *correlate(trace, perf, job, options);
}

Correlation correlated(const Twins& twins, const CorrelateOptions& options = {}) {
    return correlated(*twins.trace, *twins.perf, options);
}

ClockMap offsetBy(Int128 offset, double ppm = 0, Timestamp pivot = 5'000 * kSecond) {
    return {pivot, offset, static_cast<std::int64_t>(ppm * static_cast<double>(ClockMap::kDriftOfPpm))};
}

// The largest difference between what was found and the truth, anywhere in the recording.
Duration worst(const Correlation& found, const TwinPlan& plan) {
    Duration most = 0;
    for (int i = 0; i <= 16; ++i) {
        const Timestamp go = plan.start + plan.length / 16 * i;
        const Timestamp perf = plan.perfToGo.inverse(go);
        most = std::max(most, std::abs(found.map(perf) - go));
    }
    return most;
}

// Every thread with its own number in both files, less what lies between those.
bool threadsAreRight(const Correlation& c, const Twins& twins, const TwinPlan& plan) {
    if (c.threads.size() != static_cast<std::size_t>(plan.threads)) return false;
    return std::ranges::all_of(c.threads, [&](const ThreadMatch& m) {
        const auto id = static_cast<std::int64_t>(twins.trace->thread(m.go).id);
        const auto first = plan.v1 ? 7'000 : 0;
        return twins.perf->threads[m.perf.value].tid == id + first + plan.numberOffset;
    });
}

}  // namespace

class TestCorrelate : public QObject {
    Q_OBJECT

    static void check(const TwinPlan& plan, Duration bound) {
        const Twins twins = makeTwins(plan);
        const Correlation c = correlated(twins);
        QVERIFY2(c.known(), c.reason.c_str());
        QCOMPARE(c.method, CorrelationMethod::Fitted);
        const Duration off = worst(c, plan);
        QVERIFY2(off <= bound, qPrintable(QString::number(off)));
        QVERIFY2(off <= c.error, qPrintable(QString("%1 but told %2").arg(off).arg(c.error)));
        QVERIFY(threadsAreRight(c, twins, plan));
        QVERIFY(c.confidence > 0.5 && c.confidence <= 1);
        QVERIFY(c.anchors > 0);
    }

  private slots:
    void offsetsAreFound_data() {
        QTest::addColumn<qlonglong>("offset");
        for (const Duration offset :
             {Duration{0}, Duration{331'963}, Duration{-407'000}, 26 * kSecond, -4'000 * kSecond})
            QTest::addRow("%lld ns", qlonglong(offset)) << qlonglong(offset);
    }
    void offsetsAreFound() {
        QFETCH(qlonglong, offset);
        TwinPlan plan;
        plan.perfToGo = offsetBy(offset);
        check(plan, 3'000);
        plan.syscalls = false;
        check(plan, 8'000);
        plan.comingBack = false;
        check(plan, 20'000);
    }

    void driftIsFound_data() {
        QTest::addColumn<double>("ppm");
        QTest::addColumn<int>("seconds");
        for (const double ppm : {-0.42, 10.0, -50.0, 200.0}) {
            for (const int seconds : {2, 30}) QTest::addRow("%g ppm in %d s", ppm, seconds) << ppm << seconds;
        }
    }
    void driftIsFound() {
        QFETCH(double, ppm);
        QFETCH(int, seconds);
        TwinPlan plan;
        plan.length = seconds * kSecond;
        plan.perfToGo = offsetBy(331'963, ppm);
        check(plan, 5'000);
        plan.syscalls = false;
        check(plan, 12'000);
    }

    void containersAndOldTracesAreMatched() {
        TwinPlan plan;
        plan.perfToGo = offsetBy(-2'312 * kSecond);
        plan.numberOffset = 123'456;
        check(plan, 3'000);
        plan.numberOffset = 1;  // each has the number of another
        check(plan, 3'000);
        plan.numberOffset = 0;
        plan.v1 = true;
        plan.start = 0;
        check(plan, 3'000);
        plan.syscalls = false;
        check(plan, 8'000);
    }

    void aShortRecordingOfALongOneIsFound_data() {
        QTest::addColumn<bool>("shortTrace");
        QTest::addColumn<qlonglong>("offset");
        for (const bool shortTrace : {true, false}) {
            for (const Duration offset : {Duration{331'963}, 70 * kSecond})
                QTest::addRow("%s, %lld ns", shortTrace ? "trace" : "perf data", qlonglong(offset))
                    << shortTrace << qlonglong(offset);
        }
    }
    void aShortRecordingOfALongOneIsFound() {
        QFETCH(bool, shortTrace);
        QFETCH(qlonglong, offset);
        TwinPlan plan;
        plan.length = 60 * kSecond;
        plan.perfToGo = offsetBy(offset);
        const TimeRange part{plan.start + 41 * kSecond, plan.start + 42 * kSecond};
        (shortTrace ? plan.traced : plan.recorded) = part;
        check(plan, 3'000);
    }

    void samplesAloneLeadNearby() {
        TwinPlan plan;
        plan.syscalls = plan.switches = false;
        plan.samples = true;
        plan.perfToGo = offsetBy(331'963);
        const Correlation c = correlated(makeTwins(plan));
        QVERIFY2(c.known(), c.reason.c_str());
        QVERIFY(worst(c, plan) <= 50'000);
        QVERIFY(worst(c, plan) <= c.error);
        CorrelateOptions without;
        without.samples = false;
        QVERIFY(!correlated(makeTwins(plan), without).known());
        plan.numberOffset = 100;
        QVERIFY(!correlated(makeTwins(plan)).known());
    }

    void anotherRunIsRefused() {
        TwinPlan plan;
        for (const bool syscalls : {true, false}) {
            plan.syscalls = syscalls;
            plan.samples = true;
            for (std::uint32_t seed = 1; seed < 6; ++seed) {
                plan.seed = seed;
                const Twins one = makeTwins(plan);
                plan.seed = seed + 100;
                const Twins other = makeTwins(plan);
                const Correlation c = correlated(*one.trace, *other.perf);
                QVERIFY(!c.known());
                QVERIFY(!c.reason.empty());
            }
        }
        plan.syscalls = plan.switches = false;
        const Twins one = makeTwins(plan);
        plan.seed = 1;
        QVERIFY(!correlated(*one.trace, *makeTwins(plan).perf).known());
    }

    void exactIsCheckedAgainstWhatThreadsDid() {
        TwinPlan plan;
        const auto monotonic = [](const PerfPtr& perf) {
            std::const_pointer_cast<PerfRecording>(perf)->info.clock = {1, 0, 0};
        };
        const Twins twins = makeTwins(plan);
        monotonic(twins.perf);
        const Correlation c = correlated(twins);
        QCOMPARE(c.method, CorrelationMethod::Exact);
        QVERIFY(c.map.offset == 0 && c.map.drift == 0);
        QCOMPARE(c.error, 0);
        QVERIFY(threadsAreRight(c, twins, plan));

        plan.seed = 2;  // at the same time and with the same thread numbers: of another machine
        const Twins other = makeTwins(plan);
        monotonic(other.perf);
        QVERIFY(!correlated(*twins.trace, *other.perf).known());
        plan.seed = 1;
        plan.start += 60 * kSecond;
        const Twins later = makeTwins(plan);
        monotonic(later.perf);
        const Correlation apart = correlated(*twins.trace, *later.perf);
        QVERIFY(!apart.known());
        QVERIFY(apart.reason.find("different times") != std::string::npos);
    }

    void absurdRecordingsAreRefused() {
        TwinPlan plan;
        plan.length = kSecond / 10;
        Twins twins = makeTwins(plan);
        const Correlation before = correlated(twins);
        QVERIFY2(before.known(), before.reason.c_str());
        // One time as far off as can be does not matter.
        auto& perf = *std::const_pointer_cast<PerfRecording>(twins.perf);
        perf.switches.front().time = std::numeric_limits<Timestamp>::min();
        perf.syscalls.front().start = std::numeric_limits<Timestamp>::min();
        QVERIFY(correlated(twins).known());
        for (const Timestamp t :
             {std::numeric_limits<Timestamp>::min(), std::numeric_limits<Timestamp>::max()}) {
            for (PerfSwitch& s : perf.switches) s.time = t;
            for (PerfSyscall& s : perf.syscalls) s.start = t, s.end = std::numeric_limits<Timestamp>::max();
            perf.range = {t, t};
            QVERIFY(!correlated(twins).known());
            perf.range = {std::numeric_limits<Timestamp>::min(), std::numeric_limits<Timestamp>::max()};
            QVERIFY(!correlated(twins).known());
            // The header's word stands where nothing can be checked.
            perf.info.clock = {1, t, t};
            QCOMPARE(correlated(twins).method, CorrelationMethod::Exact);
            perf.info.clock = {0, t, t};
            QVERIFY(!correlated(twins).known());
            perf.info.clock.reset();
        }
        QVERIFY(!correlated(*emptyTrace(), perf).known());
    }

    void allAtOneTimeCostsLittle() {
        TwinPlan plan;
        plan.length = 20 * kSecond;
        const Twins twins = makeTwins(plan);
        auto& perf = *std::const_pointer_cast<PerfRecording>(twins.perf);
        for (PerfSyscall& s : perf.syscalls) s.start = 0, s.end = 1;
        for (PerfSwitch& s : perf.switches) s.time = 0;
        QVERIFY(!correlated(twins).known());
    }

    void aMillionThreadsAreNoProblem() {
        TwinPlan plan;
        Twins twins = makeTwins(plan);
        auto& perf = *std::const_pointer_cast<PerfRecording>(twins.perf);
        for (int i = 0; i < 1'000'000; ++i) perf.threads.push_back({.pid = 1, .tid = 1'000'000 + i});
        const Correlation c = correlated(twins);
        QVERIFY(c.known());
        QVERIFY(threadsAreRight(c, twins, plan));
    }

    void cancelIsItsOwnOutcome() {
        const Twins twins = makeTwins({});
        Job job;
        job.cancel();
        const auto c = correlate(*twins.trace, *twins.perf, job);
        QVERIFY(!c.has_value());
        QCOMPARE(c.error().code, ErrorCode::Cancelled);
    }

  private:
    static TracePtr emptyTrace() { return std::make_shared<Trace>(); }
};

QTEST_GUILESS_MAIN(TestCorrelate)
#include "test_correlate.moc"
