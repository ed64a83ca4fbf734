// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/gc_effort.h"
#include "core/analysis/gc/gc_windows.h"
#include "core/analysis/gc/mmu.h"
#include "core/open.h"
#include "core/store/go_track.h"
#include "tests/support/random_trace.h"
#include "tests/support/shared_data.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

namespace {

Duration overlap(TimeRange a, TimeRange b) {
    return a.overlaps(b) ? a.clippedTo(b).length() : 0;
}

void compareWithTables(const Trace& trace, const Scope& scope) {
    Job job;
    const GcEffort effort = gcEffort(trace, scope, job);
    Duration assists = 0, sweeps = 0;
    std::uint64_t assistCount = 0;
    for (const Range& r : trace.ranges) {
        const Duration time = overlap({r.start, r.end}, scope.range);
        if (r.kind == RangeKind::MarkAssist && scope.has(r.scopeGoroutine)) {
            assists += time;
            assistCount += time > 0 ? 1 : 0;
        }
        if (r.kind == RangeKind::Sweep && scope.has(r.goroutine)) sweeps += time;
    }
    QCOMPARE(effort.assists.time, assists);
    QCOMPARE(effort.assists.count, assistCount);
    QCOMPARE(effort.sweeps.time, sweeps);
    for (const auto* list : {&effort.assistsByGoroutine, &effort.assistsByFunction, &effort.assistsBySite}) {
        Duration sum = 0;
        for (const AssistSum& s : *list) sum += s.sum.time;
        QCOMPARE(sum, assists);
    }
    // Workers: every running span in which a label of a kind stands.
    std::array<Duration, kWorkerKindCount> workers{};
    for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
        if (!scope.has(GoroutineIndex(g))) continue;
        const GoTrack track(trace, GoroutineIndex(g));
        for (std::uint32_t i = 0; i < track.size(); ++i) {
            for (const Label& l : trace.labels) {
                if (l.goroutine != GoroutineIndex(g) || track.state(i).state != GoState::Running) continue;
                if (l.time < track.start(i) || l.time >= track.end(i)) continue;
                const std::string_view text = trace.strings[l.text];
                const int kind = text == "GC (dedicated)" ? 0 : text == "GC (fractional)" ? 1 : 2;
                if (kind == 2 && text != "GC (idle)") continue;
                workers[static_cast<std::size_t>(kind)] +=
                    overlap({track.start(i), track.end(i)}, scope.range);
            }
        }
    }
    for (std::size_t k = 0; k < kWorkerKindCount; ++k) QCOMPARE(effort.workers[k].time, workers[k]);
}

}  // namespace

class TestGcEffort : public QObject {
    Q_OBJECT

  private slots:
    void agreesWithTheTables() {
        Duration workers = 0;
        for (unsigned seed = 1; seed <= 6; ++seed) {
            const TracePtr trace = randomTrace(seed, 3000).trace;
            compareWithTables(*trace, wholeOf(*trace));
            Scope part{trace->range, std::vector<bool>(trace->goroutines.size())};
            part.range.begin += trace->range.length() / 3;
            part.range.end -= trace->range.length() / 4;
            for (std::size_t g = 0; g < part.goroutines.size(); g += 2) part.goroutines[g] = true;
            compareWithTables(*trace, part);
            Job job;
            for (const TimeCount& w : gcEffort(*trace, wholeOf(*trace), job).workers) workers += w.time;
        }
        QVERIFY(workers > 0);
    }

    // What is lost in the worst windows is explained, and the switch gives what Go's own tool prints.
    void worstWindowsOfRecordings() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        static constexpr std::array<Duration, 1> kWindows = {10'000'000};
        for (const std::string name : {"gcheavy/gcheavy-go1.24.trace", "orders/orders-go1.27.trace"}) {
            Job job;
            const auto trace = openTrace(sharedData() + "/" + name, job);
            QVERIFY(trace);
            const GcEffort effort = gcEffort(**trace, wholeOf(**trace), job);
            const auto stats = gcWindows(**trace, (*trace)->range, GcWork::All, effort, kWindows, job)[0];
            const auto changes = mutatorUtilization(**trace, GcWork::All);
            QVERIFY(std::abs(stats.utilization[0] - minimumUtilization(changes, kWindows[0])) < 1e-9);
            QVERIFY(std::ranges::is_sorted(stats.utilization));
            QVERIFY(!stats.worst.empty());
            for (std::size_t i = 0; i < stats.worst.size(); ++i) {
                // Lost are procs, of which there are two and more; each cause takes one at a time.
                const double lost = (1 - stats.worst[i].utilization) * static_cast<double>(kWindows[0]);
                const WindowCauses& c = stats.causes[i];
                QVERIFY(static_cast<double>(c.stopped + c.workers + c.assists) >= lost);
            }
            const auto tool =
                gcWindows(**trace, (*trace)->range, GcWork::AllAsCmdTrace, effort, kWindows, job)[0];
            const auto printed = mutatorUtilization(**trace, GcWork::AllAsCmdTrace);
            QVERIFY(std::abs(tool.utilization[0] - minimumUtilization(printed, kWindows[0])) < 1e-9);
        }
    }
};

QTEST_GUILESS_MAIN(TestGcEffort)
#include "test_gc_effort.moc"
