// SPDX-License-Identifier: GPL-3.0-or-later
// Readings of cpu.stat on the clock of a recording: told by both files, or not placed at all.
#include "core/clock/place_cpu_stat.h"
#include "core/open.h"
#include "tests/support/shared_data.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr Duration kSecond = 1'000'000'000;

// A reading every 10 ms; in the third of them 4 ms more are told.
CpuStat readingsFrom(Timestamp start, CpuStat::Clock clock) {
    CpuStat stat;
    stat.clock = clock;
    for (int i = 0; i < 100; ++i)
        stat.readings.push_back({start + i * 10'000'000, 0, 0, i < 3 ? 0 : 4'000'000});
    findThrottled(stat);
    return stat;
}

std::shared_ptr<Trace> traceOver(TimeRange range) {
    auto trace = std::make_shared<Trace>();
    trace->range = range;
    trace->info.clockIsMonotonic = true;
    return trace;
}

PerfRecording perfBy(std::uint32_t clock, Timestamp wall, Timestamp at) {
    PerfRecording perf;
    perf.info.clock = PerfInfo::Clock{clock, wall, at};
    return perf;
}

}  // namespace

class TestPlaceCpuStat : public QObject {
    Q_OBJECT

  private slots:
    void bothMonotonicAreOneClock() {
        const auto trace = traceOver({7 * kSecond, 9 * kSecond});
        const CpuStat stat = readingsFrom(8 * kSecond, CpuStat::Clock::Monotonic);
        const PlacedCpuStat placed = placeCpuStat(stat, *trace, {});
        QVERIFY(placed.stat);
        QCOMPARE(placed.stat->range, stat.range);
        QCOMPARE(placed.stat->throttled.size(), std::size_t{1});
        QCOMPARE(placed.stat->throttled[0].before, stat.throttled[0].before);
    }

    void theTimeOfDayIsToldByTheTrace() {
        const auto trace = traceOver({7 * kSecond, 9 * kSecond});
        const CpuStat stat = readingsFrom(1'700'000'008 * kSecond, CpuStat::Clock::Realtime);
        QVERIFY(!placeCpuStat(stat, *trace, {}).stat);
        Sync sync;
        sync.clock = ClockSnapshot{.trace = 7 * kSecond, .wallUnixNs = 1'700'000'007 * kSecond};
        trace->syncs.push_back(sync);
        const PlacedCpuStat placed = placeCpuStat(stat, *trace, {});
        QVERIFY(placed.stat);
        QCOMPARE(placed.stat->readings.front().time, 8 * kSecond);
        QCOMPARE(placed.stat->throttled[0].time, Duration{4'000'000});
    }

    // A v1 trace counts from its start: perf data whose clock is known relative to it lend theirs.
    void perfDataLendTheirClock() {
        const auto trace = traceOver({0, 2 * kSecond});
        trace->info.clockIsMonotonic = false;
        const CpuStat stat = readingsFrom(500 * kSecond, CpuStat::Clock::Monotonic);
        const PlacedCpuStat alone = placeCpuStat(stat, *trace, {});
        QVERIFY(!alone.stat);
        QVERIFY(!alone.reason.empty());
        constexpr std::uint32_t kMonotonic = 1, kBoottime = 7;
        const PerfRecording same = perfBy(kMonotonic, 0, 0), another = perfBy(kBoottime, 0, 0);
        const ClockMap map{500 * kSecond, -Int128{500 * kSecond}, 0};
        QVERIFY(!placeCpuStat(stat, *trace, {&another, map}).stat);
        const PlacedCpuStat placed = placeCpuStat(stat, *trace, {&same, map});
        QVERIFY(placed.stat);
        QCOMPARE(placed.stat->readings.front().time, Timestamp{0});
    }

    void perfDataTellTheTimeOfDay() {
        const auto trace = traceOver({100 * kSecond, 102 * kSecond});
        const CpuStat stat = readingsFrom(1'700'000'001 * kSecond, CpuStat::Clock::Realtime);
        constexpr std::uint32_t kMonotonicRaw = 4;
        const PerfRecording perf = perfBy(kMonotonicRaw, 1'700'000'000 * kSecond, 40 * kSecond);
        const PlacedCpuStat placed = placeCpuStat(stat, *trace, {&perf, {0, 60 * kSecond, 0}});
        QVERIFY(placed.stat);
        QCOMPARE(placed.stat->readings.front().time, 101 * kSecond);
    }

    void whatDoesNotBelongIsNotPlaced() {
        const auto trace = traceOver({7 * kSecond, 9 * kSecond});
        const PlacedCpuStat later =
            placeCpuStat(readingsFrom(9 * kSecond, CpuStat::Clock::Monotonic), *trace, {});
        QVERIFY(!later.stat && !later.reason.empty());
        const PlacedCpuStat unknown =
            placeCpuStat(readingsFrom(8 * kSecond, CpuStat::Clock::Unknown), *trace, {});
        QVERIFY(!unknown.stat && !unknown.reason.empty());
    }

    void theRecordingIsPlaced() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings");
        Job job;
        const TracePtr trace = *openTrace(sharedData() + "/throttled/orders-go1.24.trace", job);
        const auto stat = openRecording(sharedData() + "/throttled/cpustat-go1.24.csv", job);
        const PlacedCpuStat placed = placeCpuStat(*std::get<CpuStatPtr>(*stat), *trace, {});
        QVERIFY(placed.stat);
        QCOMPARE(placed.stat->throttled.size(), std::size_t{11});
        for (const CpuStat::Throttled& t : placed.stat->throttled) {
            QVERIFY(t.since <= t.after && t.after < t.before);
            QVERIFY(t.time > 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestPlaceCpuStat)
#include "test_place_cpu_stat.moc"
