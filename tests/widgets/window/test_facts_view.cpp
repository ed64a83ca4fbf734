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
#include <QSignalSpy>
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
