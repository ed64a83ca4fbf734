// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stack_track.h"
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/area_report.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/stack_lanes.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"
#include "widgets/window/area_panel.h"
#include "widgets/window/area_tables.h"
#include "widgets/window/facts_view.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QHeaderView>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabWidget>
#include <QTest>

using namespace golanes;
using test::ServiceTrace;

namespace {

FactsTable fruits() {
    FactsTable table;
    table.title = QStringLiteral("Fruits");
    table.columns = {{QStringLiteral("Name")}, {QStringLiteral("Weight"), true}};
    Target target;
    target.lane = {LaneKind::Proc, 1};
    const auto row = [&](const QString& name, double weight, std::optional<Target> link = {}) {
        table.rows << FactsTable::Row{
            {{name, 0, {}}, {QString::number(weight), weight, QStringLiteral("%1 g").arg(weight)}},
            ColorRole::None,
            link};
    };
    row(QStringLiteral("plum, \"blue\""), 9);
    row(QStringLiteral("apple"), 100, target);
    row(QStringLiteral("pear"), 80);
    return table;
}

QString cell(const FactsTable& table, const QString& row, qsizetype column) {
    for (const FactsTable::Row& r : table.rows)
        if (r.cells[0].text == row)
            return r.cells[column].exact.isEmpty() ? r.cells[column].text : r.cells[column].exact;
    return QStringLiteral("no row ") + row;
}

}  // namespace

class TestFactsView : public QObject {
    Q_OBJECT

  private slots:
    void init() { test::failOnWarnings(); }

    void theModelKeepsItsPromises() {
        FactsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setTable(fruits());
        QCOMPARE(reset.size(), 1);
        FactsTable other = fruits();
        other.rows[0].cells[1] = {QStringLiteral("7"), 7, {}};
        model.setTable(other);  // the same shape: only values change
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.data(model.index(0, 1), Qt::DisplayRole).toString(), QStringLiteral("7"));
        model.setTable({});
        QCOMPARE(model.rowCount(), 0);
    }

    // Columns keep how they are sized when the table was empty in between.
    void columnsStayAfterAnEmptyTable() {
        Theme theme;
        FactsView view(&theme);
        view.setTable(fruits());
        QCOMPARE(view.header()->sectionResizeMode(0), QHeaderView::Stretch);
        view.setTable({});
        view.setTable(fruits());
        QCOMPARE(view.header()->sectionResizeMode(0), QHeaderView::Stretch);
        QCOMPARE(view.header()->sectionResizeMode(1), QHeaderView::ResizeToContents);
    }

    void asText() {
        QCOMPARE(csvText(fruits()).section(u'\n', 0, 1),
                 QStringLiteral("Name,Weight\n\"plum, \"\"blue\"\"\",9 g"));
        QCOMPARE(plainText(fruits()).section(u'\n', 2, 2), QStringLiteral("apple\t100 g"));
    }

    void sortsByNumbersAndFollowsLinks() {
        Theme theme;
        FactsView view(&theme);
        view.resize(400, 200);
        view.setTable(fruits());
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QCOMPARE(view.model()->index(0, 0).data().toString(),
                 QStringLiteral("plum, \"blue\""));  // as it comes
        view.sortByColumn(1, Qt::DescendingOrder);
        QCOMPARE(view.model()->index(0, 0).data().toString(), QStringLiteral("apple"));
        QCOMPARE(view.model()->index(2, 1).data().toString(), QStringLiteral("9"));
        QSignalSpy goTo(&view, &FactsView::goTo);
        view.setCurrentIndex(view.model()->index(0, 0));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(goTo.size(), 1);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(
            QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Name\tWeight\napple\t100 g\n")));
    }

    void theAreaInTables() {
        const ServiceTrace service = ServiceTrace::make();
        Theme theme;
        ViewState state;
        state.setTrace(service.trace);
        AreaPanel panel(&theme);
        panel.follow(&state);
        panel.resize(1200, 230);
        panel.show();
        QVERIFY(areaStates(state).rows.isEmpty());
        QVERIFY(areaLine(state).isEmpty());
        state.area()->set({ServiceTrace::at(300), ServiceTrace::at(650)}, LaneSet::all());
        QVERIFY(!areaStates(state).complete);
        QTRY_VERIFY(state.areaReport()->delaysAreCurrent());
        QCOMPARE(cell(areaSummary(state), QStringLiteral("Length"), 1), QStringLiteral("350,000 ns"));
        QCOMPARE(cell(areaStates(state), QStringLiteral("running"), 2), QStringLiteral("640,000 ns"));
        QCOMPARE(cell(areaProcs(state), QStringLiteral("P1"), 5), QStringLiteral("60,000 ns"));
        QCOMPARE(cell(areaFunctions(state), QStringLiteral("main.main"), 2), QStringLiteral("350,000 ns"));
        QCOMPARE(areaTasks(state).rows.size(), 1);
        QVERIFY(areaStates(state).complete);
        QVERIFY(areaLine(state).contains(QStringLiteral("350 µs")));
        auto* states = panel.findChild<FactsView*>(QStringLiteral("areaStates"));
        QTRY_COMPARE(states->model()->rowCount(), static_cast<int>(areaStates(state).rows.size()));
        // Rows that lead nowhere cannot be chosen.
        QVERIFY(!states->model()->index(0, 0).flags().testFlag(Qt::ItemIsSelectable));
    }

    // In the width that a small window leaves, nothing of the summary is cut, the states have a tab of their
    // own, and nothing touches the edges; in a large one states stand beside the tabs. Handles stay where the
    // user puts them.
    void theAreaPanelFitsItsRoom() {
        const ServiceTrace service = ServiceTrace::make();
        Theme theme;
        ViewState state;
        state.setTrace(service.trace);
        AreaPanel panel(&theme);
        panel.follow(&state);
        panel.resize(900, 170);
        panel.show();
        state.area()->set({ServiceTrace::at(300), ServiceTrace::at(650)}, LaneSet::all());
        QTRY_VERIFY(state.areaReport()->delaysAreCurrent());
        auto* tabs = panel.findChild<QTabWidget*>(QStringLiteral("areaTabs"));
        auto* split = panel.findChild<QSplitter*>(QStringLiteral("areaSplit"));
        auto* states = panel.findChild<FactsView*>(QStringLiteral("areaStates"));
        auto* summary = panel.findChild<FactsView*>(QStringLiteral("areaSummary"));
        QTRY_COMPARE(summary->model()->rowCount(), static_cast<int>(areaSummary(state).rows.size()));
        QCOMPARE(tabs->indexOf(states), 0);
        QCOMPARE(tabs->currentWidget(), states);
        QVERIFY(states->isVisible());
        QTRY_VERIFY(summary->columnWidth(0) >= summary->wordsWidth(0));
        QVERIFY(summary->columnWidth(1) >= summary->wordsWidth(1));
        QVERIFY(summary->mapTo(&panel, QPoint()).x() >= 8);
        QVERIFY(tabs->mapTo(&panel, QPoint(tabs->width(), 0)).x() <= panel.width() - 8);
        panel.resize(1300, 170);
        QTRY_COMPARE(split->indexOf(states), 1);
        QVERIFY(states->isVisible() && tabs->indexOf(states) < 0);
        QVERIFY(summary->columnWidth(0) >= summary->wordsWidth(0));
        QTRY_VERIFY(split->handle(1)->x() > 100);
        const int widthAtFirst = split->sizes().first();
        QTest::mousePress(split->handle(1), Qt::LeftButton, {}, QPoint(2, 20));
        QMouseEvent move(QEvent::MouseMove, QPointF(62, 20), split->handle(1)->mapToGlobal(QPointF(62, 20)),
                         Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(split->handle(1), &move);
        QTest::mouseRelease(split->handle(1), Qt::LeftButton, {}, QPoint(2, 20));
        const int summaryWidth = split->sizes().first();
        QVERIFY(summaryWidth > widthAtFirst);
        state.area()->set({ServiceTrace::at(200), ServiceTrace::at(650)}, LaneSet::all());
        QTRY_VERIFY(state.areaReport()->delaysAreCurrent());
        QTest::qWait(10);
        QCOMPARE(split->sizes().first(), summaryWidth);
        panel.resize(900, 170);
        QTRY_COMPARE(tabs->indexOf(states), 0);
    }

    void anAreaOfStacksTellsTheirFunctions() {
        const ServiceTrace service = ServiceTrace::make();
        ViewState state;
        state.setTrace(service.trace);
        LaneSet lanes;
        lanes.insert({LaneKind::Stack, service.worker.value});
        state.area()->set(service.trace->range, LaneSet::all());
        QTRY_VERIFY(state.areaReport()->sumsAreCurrent());
        QVERIFY(areaStacks(state).rows.isEmpty());  // no track is open
        state.stackLanes()->setTrack(service.worker, true);
        state.area()->set(service.trace->range, lanes);
        QTRY_VERIFY(state.areaReport()->stacksAreCurrent());
        const FactsTable table = areaStacks(state);
        QVERIFY(table.complete && !table.rows.isEmpty());
        const StackTrack track(*service.trace, service.worker);
        Duration held = 0;
        for (std::uint32_t i = 0; i < track.held().size(); ++i)
            if (!track.held()[i].sample()) held += track.timeOf(i).length();
        double innermost = 0;
        for (const FactsTable::Row& row : table.rows) {
            innermost += row.cells[3].sortBy;
            QVERIFY(row.link && row.link->lane == (LaneKey{LaneKind::Stack, service.worker.value}));
        }
        QCOMPARE(innermost, static_cast<double>(held));
    }
};

QTEST_MAIN(TestFactsView)
#include "test_facts_view.moc"
