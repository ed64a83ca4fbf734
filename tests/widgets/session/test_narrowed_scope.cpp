// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/service_trace.h"
#include "tests/widgets/fake_source.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/area_report.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/narrowed_scope.h"
#include "widgets/session/scope_chips.h"
#include "widgets/session/view_state.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace golanes;
using test::ServiceTrace;

class TestNarrowedScope : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        service_ = ServiceTrace::make();
        state_ = std::make_unique<ViewState>();
        state_->setTrace(service_.trace);
    }

    void withoutAreaAndFilterEverythingCounts() {
        const NarrowedScope all = narrowedScope(*state_, service_.trace->range);
        QCOMPARE(all.scope.range, service_.trace->range);
        QVERIFY(all.scope.goroutines.empty() && !all.by.any());
    }

    void theFilterNarrowsGoroutinesTheAreaTimeToo() {
        state_->goroutineLanes()->setText(QStringLiteral("main."));  // main.main and the worker
        NarrowedScope now = narrowedScope(*state_, service_.trace->range);
        QCOMPARE(now.scope.range, service_.trace->range);
        QCOMPARE(numbers(now.scope), QStringLiteral("1 3"));
        QVERIFY(now.by.filtered && !now.by.area);
        QCOMPARE(filterText(now.by), QStringLiteral("Only 2 of 3 goroutines"));
        const TimeRange range{ServiceTrace::at(100), ServiceTrace::at(300)};
        LaneSet lanes;
        lanes.insert({LaneKind::Goroutine, service_.worker.value});
        lanes.insert({LaneKind::Goroutine, service_.conn.value});
        state_->area()->set(range, lanes);
        now = narrowedScope(*state_, service_.trace->range);
        QCOMPARE(now.scope.range, range);
        QCOMPARE(numbers(now.scope), QStringLiteral("3"));
        QCOMPARE(areaText(now.by, range), QStringLiteral("Only the selected 200 µs of 2 goroutines"));
        // Of an area that is an answer, only the filter counts.
        now = narrowedScope(*state_, service_.trace->range, AreaCounts::No);
        QCOMPARE(now.scope.range, service_.trace->range);
        QCOMPARE(numbers(now.scope), QStringLiteral("1 3"));
    }

    void aWrongFilterLetsAllPass() {
        state_->goroutineLanes()->setText(QStringLiteral("runing > 1ms"));
        QVERIFY(!narrowedScope(*state_, service_.trace->range).by.any());
    }

    // The panel of the area counts whom tables count.
    void theAreaReportObeysTheFilter() {
        const auto lanes = LaneSet::all();
        AreaScope area = areaScope(*service_.trace, service_.trace->range, lanes, {});
        QVERIFY(area.allGoroutines);
        area = areaScope(*service_.trace, service_.trace->range, lanes, {false, true, false});
        QVERIFY(!area.allGoroutines);
        QCOMPARE(area.goroutines.size(), std::size_t{1});
        QCOMPARE(area.goroutines.front().value, 1u);
        state_->area()->set(service_.trace->range, lanes);
        QTRY_VERIFY(state_->areaReport()->sumsAreCurrent());
        QCOMPARE(state_->areaReport()->sums()->goroutines, 3u);
        state_->goroutineLanes()->setText(QStringLiteral("worker"));
        QTRY_VERIFY(state_->areaReport()->sumsAreCurrent() && state_->areaReport()->sums()->goroutines == 1u);
    }

    void whoeverWatchesIsTold() {
        NarrowingWatch watch;
        watch.follow(state_.get());
        QSignalSpy area(&watch, &NarrowingWatch::areaChanged), filter(&watch, &NarrowingWatch::filterChanged),
            any(&watch, &NarrowingWatch::changed);
        state_->area()->set(service_.trace->range, LaneSet::all());
        state_->goroutineLanes()->setText(QStringLiteral("worker"));
        QCOMPARE(area.size(), 1);
        QCOMPARE(filter.size(), 1);
        QCOMPARE(any.size(), 2);
        // Another trace, while there is an area of the one before.
        state_->setTrace(ServiceTrace::make().trace);
        QTRY_VERIFY(!state_->area()->any());
        watch.follow(nullptr);
        state_->goroutineLanes()->clearFilter();
        QCOMPARE(any.size(), area.size() + filter.size());
    }

    // Read again, a recording may have fewer goroutines: whoever is told must not look for those of the area.
    void theAreaGoesBeforeItsRecording() {
        LaneSet lanes;
        lanes.insert({LaneKind::Goroutine, service_.worker.value});
        state_->goroutineLanes()->setText(QStringLiteral("main."));
        state_->area()->set(service_.trace->range, lanes);
        NarrowingWatch watch;
        watch.follow(state_.get());
        int told = 0, wrong = 0;
        connect(&watch, &NarrowingWatch::changed, this, [&] {
            const NarrowedScope now = narrowedScope(*state_, state_->trace()->range);
            ++told;
            wrong += now.by.area;
        });
        state_->setTrace(test::smallTrace());
        QCOMPARE(state_->trace()->goroutines.size(), std::size_t{0});
        QVERIFY(told > 0);
        QCOMPARE(wrong, 0);
    }

    void lanesOfNobodyAreInNoScope() {
        LaneSet lanes;
        lanes.insert({LaneKind::Goroutine, 70});
        const Scope scope = goroutineScope(*service_.trace, service_.trace->range, lanes);
        QCOMPARE(scope.goroutines, std::vector<bool>(3));
    }

  private:
    QString numbers(const Scope& scope) const {
        QStringList out;
        for (std::size_t g = 0; g < scope.goroutines.size(); ++g)
            if (scope.goroutines[g]) out << QString::number(service_.trace->goroutines[g].id);
        return out.join(u' ');
    }

    ServiceTrace service_;
    std::unique_ptr<ViewState> state_;
};

QTEST_MAIN(TestNarrowedScope)
#include "test_narrowed_scope.moc"
