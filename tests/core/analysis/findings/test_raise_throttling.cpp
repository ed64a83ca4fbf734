// SPDX-License-Identifier: GPL-3.0-or-later
// A cgroup's cpu.stat beside a trace: told when the quota held its process back, on one clock only.
#include "core/analysis/findings/raise_throttling.h"
#include "core/open.h"
#include "tests/support/shared_data.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

namespace {

// Read every 10 ms over the time of the trace; in each 100 ms 30 ms were lost.
CpuStat statOver(TimeRange range) {
    CpuStat stat;
    stat.clock = CpuStat::Clock::Monotonic;
    for (Timestamp t = range.begin; t < range.end; t += 10'000'000) {
        const auto periods = static_cast<std::uint64_t>((t - range.begin) / 100'000'000);
        stat.readings.push_back({t, periods, periods, static_cast<Duration>(periods) * 30'000'000});
    }
    findThrottled(stat);
    return stat;
}

}  // namespace

class TestRaiseThrottling : public QObject {
    Q_OBJECT

    TracePtr trace_;

  private slots:
    void initTestCase() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings");
        Job job;
        trace_ = *openTrace(sharedData() + "/throttled/orders-go1.24.trace", job);
    }

    void theRecordingWasHeldBack() {
        Job job;
        const auto stat = openRecording(sharedData() + "/throttled/cpustat-go1.24.csv", job);
        const auto raised = raiseThrottling(*trace_, *std::get<CpuStatPtr>(*stat));
        QCOMPARE(raised.size(), std::size_t{1});
        qInfo("%s", raised[0].title.c_str());
        QCOMPARE(raised[0].severity, FindingSeverity::Serious);
        QVERIFY(!raised[0].range.empty() && raised[0].range.clippedTo(trace_->range) == raised[0].range);
    }

    void theTimeIsTheSumOfWhatGrew() {
        const CpuStat stat = statOver(trace_->range);
        Duration sum = 0;
        for (const CpuStat::Throttled& t : stat.throttled) sum += t.time;
        const auto raised = raiseThrottling(*trace_, stat);
        QCOMPARE(raised.size(), std::size_t{1});
        QCOMPARE(raised[0].weight, static_cast<double>(sum) / static_cast<double>(trace_->range.length()));
    }

    void anotherTimeOrClockTellsNothing() {
        CpuStat stat = statOver(trace_->range);
        stat.clock = CpuStat::Clock::Realtime;
        QVERIFY(raiseThrottling(*trace_, stat).empty());
        const Duration away = 2 * trace_->range.length();
        QVERIFY(raiseThrottling(*trace_, statOver({trace_->range.begin - away, trace_->range.begin - 1}))
                    .empty());
        CpuStat quiet = statOver(trace_->range);
        quiet.throttled.clear();
        QVERIFY(raiseThrottling(*trace_, quiet).empty());
    }
};

QTEST_GUILESS_MAIN(TestRaiseThrottling)
#include "test_raise_throttling.moc"
