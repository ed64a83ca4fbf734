// SPDX-License-Identifier: GPL-3.0-or-later
// What tooltips say of a CPU quota, of counters and of epoll: what was recorded, and what is inferred.
#include "core/analysis/kernel/off_cpu.h"
#include "core/clock/align_kernel.h"
#include "core/clock/correlate.h"
#include "core/open.h"
#include "core/store/empty_trace.h"
#include "core/store/go_track.h"
#include "core/store/perf_calls.h"
#include "tests/support/shared_data.h"
#include "tests/support/twin_recordings.h"
#include "widgets/lanes/describe.h"
#include "widgets/lanes/describe_counter.h"
#include "widgets/lanes/describe_poll.h"
#include "widgets/lanes/target_at.h"
#include "widgets/lanes/travel.h"

#include <QTest>

#include <algorithm>

using namespace golanes;
using namespace golanes::test;

namespace {

CpuStat someStat() {
    CpuStat stat;
    stat.clock = CpuStat::Clock::Monotonic;
    for (int i = 0; i < 20; ++i)
        stat.readings.push_back(
            {1'000'000'000 + i * 10'000'000, 100, i < 8 ? 3u : 4u, i < 8 ? 0 : 30'000'000});
    findThrottled(stat);
    return stat;
}

const DetailRow* rowOf(const Details& details, const char* label) {
    for (const DetailRow& row : details.rows)
        if (row.label == QLatin1String(label)) return &row;
    return nullptr;
}

}  // namespace

class TestDescribeLinux : public QObject {
    Q_OBJECT

  private slots:
    void aQuotaTellsWhatIsRecordedAndWhatIsInferred() {
        const CpuStat stat = someStat();
        const TracePtr trace = emptyTrace(stat.range);
        const Sources sources(*trace, nullptr, nullptr, nullptr, &stat);
        const LaneKey lane{LaneKind::Throttled, 0};
        const Target target = targetOf(sources, lane, Target::Part::Span, 0, 0);
        QCOMPARE(target.span, (TimeRange{1'040'000'000, 1'080'000'000}));
        const Details details = describe(sources, target, {});
        QCOMPARE(rowOf(details, "throttled")->value, QStringLiteral("30.0 ms"));
        QVERIFY(rowOf(details, "throttled")->note.contains(QStringLiteral("ecorded")));
        QVERIFY(!rowOf(details, "from")->note.isEmpty());
        QVERIFY(rowOf(details, "not yet told at") && rowOf(details, "told at"));
        QCOMPARE(rowOf(details, "read by")->value, QStringLiteral("CLOCK_MONOTONIC"));
        const Details place = describe(sources, Target::place(lane, 1'000'000'001), {});
        QCOMPARE(rowOf(place, "throttled in all")->value, QStringLiteral("30.0 ms"));
        const auto next = neighbourOf(sources, Target::place(lane, 1'000'000'001), 1);
        QVERIFY(next && next->sameThing(target));
    }

    void aCounterTellsItsRate() {
        const Twins twins = makeTwins({.length = 300'000'000, .samples = true});
        Job job;
        const KernelPtr kernel = kernelAlone(twins.perf, job);
        const TracePtr trace = emptyTrace(kernel->range);
        const Sources sources(*trace, kernel.get());
        QVERIFY(!kernel->counters.empty());
        const Target target = Target::place({LaneKind::PerfCounter, 0}, kernel->range.begin + 1000);
        const Details details = describe(sources, target, {});
        QVERIFY(!details.title.isEmpty());
        QVERIFY(!rowOf(details, "rate")->value.isEmpty() && rowOf(details, "averaged over"));
        const Details before =
            describe(sources, Target::place({LaneKind::PerfCounter, 0}, kernel->range.begin - 1), {});
        QVERIFY(!rowOf(before, "averaged over"));
        for (const auto& [rate, text] : {std::pair(991.0, "991 "), std::pair(2.1e6, "2.10 M"),
                                         std::pair(0.5, "0.50 "), std::pair(999.7, "1.00 k")})
            QVERIFY2(rateText(*kernel, 0, rate).startsWith(QLatin1String(text)),
                     qPrintable(rateText(*kernel, 0, rate)));
    }

    // Every wait says what the runtime took for its next timer, as its arguments do.
    void aWaitOfEpollTellsTheNextTimer() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings");
        Job job;
        const auto read = openRecording(sharedData() + "/combined/go1.27-mono/perf.data", job);
        const KernelPtr kernel = kernelAlone(std::get<PerfPtr>(*read), job);
        const TracePtr trace = emptyTrace(kernel->range);
        const Sources sources(*trace, kernel.get());
        const LaneKey lane{LaneKind::NetpollPolls, 0};
        QVERIFY(kernel->pollWaits.size() > 100 && kernel->pollLooks.size() > 100);
        std::size_t timed = 0;
        for (const std::uint32_t row : kernel->pollWaits.rows()) {
            const PerfSyscall& call = kernel->perf->syscalls[row];
            const auto timeout = epollTimeout(*kernel->perf, call);
            const Details details =
                describe(sources, targetOf(sources, lane, Target::Part::Span, 0, row), {});
            const DetailRow* timer = rowOf(details, "next timer");
            QCOMPARE(timer != nullptr, timeout.has_value());
            if (!timer || *timeout < 0) continue;
            ++timed;
            QCOMPARE(timer->value, QStringLiteral("in %1 ms").arg(*timeout));
            QVERIFY(!timer->note.isEmpty());
            QVERIFY(pollText(*kernel->perf, call).contains(QString::number(*timeout)));
        }
        QVERIFY(timed > 100);
        const Details look =
            describe(sources, targetOf(sources, lane, Target::Part::Span, 1, kernel->pollLooks.row(0)), {});
        QVERIFY(rowOf(look, "next timer")->value.contains(QStringLiteral("only looked")));
        // Walking along the lane stays in its row.
        Target at = targetOf(sources, lane, Target::Part::Span, 0, kernel->pollWaits.row(0));
        for (std::uint32_t i = 1; i < 20; ++i) {
            const auto next = neighbourOf(sources, at, 1);
            QVERIFY(next);
            QCOMPARE(next->ref, kernel->pollWaits.row(i));
            at = *next;
        }
    }

    // Where perf recorded switches away only, the tooltip says that the time off the CPU is inferred.
    void timeOffTheCpuSaysWhatIsInferred() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings");
        Job job;
        const std::string folder = sharedData() + "/combined/go1.27-mono/";
        const auto trace = openTrace(folder + "orders.trace", job);
        const auto read = openRecording(folder + "perf.data", job);
        QVERIFY(trace && read);
        const PerfPtr perf = std::get<PerfPtr>(*read);
        const auto correlation = correlate(**trace, *perf, job);
        const KernelPtr kernel = alignKernel(**trace, perf, *correlation, job);
        const Sources sources(**trace, kernel.get());
        std::size_t told = 0;
        for (SpanIndex span = 0; span < (*trace)->goSpans.size() && told < 20; ++span) {
            if ((*trace)->stateOf(span).state != GoState::Running) continue;
            const GoroutineIndex g = goroutineOf(**trace, span);
            const TimeRange time{(*trace)->goSpans.start[span], spanEnd(**trace, span, g)};
            const auto off = offCpuWithin(sources, (*trace)->goSpans.thread[span], time);
            const bool inferred =
                std::ranges::any_of(off, [&](const OffCpu& o) { return kernel->spans[o.span].inferred; });
            if (off.empty()) continue;
            const Details details = describe(
                sources, targetOf(sources, {LaneKind::Goroutine, g.value}, Target::Part::Span, 0, span), {});
            const DetailRow* row = rowOf(details, "off the CPU");
            QVERIFY(row);
            QCOMPARE(row->value.contains(QStringLiteral("inferred")), inferred);
            QCOMPARE(row->note.contains(QStringLiteral("left the CPU")), inferred);
            told += inferred;
        }
        QVERIFY(told > 0);
    }
};

QTEST_MAIN(TestDescribeLinux)
#include "test_describe_linux.moc"
