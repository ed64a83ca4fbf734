// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/cgroup/cpu_stat_csv.h"
#include "core/open.h"
#include "tests/support/shared_data.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

namespace {

Result<CpuStatPtr> parse(const std::string& text) {
    Job job;
    return readCpuStat(std::as_bytes(std::span(text)), job);
}

}  // namespace

class TestCpuStatCsv : public QObject {
    Q_OBJECT

  private slots:
    void throttledBetweenReadings() {
        const auto stat = parse(
            "mono_seconds,nr_periods,nr_throttled,throttled_usec\n"
            "1.5,10,1,100.25\n"
            "1.600000001,11,1,100.25\n"
            "1.7,12,2,5100.25\r\n"
            "1.8,14,4,5200\n");
        QVERIFY(stat);
        QCOMPARE((*stat)->clock, CpuStat::Clock::Monotonic);
        QCOMPARE((*stat)->readings.size(), std::size_t{4});
        QCOMPARE((*stat)->readings[1].time, Timestamp{1'600'000'001});
        QCOMPARE((*stat)->readings[0].throttled, Duration{100'250});
        QCOMPARE((*stat)->throttled.size(), std::size_t{2});
        const CpuStat::Throttled& t = (*stat)->throttled[0];
        QCOMPARE(t.after, Timestamp{1'600'000'001});
        QCOMPARE(t.before, Timestamp{1'700'000'000});
        QCOMPARE(t.time, Duration{5'000'000});
        QCOMPARE(t.periods, std::uint64_t{1});
        QCOMPARE((*stat)->throttled[1].periods, std::uint64_t{2});
        QVERIFY((*stat)->report.empty());
    }

    void otherColumnsAndClocks() {
        // As cgroups of version 1 tell it, in ns; columns in another order.
        const auto stat = parse("throttled_time,other,unix_seconds\n1000,x,1\n1500,y,2\n");
        QVERIFY(stat);
        QCOMPARE((*stat)->clock, CpuStat::Clock::Realtime);
        QCOMPARE((*stat)->throttled[0].time, Duration{500});
        QCOMPARE((*parse("time_s,throttled_usec\n1,2\n"))->clock, CpuStat::Clock::Unknown);
        QVERIFY(!parse("mono_seconds,nr_periods\n1,2\n"));
        QVERIFY(!parse("mono_seconds,throttled_usec\n"));
    }

    void whatCannotBeReadIsTold() {
        const auto stat = parse(
            "mono_seconds,throttled_usec\n1,5\nx,6\n2\n-1,7\n99999999999999999999,1\n1e9,1\n9300000000,1\n3,"
            "8\n");
        QVERIFY(stat);
        QCOMPARE((*stat)->readings.size(), std::size_t{2});
        QCOMPARE((*stat)->report.problems().at(0).count, std::uint64_t{6});
        QCOMPARE((*stat)->report.problems().at(0).firstOffset, std::int64_t{32});
    }

    void thatOfTheCollection() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set");
        Job job;
        const auto recording = openRecording(sharedData() + "/throttled/cpustat-go1.24.csv", job);
        QVERIFY(recording);
        const CpuStat& stat = *std::get<CpuStatPtr>(*recording);
        QVERIFY(stat.report.empty());
        QCOMPARE(stat.readings.size(), std::size_t{209});
        QCOMPARE(stat.throttled.size(), std::size_t{11});
        QCOMPARE(stat.throttled.front().before, Timestamp{2306'463'647'801});
        QCOMPARE(stat.throttled.front().time, Duration{553'454});
        QCOMPARE(stat.throttled.back().time, Duration{4'551'730});
    }
};

QTEST_GUILESS_MAIN(TestCpuStatCsv)
#include "test_cpu_stat_csv.moc"
