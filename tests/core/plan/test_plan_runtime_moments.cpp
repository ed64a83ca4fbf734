// SPDX-License-Identifier: GPL-3.0-or-later
// The lanes of epoll and of samples at timers are what looking at every call and sample for every pixel
// gives.
#include "core/clock/align_kernel.h"
#include "core/plan/lane_plan.h"
#include "core/store/empty_trace.h"
#include "core/store/perf_builder.h"
#include "core/store/perf_calls.h"
#include "tests/support/plan_axes.h"
#include "tests/support/plan_oracle.h"

#include <QTest>

#include <map>
#include <random>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr Timestamp kStart = 5'000'000'000;
constexpr LaneKey kPolls{LaneKind::NetpollPolls, 0}, kTimers{LaneKind::TimerSamples, 0};

// Two threads that poll, write and are sampled; a third, of another process, polls too.
class Process {
  public:
    explicit Process(std::uint32_t seed) : random_(seed) {
        addEvent("syscalls:sys_enter_epoll_pwait", PerfEventKind::SyscallEnter);
        addEvent("syscalls:sys_exit_epoll_pwait", PerfEventKind::SyscallExit);
        addEvent("syscalls:sys_enter_write", PerfEventKind::SyscallEnter);
        addEvent("syscalls:sys_exit_write", PerfEventKind::SyscallExit);
        addEvent("cpu-clock", PerfEventKind::Sampling);
        for (const std::int32_t tid : {10, 11, 20}) run(tid);
    }
    PerfPtr finish() {
        Job job;
        return *builder_.finish(job);
    }

  private:
    void addEvent(const char* name, PerfEventKind kind) {
        PerfRecording& r = builder_.recording();
        r.events.push_back({.name = r.strings.intern(name), .kind = kind});
    }
    void run(std::int32_t tid) {
        for (Timestamp t = kStart; t < kStart + 300'000'000;) {
            const Duration length = 1 + static_cast<Duration>(random_() % 2'000'000);
            // Calls of epoll, and every third time of write.
            call(t, t + length, tid, random_() % 3 != 0 ? 0 : 2,
                 static_cast<std::int32_t>(random_() % 3) - 1);
            for (int i = 0; i < (tid == 20 ? 0 : 2); ++i)
                sample(t + static_cast<Duration>(random_() % 1'000'000), 4, tid, PerfBuilder::kNoPayload);
            t += length + static_cast<Duration>(random_() % 1'000'000);
        }
    }
    void call(Timestamp from, Timestamp to, std::int32_t tid, std::uint16_t event, std::int32_t timeout) {
        auto& arguments = builder_.recording().syscallArguments;
        const auto first = static_cast<std::uint32_t>(arguments.size());
        for (const std::uint64_t a : {3u, 0u, 128u, static_cast<std::uint32_t>(timeout)})
            arguments.push_back(a);
        sample(from, event, tid, builder_.addEnter({event, first, 4}));
        sample(to, event + 1, tid, builder_.addExit({event, 1}));
    }
    void sample(Timestamp t, int event, std::int32_t tid, std::uint32_t payload) {
        PerfBuilder::Sample s;
        s.time = t;
        s.event = PerfEventIndex(static_cast<std::uint16_t>(event));
        s.thread = builder_.thread(tid < 20 ? 10 : 20, tid);
        s.chain = builder_.chain({});
        s.payload = payload;
        builder_.add(s);
    }

    PerfBuilder builder_;
    std::mt19937_64 random_;
};

std::vector<Thing> pollsOf(const KernelTracks& kernel, bool looks) {
    const PerfRecording& perf = *kernel.perf;
    std::vector<Thing> things;
    for (std::uint32_t row = 0; row < perf.syscalls.size(); ++row) {
        const PerfSyscall& call = perf.syscalls[row];
        if (perf.threads[call.thread.value].pid != 10 || perf.callName(call) != "epoll_pwait") continue;
        if ((perf.syscallArguments[call.firstArgument + 3] == 0) == looks)
            things.push_back({kernel.callTime(row), looks ? ColorRole::Syscall : ColorRole::Network, row});
    }
    return things;
}

// Every other write, and every third sample: as if their stacks told so.
RuntimeMoments someMoments(const KernelTracks& kernel) {
    const PerfRecording& perf = *kernel.perf;
    RuntimeMoments moments;
    for (std::uint32_t row = 0; row < perf.syscalls.size(); ++row)
        if (row % 2 == 0 && perf.callName(perf.syscalls[row]) == "write") moments.breaks.push_back(row);
    for (std::uint32_t row = 0; row < perf.samples.size(); ++row)
        if (row % 3 == 0 && perf.samples.event[row] == PerfEventIndex(4)) moments.timerSamples.push_back(row);
    return moments;
}

// One mark a column, of all instants that are in sight there.
std::vector<PlanMark> marksOf(const KernelTracks& kernel, const std::vector<std::uint32_t>& rows,
                              const TimeAxis& axis) {
    std::map<int, PlanMark> marks;
    for (const std::uint32_t row : rows) {
        for (int x = 0; x < axis.width(); ++x) {
            bool here = false;
            axis.forEachPiece(x, [&](TimeRange piece) { here |= piece.contains(kernel.callStart[row]); });
            if (!here) continue;
            PlanMark& m = marks.try_emplace(x, PlanMark{x, ColorRole::Sync, row, 0, row}).first->second;
            if (++m.count > 1) m.ref = kMerged;
            break;  // finer than a ns: the first of its columns
        }
    }
    std::vector<PlanMark> all;
    for (const auto& [x, mark] : marks) all.push_back(mark);
    return all;
}

}  // namespace

class TestPlanRuntimeMoments : public QObject {
    Q_OBJECT

    KernelPtr kernel_;
    RuntimeMoments moments_;
    TracePtr trace_;

    Sources sources() const { return {*trace_, kernel_.get(), nullptr, &moments_}; }

  private slots:
    void initTestCase() {
        Job job;
        kernel_ = kernelAlone(Process(3).finish(), job);
        moments_ = someMoments(*kernel_);
        trace_ = emptyTrace(kernel_->range);
        QCOMPARE(kernel_->ownPid, 10);
        QVERIFY(kernel_->pollWaits.size() > 50 && kernel_->pollLooks.size() > 30);
        QVERIFY(moments_.breaks.size() > 20 && moments_.timerSamples.size() > 50);
    }

    void lanesAreThereWhereThereIsSomethingToTell() {
        QCOMPARE(lanesOf(sources(), LaneGroup::Netpoll), std::vector<LaneKey>{kPolls});
        QCOMPARE(lanesOf(sources(), LaneGroup::Timers), std::vector<LaneKey>{kTimers});
        QCOMPARE(rowsOf(sources(), kPolls), 2);
        QVERIFY(isRecorded(sources(), LaneGroup::Netpoll));
        QVERIFY(lanesOf(*trace_, LaneGroup::Netpoll).empty());
        QVERIFY(lanesOf({*trace_, kernel_.get()}, LaneGroup::Timers).empty());
    }

    void lanesAreWhatLookingAtEveryThingGives_data() {
        QTest::addColumn<bool>("folded");
        QTest::addRow("all the time") << false;
        QTest::addRow("with folds") << true;
    }
    void lanesAreWhatLookingAtEveryThingGives() {
        QFETCH(bool, folded);
        std::vector<Thing> ticks;
        for (const std::uint32_t row : moments_.timerSamples)
            ticks.push_back({{kernel_->sampleTime[row], kernel_->sampleTime[row]}, ColorRole::Tick, row});
        std::mt19937_64 random(23);
        LanePlan plan;
        for (const TimeAxis& axis : someAxes(kernel_->range, random, folded)) {
            planLane(sources(), kPolls, axis, plan);
            std::vector<PlanSpan> expected = expectedSpans(pollsOf(*kernel_, false), axis, 0);
            const auto looks = expectedSpans(pollsOf(*kernel_, true), axis, 1);
            expected.insert(expected.end(), looks.begin(), looks.end());
            // Calls overlap: across a fold one may be counted once on each side (see PlanSpan).
            for (PlanSpan& s : expected) s.count = folded ? 1 : s.count;
            for (PlanSpan& s : plan.spans) s.count = folded ? 1 : s.count;
            if (plan.spans != expected)
                QFAIL(qPrintable(QString::fromStdString("planned:\n" + describe(plan.spans) + "expected:\n" +
                                                        describe(expected))));
            QCOMPARE(plan.marks, marksOf(*kernel_, moments_.breaks, axis));
            planLane(sources(), kTimers, axis, plan);
            QCOMPARE(plan.spans, expectedSpans(ticks, axis, 0));
        }
    }
};

QTEST_GUILESS_MAIN(TestPlanRuntimeMoments)
#include "test_plan_runtime_moments.moc"
