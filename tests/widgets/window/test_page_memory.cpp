// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/gc_bands.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/settings.h"
#include "widgets/session/time_zero.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"
#include "widgets/window/page_memory.h"

#include <QAction>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;
using test::ServiceTrace;

class PageMemoryTest : public QObject {
    Q_OBJECT

    // A tab without its window.
    struct Tab {
        explicit Tab(Settings* settings) : view(&state, &theme), memory(settings, &state, &view, nullptr) {}
        void load() { state.setTrace(ServiceTrace::make().trace); }
        void trigger(const char* action) { state.action(QLatin1String(action))->trigger(); }

        Theme theme;
        ViewState state;
        TraceView view;
        PageMemory memory;
    };

  private slots:
    void init() {
        test::failOnWarnings();
        settings_ = std::make_unique<Settings>(dir_.filePath(QStringLiteral("%1.ini").arg(++files_)));
    }

    void aTabKeepsItsOwn() {
        Tab first(settings_.get()), second(settings_.get());
        first.load();
        second.load();
        first.state.setCollapsed(LaneGroup::Procs, true);
        first.trigger("gcBands");
        second.state.lanes()->setLaneHeight(LaneGroup::Goroutines, 40);
        QVERIFY(!second.state.isCollapsed(LaneGroup::Procs));
        QVERIFY(!first.state.lanes()->ownHeight(LaneGroup::Goroutines));
        second.load();  // read again
        QVERIFY(!second.state.isCollapsed(LaneGroup::Procs));
        // The next begins with what was changed last in either.
        Tab third(settings_.get());
        third.load();
        QVERIFY(third.state.isCollapsed(LaneGroup::Procs));
        QCOMPARE(third.state.lanes()->laneHeight(LaneGroup::Goroutines), 40);
        QCOMPARE(third.state.gcBands()->show(), GcBands::Show::StopTheWorld);
    }

    // An older tab whose file is loaded, or read again, did not change anything.
    void loadingStoresNothing() {
        Tab old(settings_.get());
        Tab other(settings_.get());
        other.load();
        other.state.goroutineLanes()->setGrouping(GoroutineGrouping::Function);
        other.state.lanes()->setPlotHeight(LaneKind::Heap, 99);
        const QVariantMap stored = settings_->lanes();
        old.load();
        old.load();
        QCOMPARE(settings_->lanes(), stored);
    }

    void whatIsTakenBackIsForgotten() {
        Tab tab(settings_.get());
        tab.load();
        tab.trigger("gcBands");
        QVERIFY(!settings_->lanes().isEmpty());
        tab.trigger("gcBands");
        tab.trigger("gcBands");
        QVERIFY(settings_->lanes().isEmpty());
    }

    void eachTabHasItsTimeFormat() {
        Tab first(settings_.get());
        first.load();
        first.trigger("timeWall");
        Tab second(settings_.get());
        second.load();
        QCOMPARE(second.state.timeFormat(), TimeFormat::Wall);
        second.trigger("timeAbsolute");
        first.load();  // read again
        QCOMPARE(first.state.timeFormat(), TimeFormat::Wall);
        QCOMPARE(settings_->timeFormat(), TimeFormat::Absolute);
        // A zero of one's own is for this recording.
        second.state.timeZero()->choose(ServiceTrace::at(10));
        second.load();
        QCOMPARE(second.state.timeFormat(), TimeFormat::Relative);
        QCOMPARE(settings_->timeFormat(), TimeFormat::Absolute);
    }

  private:
    QTemporaryDir dir_;
    int files_ = 0;
    std::unique_ptr<Settings> settings_;
};

QTEST_MAIN(PageMemoryTest)
#include "test_page_memory.moc"
