// SPDX-License-Identifier: GPL-3.0-or-later
// What Linux did while Go called goroutines running, by function, region and task: against sums over every
// pair of a span of Go and a span of Linux.
#include "core/analysis/kernel/cpu_totals.h"
#include "core/clock/align_kernel.h"
#include "core/clock/correlate.h"
#include "core/open.h"
#include "core/store/go_track.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <map>
#include <optional>

using namespace golanes;
using namespace golanes::test;

namespace {

struct Sum {
    Duration running = 0, onCpu = 0, runnable = 0;
    bool operator==(const Sum&) const = default;
};

Sum sumOf(const CpuTimes& t) {
    return {t.running, t.onCpu, t.runnable};
}

// One goroutine within `range`, every span looked at.
void addSlowly(const Sources& s, GoroutineIndex g, TimeRange range, Sum& sum) {
    const GoTrack track(s.trace, g);
    const KernelTracks& k = *s.kernel;
    for (std::uint32_t i = 0; i < track.size(); ++i) {
        const TimeRange time = TimeRange{track.start(i), track.end(i)}.clippedTo(range).clippedTo(k.range);
        if (time.empty()) continue;
        if (track.state(i).cls == StateClass::Runnable) sum.runnable += time.length();
        if (track.state(i).cls != StateClass::Running) continue;
        const KernelTrack thread = k.ofGoThread(s.trace.goSpans.thread[track.span(i)]);
        if (thread.size() == 0) continue;
        sum.running += time.length();
        for (std::uint32_t n = 0; n < thread.size(); ++n)
            if (thread[n].state == KernelState::OnCpu)
                sum.onCpu += TimeRange{thread[n].start, thread[n].end}.clippedTo(time).length();
    }
}

void compare(const std::map<StringId::rep, Sum>& expected, const std::vector<CpuTotals::Row>& rows) {
    std::size_t some = 0;
    for (const auto& [name, sum] : expected) some += sum == Sum() ? 0 : 1;
    QCOMPARE(rows.size(), some);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QCOMPARE(sumOf(rows[i].times), expected.at(rows[i].name.value));
        QVERIFY(rows[i].times.unknown() >= 0 && rows[i].count > 0);
        if (i > 0) QVERIFY(rows[i].times.running <= rows[i - 1].times.running);
    }
}

}  // namespace

class TestCpuTotals : public QObject {
    Q_OBJECT

    HeldSources both_;

  private slots:
    void initTestCase() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings");
        Job job;
        const std::string folder = sharedData() + "/combined/go1.27-mono";
        const auto perf = std::get<PerfPtr>(*openRecording(folder + "/perf.data", job));
        both_.trace = *openTrace(folder + "/orders.trace", job);
        both_.kernel = alignKernel(*both_.trace, perf, *correlate(*both_.trace, *perf, job), job);
    }

    void theyAddUp_data() {
        QTest::addColumn<double>("begin");
        QTest::addColumn<double>("end");
        QTest::newRow("all") << 0.0 << 1.0;
        QTest::newRow("part") << 0.31 << 0.47;
    }
    void theyAddUp() {
        QFETCH(double, begin);
        QFETCH(double, end);
        const Trace& trace = *both_.trace;
        const auto at = [&](double share) {
            return trace.range.begin +
                   static_cast<Duration>(share * static_cast<double>(trace.range.length()));
        };
        const TimeRange range{at(begin), at(end)};
        const CpuTotals totals = cpuTotals(*both_, {range, {}}, Job());

        Sum all;
        std::map<StringId::rep, Sum> functions, regions;
        for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
            addSlowly(*both_, GoroutineIndex(g), range, all);
            addSlowly(*both_, GoroutineIndex(g), range, functions[trace.goroutines[g].name.value]);
        }
        for (const Region& r : trace.regions)
            addSlowly(*both_, r.goroutine, TimeRange{r.start, r.end}.clippedTo(range), regions[r.name.value]);
        QVERIFY(all.onCpu > 0 && all.onCpu < all.running);
        QCOMPARE(sumOf(totals.all), all);
        Sum each;
        for (const CpuTotals::OfGoroutine& row : totals.goroutines) {
            Sum own;
            addSlowly(*both_, row.goroutine, range, own);
            QCOMPARE(sumOf(row.times), own);
            addSlowly(*both_, row.goroutine, range, each);
        }
        QCOMPARE(each, all);
        QCOMPARE(sumOf(cpuTimes(*both_, Scope{range, {}}, Job())), all);
        compare(functions, totals.functions);
        compare(regions, totals.regions);
    }

    // Within the regions of a task, those inside each other once.
    void tasksCountEachInstantOnce() {
        const Trace& trace = *both_.trace;
        const CpuTotals totals = cpuTotals(*both_, wholeOf(trace), Job());
        std::map<StringId::rep, Sum> tasks;
        for (const Region& r : trace.regions) {
            const auto task = std::ranges::find(trace.tasks, r.task, &Task::id);
            if (task == trace.tasks.end()) continue;
            const bool inside = std::ranges::any_of(trace.regions, [&](const Region& o) {
                return o.goroutine == r.goroutine && o.task == r.task && o.depth < r.depth &&
                       o.start <= r.start && r.start < o.end;
            });
            if (!inside) addSlowly(*both_, r.goroutine, {r.start, r.end}, tasks[task->name.value]);
        }
        QVERIFY(!tasks.empty());
        compare(tasks, totals.tasks);
    }

    void onlyWhoCountsIsCounted() {
        std::vector<bool> none(both_.trace->goroutines.size());
        const CpuTotals totals = cpuTotals(*both_, {both_.trace->range, none}, Job());
        QVERIFY(totals.functions.empty() && totals.all.running == 0);
        QCOMPARE(cpuTimes(*both_, Scope{both_.trace->range, none}, Job()).running, Duration(0));
        QCOMPARE(cpuTimes(*both_.trace, wholeOf(*both_.trace), Job()).running, Duration(0));
        QVERIFY(cpuTotals(*both_.trace, wholeOf(*both_.trace), Job()).functions.empty());
    }
};

QTEST_GUILESS_MAIN(TestCpuTotals)
#include "test_cpu_totals.moc"
