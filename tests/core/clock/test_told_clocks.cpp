// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/told_clocks.h"

#include <QTest>

#include <limits>

using namespace golanes;

namespace {

constexpr Timestamp kStart = 5'000'000'000'000;
constexpr Timestamp kWall = 1'700'000'000'000'000'000;
constexpr Duration kSecond = 1'000'000'000;

// A trace of ten seconds with a snapshot each; the time of day runs `ppm` fast.
Trace& filled(Trace& trace, double ppm = 0, Duration jump = 0) {
    trace.info.clockIsMonotonic = true;
    trace.range = {kStart, kStart + 10 * kSecond};
    for (int i = 0; i < 10; ++i) {
        const Duration since = i * kSecond;
        const auto gained = static_cast<Duration>(static_cast<double>(since) * ppm * 1e-6);
        const Timestamp wall = kWall + since + gained + (i >= 8 ? jump : 0);
        trace.syncs.push_back(
            {kStart + since,
             static_cast<std::uint32_t>(i + 1),
             ClockSnapshot{kStart + since, static_cast<std::uint64_t>(kStart + since), wall},
             {}});
    }
    return trace;
}

PerfRecording& filled(PerfRecording& perf, PerfInfo::Clock clock, Timestamp start) {
    perf.info.clock = clock;
    perf.range = {start, start + 10 * kSecond};
    return perf;
}

}  // namespace

class TestToldClocks : public QObject {
    Q_OBJECT

  private slots:
    void snapshotsTellTheTimeOfDay() {
        Trace trace;
        const auto told = wallClock(filled(trace, 20));
        QVERIFY(told);
        QVERIFY(std::abs(told->map(kStart + 5 * kSecond) - (kWall + 5 * kSecond + 100'000)) <= 2);
        QVERIFY(std::abs(told->map.driftPpm() - 20) < 0.01);
        QVERIFY(told->error < 100);
        Trace without;
        QVERIFY(!wallClock(without));
    }

    void aSetTimeOfDayIsAnError() {
        Trace trace;
        const auto told = wallClock(filled(trace, 0, kSecond));
        QVERIFY(told);
        QVERIFY(told->error >= kSecond / 2);
    }

    void monotonicIsOneClock() {
        Trace trace;
        PerfRecording perf;
        const auto told = toldClocks(filled(trace), filled(perf, {1, 0, 0}, kStart));
        QVERIFY(told && told->error == 0);
        QCOMPARE(told->map(kStart + 3), kStart + 3);
        trace.info.clockIsMonotonic = false;  // v1
        trace.syncs.clear();
        QVERIFY(!toldClocks(trace, perf));
        perf.info.clock.reset();
        trace.info.clockIsMonotonic = true;
        QVERIFY(!toldClocks(trace, perf));
    }

    void realtimeIsToldBySnapshots() {
        Trace trace;
        PerfRecording perf;
        const auto told = toldClocks(filled(trace, 20), filled(perf, {0, kWall, kWall}, kWall));
        QVERIFY(told && told->error < 200);
        QVERIFY(std::abs(told->map(kWall + 5 * kSecond + 100'000) - (kStart + 5 * kSecond)) <= 3);
        trace.syncs.clear();
        QVERIFY(!toldClocks(trace, perf));
    }

    void headersBridgeOtherClocks() {
        Trace trace;
        PerfRecording perf;
        constexpr std::uint32_t kBootTime = 7;
        const Timestamp boot = 9'000 * kSecond;
        const auto told = toldClocks(filled(trace), filled(perf, {kBootTime, kWall, boot}, boot));
        QVERIFY(told);
        QVERIFY(std::abs(told->map(boot + 5 * kSecond) - (kStart + 5 * kSecond)) <= 3);
        // µs in the header, and 500 ppm over 5 s.
        QVERIFY(told->error >= 2'500'000 && told->error < 3'000'000);
    }

    void absurdSnapshotsDoNoHarm() {
        constexpr Timestamp kEnd = std::numeric_limits<Timestamp>::max();
        Trace trace;
        filled(trace);
        trace.syncs[3].clock->wallUnixNs = std::numeric_limits<Timestamp>::min();
        trace.syncs[4].clock->wallUnixNs = kEnd;
        const auto told = wallClock(trace);
        QVERIFY(told && told->error > kSecond);
        for (Sync& s : trace.syncs) s.clock = ClockSnapshot{kEnd, 0, std::numeric_limits<Timestamp>::min()};
        QVERIFY(wallClock(trace));
        PerfRecording perf;
        QVERIFY(toldClocks(
            trace, filled(perf, {7, std::numeric_limits<Timestamp>::min(), kEnd}, kEnd - 20 * kSecond)));
    }
};

QTEST_GUILESS_MAIN(TestToldClocks)
#include "test_told_clocks.moc"
