// SPDX-License-Identifier: GPL-3.0-or-later
// Real recordings: what is hatched is what looking at every span of Linux for every column gives.
#include "core/clock/align_kernel.h"
#include "core/clock/correlate.h"
#include "core/open.h"
#include "core/plan/plan_off_cpu.h"
#include "core/store/go_track.h"
#include "tests/support/shared_data.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

namespace {

// Whether at least half of what a column shows of a running span was off the CPU.
bool isOff(const KernelTrack& track, TimeRange column) {
    Duration off = 0;
    for (std::uint32_t i = 0; i < track.size(); ++i)
        if (track[i].state != KernelState::OnCpu && !track[i].inferred)
            off += TimeRange{track[i].start, track[i].end}.clippedTo(column).length();
    return off > 0 && 2 * off >= column.length();
}

std::vector<int> columnsOf(const std::vector<PlanStretch>& stretches) {
    std::vector<int> out;
    for (const PlanStretch& s : stretches)
        for (int x = s.x0; x < s.x1; ++x) out.push_back(x);
    return out;
}

std::vector<int> expectedColumns(const Sources& sources, const LanePlan& plan, const TimeAxis& axis) {
    std::vector<int> out;
    for (const PlanSpan& s : plan.spans) {
        if (s.row > 0 || s.ref == kMerged || s.inferred) continue;
        if (sources.trace.stateOf(s.ref).cls != StateClass::Running) continue;
        const KernelTrack track = sources.kernel->ofGoThread(sources.trace.goSpans.thread[s.ref]);
        const TimeRange running{sources.trace.goSpans.start[s.ref],
                                spanEnd(sources.trace, s.ref, goroutineOf(sources.trace, s.ref))};
        for (int x = s.x0; x < s.x1; ++x)
            if (isOff(track, axis.column(x).clippedTo(running))) out.push_back(x);
    }
    return out;
}

}  // namespace

class TestPlanOffCpu : public QObject {
    Q_OBJECT

  private slots:
    void columnsAreThoseOfEverySpan() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set");
        const std::string folder = sharedData() + "/combined/go1.27-systemwide/";
        Job job;
        const auto trace = openTrace(folder + "orders.trace", job);
        const auto perf = openRecording(folder + "perf.data.zst", job);
        QVERIFY(trace && perf);
        const auto correlation = correlate(**trace, *std::get<PerfPtr>(*perf), job);
        QVERIFY(correlation && correlation->known());
        const KernelPtr kernel = alignKernel(**trace, std::get<PerfPtr>(*perf), *correlation, job);
        const Sources sources(**trace, kernel.get());
        QVERIFY(kernel->cpusComplete);
        QVERIFY(kernel->runsComplete);
        QVERIFY(isRecorded(sources, LaneGroup::OtherThreads));

        std::size_t hatched = 0;
        LanePlan plan;
        for (const LaneKey& lane : lanesOf(sources, LaneGroup::Threads)) {
            if (lane.kind != LaneKind::Thread) continue;
            for (int part = 0; part < 40; ++part) {
                const Duration length = (*trace)->range.length() / 400;
                const Timestamp from = (*trace)->range.begin + (*trace)->range.length() / 40 * part;
                const TimeAxis axis({from, from + length}, 400);
                planLane(sources, lane, axis, plan);
                const auto stretches = planOffCpu(sources, plan, axis);
                QCOMPARE(columnsOf(stretches), expectedColumns(sources, plan, axis));
                hatched += stretches.size();
            }
        }
        QVERIFY(hatched > 20);
    }
};

QTEST_GUILESS_MAIN(TestPlanOffCpu)
#include "test_plan_off_cpu.moc"
