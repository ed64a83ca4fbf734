// SPDX-License-Identifier: GPL-3.0-or-later
// Which spans, calls and ticks of Linux's lanes samples lie in, against a look at each of them.
#include "core/analysis/kernel/match_kernel.h"
#include "core/clock/align_kernel.h"
#include "core/plan/kernel_lanes.h"
#include "core/plan/plan_matches.h"
#include "tests/support/twin_recordings.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

using namespace golanes;
using namespace golanes::test;

class TestMatchKernel : public QObject {
    Q_OBJECT

    KernelPtr kernel_;

    std::vector<KernelThing> everyNthTick(std::uint32_t n) const {
        std::vector<KernelThing> things;
        const PerfSampleColumns& samples = kernel_->perf->samples;
        for (std::uint32_t row = 0; row < samples.size(); ++row)
            if (kernel_->perf->events[samples.event[row].value].kind == PerfEventKind::Sampling &&
                things.size() * n <= row)
                things.push_back({kernel_->sampleTime[row], samples.thread[row], row});
        return things;
    }
    std::vector<ColumnRun> columns(const KernelMatches& matches, LaneKey lane, std::uint32_t row) const {
        return planMatches(*kernel_, matches, lane, row, TimeAxis(kernel_->range, 1000));
    }

  private slots:
    void initTestCase() {
        Job job;
        kernel_ = kernelAlone(makeTwins({.samples = true}).perf, job);
        QVERIFY(kernel_);
    }

    void samplesLieInWhatTheirThreadAndCpuDid() {
        const std::vector<KernelThing> things = everyNthTick(7);
        QVERIFY(things.size() > 100);
        const auto matches = matchKernel(*kernel_, things, Job());
        std::set<std::uint32_t> spans, ticks, foundTicks;
        const auto addAt = [&](const KernelTrack& track, Timestamp t) {
            for (std::uint32_t i = 0; i < track.size(); ++i)
                if (track[i].start <= t && t < track[i].end) spans.insert(track.row(i));
        };
        for (const KernelThing& thing : things) {
            addAt(kernel_->ofThread(thing.thread), thing.time);
            addAt(kernel_->ofCpu(kernel_->perf->samples.cpu[thing.sample]), thing.time);
            ticks.insert(thing.sample);
        }
        for (std::uint32_t i = 0; i < kernel_->spans.size(); ++i)
            QCOMPARE(matches->spans.test(i), spans.contains(i));
        for (std::uint32_t t = 0; t < kernel_->perf->threads.size(); ++t)
            for (const std::uint32_t row : matches->ticks[t]) {
                QCOMPARE(kernel_->perf->samples.thread[row].value, t);
                foundTicks.insert(row);
            }
        QCOMPARE(foundTicks, ticks);
    }

    // Not only the span that it begins with: until the thread runs again.
    void timeOffTheCpuIsAllOfIt() {
        using enum KernelState;
        constexpr std::array kStates{OnCpu, Sleeping, Woken, OnCpu, Disk, Stopped, Woken, OnCpu, Preempted};
        PerfRecording perf;
        perf.threads.resize(1);
        KernelTracks kernel;
        kernel.perf = std::make_shared<const PerfRecording>(std::move(perf));
        for (const KernelState state : kStates) {
            const auto begin = static_cast<Timestamp>(10 * kernel.spans.size());
            kernel.spans.push_back({begin, begin + 10, 0, state});
        }
        kernel.sums.resize(1);
        kernel.threads = {{0, static_cast<std::uint32_t>(kStates.size()), 0}};
        const std::map<std::size_t, std::size_t> ends{{1, 3}, {4, 7}, {8, 9}};
        for (const auto& [first, end] : ends) {
            const KernelThing thing{kernel.spans[first].start, PerfThreadIndex(0)};
            const auto matches = matchKernel(kernel, std::vector{thing}, Job());
            for (std::size_t i = 0; i < kStates.size(); ++i)
                QCOMPARE(matches->spans.test(i), first <= i && i < end);
        }
    }

    void callsThatHoldASample() {
        const PerfRecording& perf = *kernel_->perf;
        QVERIFY(!perf.syscalls.empty());
        const std::uint32_t call = static_cast<std::uint32_t>(perf.syscalls.size() / 2);
        const PerfThreadIndex thread = perf.syscalls[call].thread;
        const TimeRange time = kernel_->callTime(call);
        KernelThing thing{time.begin + time.length() / 2, thread, 0};
        auto matches = matchKernel(*kernel_, std::vector{thing}, Job());
        QCOMPARE(matches->calls[thread.value].size(), std::size_t{1});
        QCOMPARE(matches->calls[thread.value].front(), call);
        thing.time = time.end;
        matches = matchKernel(*kernel_, std::vector{thing}, Job());
        QVERIFY(matches->calls[thread.value].empty() || matches->calls[thread.value].front() != call);
    }

    // Each row of a lane has the columns of its own matches.
    void lanesShowThem() {
        const std::vector<KernelThing> things = everyNthTick(200);
        const auto matches = matchKernel(*kernel_, things, Job());
        const TimeAxis axis(kernel_->range, 1000);
        const auto has = [&](const std::vector<ColumnRun>& runs, Timestamp t) {
            const int x = axis.pixelOf(t);
            return std::ranges::any_of(runs, [&](const ColumnRun& r) { return r.x0 <= x && x < r.x1; });
        };
        for (const KernelThing& thing : things) {
            const LaneKey lane{LaneKind::KernelThread, thing.thread.value};
            const KernelRows rows = kernelRows(*kernel_, thing.thread);
            QVERIFY(has(columns(*matches, lane, rows.ticks), thing.time));
            QVERIFY(has(columns(*matches, lane, 0), thing.time));
            const LaneKey cpu{LaneKind::Cpu, kernel_->perf->samples.cpu[thing.sample]};
            QVERIFY(has(columns(*matches, cpu, 0), thing.time));
        }
        const auto none = matchKernel(*kernel_, {}, Job());
        for (const KernelThing& thing : things)
            for (std::uint32_t row = 0; row < 3; ++row)
                QVERIFY(columns(*none, {LaneKind::KernelThread, thing.thread.value}, row).empty());
    }
};

QTEST_GUILESS_MAIN(TestMatchKernel)
#include "test_match_kernel.moc"
