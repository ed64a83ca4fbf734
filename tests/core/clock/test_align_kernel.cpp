// SPDX-License-Identifier: GPL-3.0-or-later
// What Linux did with threads, from switches and wake-ups that can be counted by hand.
#include "core/analysis/kernel/off_cpu.h"
#include "core/clock/align_kernel.h"
#include "core/store/empty_trace.h"
#include "core/store/perf_builder.h"
#include "tests/support/twin_recordings.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr std::int32_t kPid = 10;
constexpr std::int32_t kOther = 20;

// Samples of sched_switch and sched_wakeup on CPU 0.
class Schedule {
  public:
    Schedule() {
        for (const PerfEventKind kind : {PerfEventKind::SchedSwitch, PerfEventKind::SchedWakeup})
            builder_.recording().events.push_back({.kind = kind});
    }
    void switched(Timestamp t, std::int32_t from, PerfOffState state, std::int32_t to) {
        add(t, 0, from, builder_.addSwitch({.previousTid = from, .nextTid = to, .state = state}));
    }
    void woke(Timestamp t, std::int32_t waker, std::int32_t woken) {
        add(t, 1, waker, builder_.addWakeup({.tid = woken, .targetCpu = 0}));
    }
    PerfPtr finish() {
        Job job;
        return *builder_.finish(job);
    }

  private:
    void add(Timestamp t, std::uint16_t event, std::int32_t tid, std::uint32_t payload) {
        PerfBuilder::Sample sample;
        sample.time = t;
        sample.event = PerfEventIndex(event);
        sample.thread = builder_.thread(tid == 0 ? 0 : tid < kOther ? kPid : kOther, tid);
        sample.chain = builder_.chain({});
        sample.cpu = 0;
        sample.payload = payload;
        builder_.add(sample);
    }

    PerfBuilder builder_;
};

PerfThreadIndex threadOf(const KernelTracks& kernel, std::int32_t tid) {
    for (std::uint32_t t = 0; t < kernel.perf->threads.size(); ++t)
        if (kernel.perf->threads[t].tid == tid) return PerfThreadIndex(t);
    return {};
}

struct State {
    Timestamp start, end;
    KernelState state;
    bool operator==(const State&) const = default;
};

std::vector<State> statesOf(const KernelTrack& track) {
    std::vector<State> out;
    for (std::uint32_t i = 0; i < track.size(); ++i)
        out.push_back({track[i].start, track[i].end, track[i].state});
    return out;
}

// 10 runs, is preempted by 20, runs on, sleeps, is woken by 20, waits for its CPU, runs, and waits for a
// disk.
PerfPtr story() {
    Schedule s;
    s.switched(1'000, 0, {'R', false}, 10);
    s.switched(2'000, 10, {'R', true}, 20);
    s.switched(5'000, 20, {'S', false}, 10);
    s.switched(6'000, 10, {'S', false}, 0);
    s.switched(7'000, 0, {'R', false}, 20);
    s.woke(8'000, 20, 10);
    s.switched(9'500, 20, {'S', false}, 10);
    s.switched(10'000, 10, {'D', false}, 0);
    s.switched(12'000, 0, {'R', false}, 20);
    s.switched(13'000, 20, {'S', false}, 0);
    return s.finish();
}

}  // namespace

class TestAlignKernel : public QObject {
    Q_OBJECT

  private slots:
    void threadsDoWhatSwitchesAndWakeUpsTell() {
        Job job;
        const KernelPtr kernel = kernelAlone(story(), job);
        const Timestamp end = kernel->range.end;
        using enum KernelState;
        const std::vector<State> wanted{
            {1'000, 2'000, OnCpu}, {2'000, 5'000, Preempted}, {5'000, 6'000, OnCpu}, {6'000, 8'000, Sleeping},
            {8'000, 9'500, Woken}, {9'500, 10'000, OnCpu},    {10'000, end, Disk}};
        QCOMPARE(statesOf(kernel->ofThread(threadOf(*kernel, 10))), wanted);
        QVERIFY(kernel->cpusComplete);
        QVERIFY(kernel->runsComplete);
    }

    void whoHadTheCpuIsNamed() {
        Job job;
        const KernelPtr kernel = kernelAlone(story(), job);
        const KernelTrack track = kernel->ofThread(threadOf(*kernel, 10));
        QCOMPARE(culpritOf(*kernel, track[1]), std::optional(threadOf(*kernel, kOther)));
        QCOMPARE(culpritOf(*kernel, track[4]), std::optional(threadOf(*kernel, kOther)));
        QVERIFY(!culpritOf(*kernel, track[3]));  // it slept
        QVERIFY(!whoHadCpu(*kernel, 0, 6'500));
        const auto wake = wakeupAt(*kernel, threadOf(*kernel, 10), 8'000);
        QVERIFY(wake);
        QCOMPARE(kernel->perf->wakeups[*wake].waker, threadOf(*kernel, kOther));
        QVERIFY(!wakeupAt(*kernel, threadOf(*kernel, 10), 6'000));
    }

    void aCpuTellsWhoseThreadsHadIt() {
        Job job;
        const PerfPtr perf = story();
        const TracePtr trace = emptyTrace({0, 1});
        Correlation c;
        c.method = CorrelationMethod::Exact;
        c.map.offset = 100'000;
        KernelTracks none;
        const KernelPtr kernel = kernelAlone(perf, job);
        QCOMPARE(kernel->ownPid, kOther);  // it had the CPU longer
        using enum KernelState;
        const std::vector<State> wanted{{1'000, 2'000, ForeignOnCpu},  {2'000, 5'000, OnCpu},
                                        {5'000, 6'000, ForeignOnCpu},  {7'000, 9'500, OnCpu},
                                        {9'500, 10'000, ForeignOnCpu}, {12'000, 13'000, OnCpu}};
        QCOMPARE(statesOf(kernel->ofCpu(0)), wanted);
        const KernelPtr moved = alignKernel(*trace, perf, c, job);
        QCOMPARE(moved->spans.front().start, kernel->spans.front().start + 100'000);
        QCOMPARE(moved->wakeTime[0], 108'000);
    }

    // Made-up twins: the threads of the trace are in the kernel for a while, of which perf tells.
    void timesOfAGoroutineAddUp() {
        const TwinPlan plan{.threads = 2, .length = 300'000'000};
        const Twins twins = makeTwins(plan);
        Job job;
        Correlation c;
        c.method = CorrelationMethod::Exact;
        for (std::uint16_t m = 0; m < 2; ++m) {
            const auto id = twins.trace->threads[m].id;
            for (std::uint32_t t = 0; t < twins.perf->threads.size(); ++t)
                if (static_cast<std::uint64_t>(twins.perf->threads[t].tid) == id)
                    c.threads.push_back({ThreadIndex(m), PerfThreadIndex(t)});
        }
        QCOMPARE(c.threads.size(), std::size_t{2});
        const KernelPtr kernel = alignKernel(*twins.trace, twins.perf, c, job);
        const Sources sources(*twins.trace, kernel.get());
        const CpuTimes times = cpuTimes(sources, GoroutineIndex(0), twins.trace->range, job);
        QVERIFY(times.running > 0);
        QVERIFY(times.onCpu > 0);
        QVERIFY(times.unknown() >= 0);
        const CpuTimes nothing = cpuTimes(*twins.trace, GoroutineIndex(0), twins.trace->range, job);
        QCOMPARE(nothing.running, 0);
    }

    void stopsWhenCancelled() {
        Job job;
        job.cancel();
        QVERIFY(!kernelAlone(story(), job));
    }
};

QTEST_GUILESS_MAIN(TestAlignKernel)
#include "test_align_kernel.moc"
