// SPDX-License-Identifier: GPL-3.0-or-later
// Real recordings: what is hatched is what looking at every span of Linux for every column gives.
#include "core/clock/align_kernel.h"
#include "core/clock/correlate.h"
#include "core/open.h"
#include "core/plan/plan_off_cpu.h"
#include "core/store/go_track.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <algorithm>
#include <utility>
#include <vector>

using namespace golanes;
using namespace golanes::test;

namespace {

using Column = std::pair<int, bool>;  // x, inferred

// Whether at least half of what a column shows of a running span was off the CPU.
bool isOff(const KernelTrack& track, TimeRange column, bool inferredToo) {
    Duration off = 0;
    for (std::uint32_t i = 0; i < track.size(); ++i)
        if (track[i].state != KernelState::OnCpu && (inferredToo || !track[i].inferred))
            off += TimeRange{track[i].start, track[i].end}.clippedTo(column).length();
    return off > 0 && 2 * off >= column.length();
}

std::vector<Column> columnsOf(const std::vector<PlanStretch>& stretches) {
    std::vector<Column> out;
    for (const PlanStretch& s : stretches)
        for (int x = s.x0; x < s.x1; ++x) out.emplace_back(x, s.inferred);
    return out;
}

std::vector<Column> expectedColumns(const Sources& sources, const LanePlan& plan, const TimeAxis& axis) {
    std::vector<Column> out;
    for (const PlanSpan& s : plan.spans) {
        if (s.row > 0 || s.ref == kMerged || s.inferred) continue;
        if (sources.trace.stateOf(s.ref).cls != StateClass::Running) continue;
        const KernelTrack track = sources.kernel->ofGoThread(sources.trace.goSpans.thread[s.ref]);
        const TimeRange running{sources.trace.goSpans.start[s.ref],
                                spanEnd(sources.trace, s.ref, goroutineOf(sources.trace, s.ref))};
        for (int x = s.x0; x < s.x1; ++x) {
            const TimeRange column = axis.column(x).clippedTo(running);
            if (isOff(track, column, true)) out.emplace_back(x, !isOff(track, column, false));
        }
    }
    return out;
}

}  // namespace

class TestPlanOffCpu : public QObject {
    Q_OBJECT

  private slots:
    void columnsAreThoseOfEverySpan_data() {
        QTest::addColumn<QString>("recording");
        QTest::addColumn<QString>("perfFile");
        QTest::addColumn<bool>("complete");  // when threads came back is recorded, too
        QTest::newRow("system-wide") << "go1.27-systemwide/"
                                     << "perf.data.zst" << true;
        QTest::newRow("switch-outs only") << "go1.27-mono/"
                                          << "perf.data" << false;
    }
    void columnsAreThoseOfEverySpan() {
        QFETCH(QString, recording);
        QFETCH(QString, perfFile);
        QFETCH(bool, complete);
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set");
        const std::string folder = sharedData() + "/combined/" + recording.toStdString();
        Job job;
        const auto trace = openTrace(folder + "orders.trace", job);
        const auto perf = openRecording(folder + perfFile.toStdString(), job);
        QVERIFY(trace && perf);
        const auto correlation = correlate(**trace, *std::get<PerfPtr>(*perf), job);
        QVERIFY(correlation && correlation->known());
        const KernelPtr kernel = alignKernel(**trace, std::get<PerfPtr>(*perf), *correlation, job);
        const Sources sources(**trace, kernel.get());
        QCOMPARE(kernel->runsComplete, complete);
        if (complete) QVERIFY(kernel->cpusComplete && isRecorded(sources, LaneGroup::OtherThreads));

        std::size_t hatched = 0, inferred = 0;
        LanePlan plan;
        for (const LaneKey& lane : lanesOf(sources, LaneGroup::Threads)) {
            if (lane.kind != LaneKind::Thread) continue;
            for (int part = 0; part < 40; ++part) {
                // Where they are rare, all of the time is looked at.
                const Duration length = (*trace)->range.length() / (complete ? 400 : 40);
                const Timestamp from = (*trace)->range.begin + (*trace)->range.length() / 40 * part;
                const TimeAxis axis({from, from + length}, 400);
                planLane(sources, lane, axis, plan);
                const auto stretches = planOffCpu(sources, plan, axis);
                QCOMPARE(columnsOf(stretches), expectedColumns(sources, plan, axis));
                hatched += stretches.size();
                inferred +=
                    static_cast<std::size_t>(std::ranges::count_if(stretches, &PlanStretch::inferred));
            }
        }
        QVERIFY(hatched > 20);
        if (!complete) QVERIFY(inferred > 0);
    }
};

QTEST_GUILESS_MAIN(TestPlanOffCpu)
#include "test_plan_off_cpu.moc"
