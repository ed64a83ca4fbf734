// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/align_kernel.h"
#include "tests/support/random_process.h"
#include "tests/support/service_trace.h"
#include "tests/support/twin_recordings.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/area_cpu.h"
#include "widgets/session/area_report.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/target_span.h"
#include "widgets/session/view_state.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace golanes;
using test::ServiceTrace;

namespace {

LaneSet setOf(std::initializer_list<LaneKey> lanes) {
    LaneSet set;
    for (const LaneKey lane : lanes) set.insert(lane);
    return set;
}

}  // namespace

class TestAreaSelection : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        service_ = ServiceTrace::make();
        state_ = std::make_unique<ViewState>();
        state_->setAnimated(false);
        state_->setTrace(service_.trace);
    }

    void lanesAreASet() {
        LaneSet set = setOf({{LaneKind::Proc, 1}, {LaneKind::Goroutine, 70}, {LaneKind::Goroutine, 3}});
        QVERIFY(set.contains({LaneKind::Goroutine, 70}));
        QVERIFY(!set.contains({LaneKind::Goroutine, 69}));
        QVERIFY(!set.contains({LaneKind::Proc, 70}));
        QCOMPARE(set.size(), std::size_t{3});
        std::vector<std::uint32_t> goroutines;
        set.forEach(LaneKind::Goroutine, [&](std::uint32_t g) { goroutines.push_back(g); });
        QVERIFY((goroutines == std::vector<std::uint32_t>{3, 70}));
        QVERIFY(LaneSet().empty());
        QVERIFY(LaneSet::all().contains({LaneKind::Tasks, 12345}));
        QVERIFY((set == setOf({{LaneKind::Goroutine, 3}, {LaneKind::Goroutine, 70}, {LaneKind::Proc, 1}})));
    }

    void staysWithinTheTraceAndGoesWithIt() {
        AreaSelection& area = *state_->area();
        QSignalSpy changed(&area, &AreaSelection::changed);
        area.set({ServiceTrace::at(900), ServiceTrace::at(5000)}, LaneSet::all());
        QCOMPARE(area.range().end, service_.trace->range.end);
        QCOMPARE(changed.size(), 1);
        area.set(area.range(), LaneSet());  // no lanes, no area
        QVERIFY(!area.any());
        area.set({ServiceTrace::at(900), ServiceTrace::at(950)}, LaneSet::all());
        state_->setTrace(ServiceTrace::make().trace);
        QVERIFY(!area.any());
    }

    void allOfWhatIsVisibleThenOfTheRecording() {
        const TimeRange seen{ServiceTrace::at(100), ServiceTrace::at(300)};
        state_->setVisible(seen);
        QAction* all = state_->action(QStringLiteral("selectAll"));
        all->trigger();
        QVERIFY(state_->area()->range() == seen);
        QVERIFY(state_->area()->lanes().isAll());
        all->trigger();
        QVERIFY(state_->area()->range() == state_->bounds());
    }

    void escapeLiftsTheAreaThenTheSelection() {
        Target target;
        target.lane = {LaneKind::Proc, 0};
        QAction* escape = state_->action(QStringLiteral("clearSelection"));
        QVERIFY(!escape->isEnabled());
        state_->setSelection(target);
        state_->area()->selectAll();
        escape->trigger();
        QVERIFY(!state_->area()->any());
        QVERIFY(state_->selection());
        QVERIFY(escape->isEnabled());
        escape->trigger();
        QVERIFY(!state_->selection());
        QVERIFY(!escape->isEnabled());
    }

    void theTimeOfASpanIsAnAreaOrAFlameGraph() {
        QAction* area = state_->action(QStringLiteral("areaOfSpan"));
        QAction* flame = state_->action(QStringLiteral("flameOfSpan"));
        QVERIFY(!area->isEnabled() && !flame->isEnabled());
        state_->setSelection(Target::place({LaneKind::Proc, 0}, ServiceTrace::at(100)));
        QVERIFY(!area->isEnabled() && !flame->isEnabled());  // an instant has no time
        const SpanIndex wait = service_.trace->goroutine(service_.worker).firstSpan + 5;
        const Target span = spanTarget(*service_.trace, wait);
        state_->setSelection(span);
        QSignalSpy drawn(state_->area(), &AreaSelection::drawn);
        area->trigger();
        QVERIFY(state_->area()->range() == span.span);
        QVERIFY(state_->area()->lanes() == setOf({{LaneKind::Goroutine, service_.worker.value}}));
        flame->trigger();
        QVERIFY(state_->area()->range() == span.span);
        QVERIFY(state_->area()->lanes().isAll());
        QCOMPARE(drawn.size(), 2);
    }

    void fitSelectionFitsTheArea() {
        QAction* fit = state_->action(QStringLiteral("fitSelection"));
        QVERIFY(!fit->isEnabled());
        state_->area()->set({ServiceTrace::at(200), ServiceTrace::at(400)}, LaneSet::all());
        QVERIFY(fit->isEnabled());
        fit->trigger();
        QCOMPARE(state_->visible().begin, ServiceTrace::at(190));
        QCOMPARE(state_->visible().end, ServiceTrace::at(410));
    }

    void lanesSayWhatIsSummedUp() {
        const TimeRange range = service_.trace->range;
        const AreaScope all = areaScope(*service_.trace, range, LaneSet::all());
        QVERIFY(all.allGoroutines && all.heap);
        QCOMPARE(all.procs.size(), std::size_t{2});
        const LaneSet some =
            setOf({{LaneKind::Goroutine, service_.worker.value}, {LaneKind::Thread, service_.m1.value}});
        const AreaScope scope = areaScope(*service_.trace, range, some);
        QVERIFY(!scope.allGoroutines && !scope.heap);
        QVERIFY(scope.goroutines == std::vector{service_.worker});
        QVERIFY(scope.threads == std::vector{service_.m1});
        QVERIFY(scope.procs.empty());
        // Counts of goroutines are about all of them, waiting ones about netpoll.
        QVERIFY(areaScope(*service_.trace, range, setOf({{LaneKind::GoroutineCounts, 0}})).allGoroutines);
        QVERIFY(delayScope(range, setOf({{LaneKind::NetpollWaiting, 0}})).netpoll);
        const DelayScope timers =
            delayScope(range, setOf({{LaneKind::TimersOfProc, 1}, {LaneKind::Tasks, 0}}));
        QVERIFY(!timers.timers && !timers.netpoll && !timers.allTasks);
        QVERIFY(timers.timersOf == std::vector{ProcIndex(1)});
        QCOMPARE(timers.tasks.size(), std::size_t{1});
    }

    void theReportFollowsTheNewestArea() {
        const TracePtr trace = test::runRandomProcess({.seed = 3, .events = 20'000});
        state_->setTrace(trace);
        AreaReport& report = *state_->areaReport();
        const Duration step = trace->range.length() / 20;
        // Drawn by hand: many areas after each other, before anything is known of the trace.
        for (int i = 1; i < 15; ++i)
            state_->area()->set({trace->range.begin + step, trace->range.begin + step * (i + 2)},
                                LaneSet::all());
        QVERIFY(!report.sums());
        QTRY_VERIFY(report.delaysAreCurrent());
        QVERIFY(report.sumsAreCurrent());
        Job job;
        const AreaScope scope = areaScope(*trace, state_->area()->range(), LaneSet::all());
        const AreaSums expected = areaSums(*SpanSums::build(trace, job), scope, job);
        QVERIFY(report.sums()->range == state_->area()->range());
        QVERIFY(report.sums()->classes == expected.classes);
        QCOMPARE(report.sums()->goroutines, expected.goroutines);
        // Another area: what there is is about the one before, and says so.
        state_->area()->setRange({trace->range.begin, trace->range.begin + step});
        QVERIFY(report.sums() && !report.sumsAreCurrent() && !report.delaysAreCurrent());
        QTRY_VERIFY(report.sumsAreCurrent());
        QVERIFY(report.sums()->range == state_->area()->range());
        state_->area()->lift();
        QVERIFY(!report.sums() && !report.delays());
    }

    void anotherTraceInTheMiddleOfTheWork() {
        const TracePtr big = test::runRandomProcess({.seed = 4, .events = 60'000});
        state_->setTrace(big);
        state_->area()->selectAll();
        state_->setTrace(service_.trace);
        QVERIFY(!state_->areaReport()->sums());
        state_->area()->selectAll();
        QTRY_VERIFY(state_->areaReport()->sumsAreCurrent());
        QCOMPARE(state_->areaReport()->sums()->goroutines, std::uint64_t{3});
    }

    // With perf data the area is told what Linux did meanwhile: as the analysis says, of the goroutines in
    // it.
    void tellsTimeTrulyOnCpu() {
        const test::TwinPlan plan{.threads = 3, .length = 200'000'000};
        const test::Twins twins = test::makeTwins(plan);
        Correlation c;
        c.method = CorrelationMethod::Exact;
        c.map = plan.perfToGo;
        for (std::uint16_t m = 0; m < twins.trace->threads.size(); ++m)
            for (std::uint32_t t = 0; t < twins.perf->threads.size(); ++t)
                if (static_cast<std::uint64_t>(twins.perf->threads[t].tid) == twins.trace->threads[m].id)
                    c.threads.push_back({ThreadIndex(m), PerfThreadIndex(t)});
        Job job;
        const KernelPtr kernel = alignKernel(*twins.trace, twins.perf, c, job);
        state_->setTrace(twins.trace);
        const TimeRange half{twins.trace->range.begin,
                             twins.trace->range.begin + twins.trace->range.length() / 2};
        const AreaCpu& cpu = state_->areaReport()->cpu();
        state_->area()->set(half, setOf({{LaneKind::Goroutine, 1}}));
        QVERIFY(cpu.isCurrent() && !cpu.totals());  // without perf data there is nothing to tell
        state_->setKernel(kernel);
        QTRY_VERIFY(cpu.isCurrent() && cpu.totals());
        Scope scope{half, {}};
        scope.goroutines.resize(twins.trace->goroutines.size());
        scope.goroutines[1] = true;
        const Sources sources(*twins.trace, kernel.get());
        QVERIFY(cpu.totals()->all.onCpu > 0);
        QCOMPARE(cpu.totals()->all.onCpu, cpuTotals(sources, scope, job).all.onCpu);
        state_->area()->set(half, LaneSet::all());
        QTRY_VERIFY(cpu.isCurrent());
        QCOMPARE(cpu.totals()->all.runnable, cpuTotals(sources, {half, {}}, job).all.runnable);
        state_->area()->lift();
        QVERIFY(!cpu.totals());
    }

  private:
    ServiceTrace service_;
    std::unique_ptr<ViewState> state_;
};

QTEST_MAIN(TestAreaSelection)
#include "test_area_selection.moc"
