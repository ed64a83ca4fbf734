// SPDX-License-Identifier: GPL-3.0-or-later
// What Linux kept procs from: every instant looked at, with all threads and goroutines.
#include "core/analysis/procs/held_back.h"
#include "core/analysis/procs/proc_load.h"
#include "core/analysis/waits/sched_waits.h"
#include "core/clock/align_kernel.h"
#include "core/clock/correlate.h"
#include "core/clock/place_cpu_stat.h"
#include "core/open.h"
#include "core/store/run_track.h"
#include "tests/support/recording_builder.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <memory>
#include <set>
#include <string>
#include <utility>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr Timestamp kMs = 1'000'000;

KernelState stateAt(const KernelTrack& track, Timestamp t) {
    const std::uint32_t i = track.firstEndingAfter(t);
    return i < track.size() && track[i].start <= t ? track[i].state : KernelState::OnCpu;
}

bool wantsCpu(KernelState s) {
    return s == KernelState::Preempted || s == KernelState::Woken;
}

// Whether Linux kept a proc from its work at `t`.
bool keptAt(const Trace& trace, const KernelTracks& kernel, Timestamp t) {
    std::size_t carrying = 0, preempted = 0, queued = 0;
    for (std::uint16_t p = 0; p < trace.procs.size(); ++p) {
        const RunTrack runs = RunTrack::ofProc(trace, ProcIndex(p));
        const std::uint32_t i = runs.lastAtOrBefore(t);
        if (i >= runs.size() || !runs[i].time.contains(t)) continue;
        ++carrying;
        const ThreadIndex m = trace.goSpans.thread[runs[i].span];
        preempted += runs[i].cls == StateClass::Running && wantsCpu(stateAt(kernel.ofGoThread(m), t));
    }
    for (std::uint16_t m = 0; m < trace.threads.size(); ++m)
        queued += wantsCpu(stateAt(kernel.ofGoThread(ThreadIndex(m)), t));
    return carrying < trace.procs.size() ? queued > preempted : preempted > 0;
}

ProcsState stateAt(const ProcLoad& load, Timestamp t) {
    std::size_t i = 0, end = load.size();
    while (end - i > 1) (load.timeOf(i + (end - i) / 2).begin <= t ? i : end) = i + (end - i) / 2;
    return load.state(i);
}

// A goroutine that yields every ms, but is silent from 40 to 60 ms and from 80 to 84.
TracePtr silentTwice() {
    RecordingBuilder r;
    const auto g = r.b.addGoroutine(1, GoState::Undetermined);
    const EventContext onP{{}, r.b.proc(0), r.b.thread(5)};
    const EventContext inG{g, onP.proc, onP.thread};
    r.time = 0;
    r.sync();
    r.transition(g, GoState::Undetermined, GoState::Running, "", r.stack(1, 2), inG);
    for (Timestamp t = kMs; t < 100 * kMs; t += kMs) {
        if ((t > 40 * kMs && t < 60 * kMs) || (t > 80 * kMs && t < 84 * kMs)) continue;
        r.time = t;
        r.transition(g, GoState::Running, GoState::Runnable, "runtime.Gosched", kNoStack, inG);
        r.time = t + 1;
        r.transition(g, GoState::Runnable, GoState::Running, "", kNoStack, onP);
    }
    r.time = 100 * kMs;
    r.sync();
    return r.finish();
}

// A goroutine that runs for 50 ms on the only proc.
TracePtr alwaysRunning() {
    RecordingBuilder r;
    const auto g = r.b.addGoroutine(1, GoState::Undetermined);
    const EventContext onP{{}, r.b.proc(0), r.b.thread(5)};
    r.time = 0;
    r.sync();
    r.procTransition(onP.proc, ProcState::Undetermined, ProcState::Running, onP);
    r.transition(g, GoState::Undetermined, GoState::Running, "", kNoStack, {g, onP.proc, onP.thread});
    r.time = 50 * kMs;
    r.sync();
    return r.finish();
}

// What Linux did with the only thread of a trace: on a CPU, but for 10 ms of `state` from 20 ms on.
KernelTracks tenMsOf(const Trace& trace, KernelState state) {
    PerfRecording perf;
    perf.switches.push_back({20 * kMs, kNoPerfSample, PerfThreadIndex(0), {}, 0, {}});
    KernelTracks kernel;
    kernel.perf = std::make_shared<const PerfRecording>(std::move(perf));
    kernel.range = trace.range;
    kernel.spans = {{0, 20 * kMs, 0, KernelState::OnCpu},
                    {20 * kMs, 30 * kMs, 0, state},
                    {30 * kMs, 50 * kMs, 0, KernelState::OnCpu}};
    kernel.sums.resize(1);
    kernel.threads = {{0, 3, 0}};
    kernel.perfThreads.assign(trace.threads.size(), PerfThreadIndex(0));
    return kernel;
}

}  // namespace

class TestHeldBack : public QObject {
    Q_OBJECT

  private slots:
    void agreesWithEveryInstant_data() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        QTest::addColumn<std::string>("folder");
        for (const char* name : {"go1.24-compressed", "go1.27-mono", "go1.27-threads"})
            QTest::newRow(name) << sharedData() + "/combined/" + name;
    }
    void agreesWithEveryInstant() {
        QFETCH(std::string, folder);
        Job job;
        const auto perf = std::get<PerfPtr>(*openRecording(folder + "/perf.data", job));
        const TracePtr both = *openTrace(folder + "/orders.trace", job);
        const KernelPtr kernel = alignKernel(*both, perf, *correlate(*both, *perf, job), job);
        const Trace& trace = *both;
        const ProcLoad plain = ProcLoad::build(trace, job);
        const ProcLoad load = ProcLoad::build({trace, kernel.get()}, job);
        QVERIFY(load.knowsKernel() && !plain.knowsKernel());

        std::set<Timestamp> times{trace.range.begin};
        for (std::size_t s = 0; s < trace.goSpans.size(); ++s) times.insert(trace.goSpans.start[s]);
        for (const KernelSpan& s : kernel->spans) times.insert({s.start, s.end});
        std::size_t kept = 0, n = 0;
        for (const Timestamp t : times) {
            if (!trace.range.contains(t) || ++n % 61 != 0) continue;  // some thousands of them
            const ProcsState without = stateAt(plain, t);
            const bool more = without == ProcsState::Throttled || without == ProcsState::Stopped;
            const bool expected = !more && keptAt(trace, *kernel, t);
            kept += expected;
            QCOMPARE(stateAt(load, t), expected ? ProcsState::NoCpu : without);
        }
        QVERIFY(kept > 10);
        // Every wait is charged in full.
        const SchedWaits waits = schedWaits(trace, load, wholeOf(trace), job);
        Duration charged = 0;
        for (const Duration d : waits.why) charged += d;
        QCOMPARE(charged, waits.wait.total);
        QVERIFY(waits.knowsKernel);
    }

    // A page fault, a disk or a stop by a debugger is no want of a CPU.
    void onlyWhoCouldRunLacksACpu_data() {
        QTest::addColumn<KernelState>("state");
        QTest::addColumn<Duration>("expected");
        QTest::newRow("preempted") << KernelState::Preempted << Duration{10 * kMs};
        QTest::newRow("woken") << KernelState::Woken << Duration{10 * kMs};
        QTest::newRow("sleeping") << KernelState::Sleeping << Duration{0};
        QTest::newRow("disk") << KernelState::Disk << Duration{0};
        QTest::newRow("stopped") << KernelState::Stopped << Duration{0};
    }
    void onlyWhoCouldRunLacksACpu() {
        QFETCH(KernelState, state);
        QFETCH(Duration, expected);
        const TracePtr trace = alwaysRunning();
        const KernelTracks kernel = tenMsOf(*trace, state);
        Job job;
        const ProcLoad load = ProcLoad::build({*trace, &kernel}, job);
        QVERIFY(load.knowsKernel());
        std::size_t hint = 0;
        const ProcLoad::Sums sums = load.within(trace->range, hint);
        QCOMPARE(sums[ProcsState::NoCpu], expected);
        QCOMPARE(sums[ProcsState::AllBusy], trace->range.length() - expected);
    }

    // One thread of one goroutine has all there is to look at.
    void cancelledItStopsSoon() {
        const TracePtr trace = alwaysRunning();
        KernelTracks kernel = tenMsOf(*trace, KernelState::Preempted);
        constexpr std::uint32_t kMany = 100'000;
        kernel.spans.clear();
        for (Timestamp t = 0; t < Timestamp{kMany}; ++t)
            kernel.spans.push_back({t, t + 1, 0, KernelState::Preempted});
        kernel.sums.resize(kMany / KernelTrack::kSumStride + 1);
        kernel.threads = {{0, kMany, 0}};
        Job job;
        QCOMPARE(heldBack({*trace, &kernel}, job).preempted.size(), std::size_t{kMany});
        job.cancel();
        const HeldBack held = heldBack({*trace, &kernel}, job);
        QVERIFY(held.preempted.size() < kMany / 10);
        QVERIFY(held.queued.size() < kMany / 10);
        QCOMPARE(ProcLoad::build({*trace, &kernel}, job).size(), std::size_t{0});
    }

    void silenceIsThrottlingWhereItIsTold() {
        const TracePtr trace = silentTwice();
        Job job;
        // Without readings only the long silence is taken for that.
        const HeldBack inferred = heldBack(*trace, job);
        QVERIFY(!inferred.knowsKernel && inferred.preempted.empty() && inferred.queued.empty());
        QCOMPARE(inferred.throttled.size(), std::size_t{1});
        QCOMPARE(inferred.throttled[0].end, 60 * kMs);

        CpuStat stat;
        stat.readings = {{10 * kMs, 0, 0, 0}, {82 * kMs, 1, 0, 0}, {90 * kMs, 2, 1, 5 * kMs}};
        findThrottled(stat);
        const HeldBack told = heldBack({*trace, nullptr, nullptr, nullptr, &stat}, job);
        QCOMPARE(told.throttled.size(), std::size_t{1});
        QCOMPARE(told.throttled[0].begin, 80 * kMs + 1);
        QCOMPARE(told.throttled[0].end, 84 * kMs);
        std::size_t hint = 0;
        const ProcLoad load = ProcLoad::build({*trace, nullptr, nullptr, nullptr, &stat}, job);
        QCOMPARE(load.within(trace->range, hint)[ProcsState::Throttled], 4 * kMs - 1);
    }

    // What is inferred from silence is about as much as the kernel told.
    void aQuotaIsSeen() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        Job job;
        const auto trace = openTrace(sharedData() + "/throttled/orders-go1.24.trace", job);
        const auto readings = openRecording(sharedData() + "/throttled/cpustat-go1.24.csv", job);
        QVERIFY(trace && readings);
        const CpuStatPtr stat = placeCpuStat(*std::get<CpuStatPtr>(*readings), **trace, {}).stat;
        QVERIFY(stat);
        Duration expected = 0, inferred = 0, found = 0;
        for (const CpuStat::Throttled& t : stat->throttled)
            if (t.within().overlaps((*trace)->range)) expected += t.time;
        for (const TimeRange t : heldBack(**trace, job).throttled) inferred += t.length();
        for (const TimeRange t : heldBack({**trace, nullptr, nullptr, nullptr, stat.get()}, job).throttled)
            found += t.length();
        qInfo("told %.0f ms, of silence %.0f ms, inferred alone %.0f ms", double(expected) / 1e6,
              double(found) / 1e6, double(inferred) / 1e6);
        QVERIFY(found > expected / 2 && found < expected * 5 / 4);
        QVERIFY(inferred > expected / 2 && inferred < expected * 5 / 4);
    }
};

QTEST_GUILESS_MAIN(TestHeldBack)
#include "test_held_back.moc"
