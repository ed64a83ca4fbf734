// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/filter_edit.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/lane_set.h"
#include "widgets/session/leak_search.h"
#include "widgets/session/lift_order.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/tables/leak_bar.h"
#include "widgets/tables/table_panel.h"
#include "widgets/tables/table_view.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace golanes;
using test::ServiceTrace;

class TestTablePanel : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        folder_ = std::make_unique<QTemporaryDir>();
        settings_ = std::make_unique<Settings>(folder_->filePath(QStringLiteral("golanes.ini")));
        state_ = std::make_unique<ViewState>();
        state_->setAnimated(false);
        service_ = ServiceTrace::make();
        state_->setTrace(service_.trace);
        makePanel();
    }
    void cleanup() { panel_.reset(); }

    // Every table, in the order of each column, is a sound model with a value in every cell.
    void everyTableIsSound() {
        for (const TableSource& source : tableSources()) {
            panel_->openTable(source.id);
            QTRY_VERIFY2(settled(), qPrintable(source.id));
            QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
            const int rows = model()->rowCount();
            QCOMPARE(static_cast<std::size_t>(rows), panel_->query()->rows().size());
            QCOMPARE(panel_->findChild<QLabel*>(QStringLiteral("tableHint"))->isVisible(), rows == 0);
            for (int c = 0; c < model()->columnCount(); ++c) {
                panel_->query()->setOrder(static_cast<std::size_t>(c), c % 2 == 0);
                QTRY_VERIFY(settled());
                QCOMPARE(model()->rowCount(), rows);
                for (int r = 0; r < rows; ++r) QVERIFY(model()->index(r, c).data().isValid());
            }
        }
    }

    void theExampleOfEveryTableIsAFilterOfIt() {
        const auto* filter = panel_->findChild<QLineEdit*>(QStringLiteral("tableFilter"));
        for (const TableSource& source : tableSources()) {
            panel_->openTable(source.id);
            QVERIFY(filter->placeholderText().contains(source.example));
            panel_->setFilter(source.example);
            QTRY_VERIFY2(settled(), qPrintable(source.id));
            QVERIFY2(!panel_->query()->error(), qPrintable(source.id));
        }
    }

    void anyTableIsOpenedFromTheList() {
        const QMenu* list = panel_->findChild<QToolButton*>(QStringLiteral("tableList"))->menu();
        QCOMPARE(static_cast<std::size_t>(list->actions().size()), tableSources().size());
        list->actions().last()->trigger();
        QCOMPARE(panel_->query()->source()->id, tableSources().back().id);
    }

    void listsGoroutines() {
        panel_->openTable(QStringLiteral("goroutines"));
        QTRY_COMPARE(shown("g"), QStringLiteral("G1 G3 G2"));  // running longest first
        QCOMPARE(shown("running"), QStringLiteral("1.00 ms 400 µs 160 µs"));
    }

    void filters() {
        panel_->openTable(QStringLiteral("goroutines"));
        panel_->setFilter(QStringLiteral("func ~ service or g == G2"));
        QTRY_COMPARE(shown("g"), QStringLiteral("G3 G2"));
        QCOMPARE(panel_->findChild<QLabel*>(QStringLiteral("tableCount"))->text(), QStringLiteral("2 of 3"));
    }

    // What is wrong is told, and nothing is filtered: not by what was right while it was typed, either.
    void saysWhatIsWrong() {
        panel_->openTable(QStringLiteral("goroutines"));
        QTRY_COMPARE(model()->rowCount(), 3);
        panel_->setFilter(QStringLiteral("fnuc ~ service"));
        const auto* wrong = panel_->findChild<QLabel*>(QStringLiteral("tableFilterError"));
        QTRY_VERIFY(wrong->isVisible());
        QCOMPARE(wrong->text(), QStringLiteral("Unknown field 'fnuc' at 1: did you mean 'func'?"));
        QCOMPARE(model()->rowCount(), 3);
        panel_->setFilter(QStringLiteral("g == G2"));
        QTRY_COMPARE(shown("g"), QStringLiteral("G2"));
        panel_->setFilter(QStringLiteral("g == G2 and fnuc"));
        QTRY_COMPARE(model()->rowCount(), 3);
        QCOMPARE(panel_->findChild<QLabel*>(QStringLiteral("tableCount"))->text(),
                 QStringLiteral("3 rows, not filtered"));
        panel_->setFilter({});
        QTRY_VERIFY(!wrong->isVisible());
    }

    void obeysTheArea() {
        panel_->openTable(QStringLiteral("waits"));
        QTRY_VERIFY(model()->rowCount() > 1);
        const int all = model()->rowCount();
        LaneSet lanes;
        lanes.insert({LaneKind::Goroutine, service_.worker.value});
        state_->area()->set({ServiceTrace::at(250), ServiceTrace::at(400)}, lanes);
        QTRY_COMPARE(shown("reason"), QStringLiteral("chan receive"));
        QCOMPARE(shown("dur"), QStringLiteral("150 µs"));
        auto* chip = panel_->findChild<QToolButton*>(QStringLiteral("tableAreaChip"));
        QVERIFY(chip->isVisible());
        QVERIFY(chip->text().contains(QStringLiteral("1 goroutine")));
        QTest::mouseClick(chip, Qt::LeftButton);
        QVERIFY(!state_->area()->any());
        QVERIFY(!chip->isVisible());
        QTRY_COMPARE(model()->rowCount(), all);
    }

    // Nobody sees it: it asks who is in the area when it is shown.
    void whileHiddenItDoesNotFollowTheArea() {
        panel_->openTable(QStringLiteral("waits"));
        auto* chip = panel_->findChild<QToolButton*>(QStringLiteral("tableAreaChip"));
        panel_->hide();
        state_->area()->set({ServiceTrace::at(250), ServiceTrace::at(400)}, LaneSet::all());
        QVERIFY(chip->isHidden());
        panel_->show();
        QVERIFY(chip->isVisible());
    }

    void obeysTheFilterOfTheLanes() {
        panel_->openTable(QStringLiteral("goroutines"));
        QTRY_COMPARE(model()->rowCount(), 3);
        state_->goroutineLanes()->setText(QStringLiteral("worker"));
        QTRY_COMPARE(model()->rowCount(), 1);
        auto* chip = panel_->findChild<QToolButton*>(QStringLiteral("tableFilterChip"));
        QVERIFY(chip->isVisible());
        QVERIFY2(chip->text().contains(QStringLiteral("1 of 3 goroutines")), qPrintable(chip->text()));
        // Of what all of the program did nothing is left out.
        panel_->openTable(QStringLiteral("procs"));
        QVERIFY(!chip->isVisible());
        panel_->openTable(QStringLiteral("goroutines"));
        QVERIFY(chip->isVisible());
        QTest::mouseClick(chip, Qt::LeftButton);
        QVERIFY(!state_->goroutineLanes()->filtering() && !chip->isVisible());
        QTRY_COMPARE(model()->rowCount(), 3);
        // Dimmed lanes are left out of what is added up too, and Esc lifts area and filter one after the
        // other.
        state_->goroutineLanes()->setDims(true);
        state_->goroutineLanes()->setText(QStringLiteral("g in (1, 3)"));
        QTRY_COMPARE(model()->rowCount(), 2);
        state_->area()->set({ServiceTrace::at(910), ServiceTrace::at(990)}, LaneSet::all());
        QTRY_COMPARE(model()->rowCount(), 1);  // the worker has ended
        state_->lifts()->liftFirst();
        QTRY_COMPARE(model()->rowCount(), 2);
        state_->lifts()->liftFirst();
        QTRY_COMPARE(model()->rowCount(), 3);
    }

    // What the lanes can be asked goroutines can be asked here.
    void goroutinesAreFilteredByWhatTheyDid() {
        panel_->openTable(QStringLiteral("goroutines"));
        QTRY_COMPARE(model()->rowCount(), 3);
        panel_->setFilter(QStringLiteral("state == channel and dur > 100us and func ~ \"worker\""));
        QTRY_COMPARE(model()->rowCount(), 1);
        panel_->setFilter(QStringLiteral("reason in (\"chan receive\", sleep) and running > 0"));
        QTRY_COMPARE(model()->rowCount(), 1);
        panel_->setFilter(QStringLiteral("dur > 2ms"));
        QTRY_COMPARE(model()->rowCount(), 0);
    }

    // What takes long can be given up, and had after all.
    void whatIsCancelledIsMadeAgain() {
        panel_->openTable(QStringLiteral("waits"));
        QTRY_VERIFY(model()->rowCount() > 1);
        auto* again = panel_->findChild<QToolButton*>(QStringLiteral("tableAgain"));
        panel_->findChild<QToolButton*>(QStringLiteral("tableCancel"))->click();
        QVERIFY(again->isVisible());
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_VERIFY(settled() && !again->isVisible());
        QTRY_VERIFY(model()->rowCount() > 1);
    }

    void isBoundToTheLanesBothWays() {
        panel_->openTable(QStringLiteral("goroutines"));
        QTRY_COMPARE(model()->rowCount(), 3);
        std::optional<Target> gone;
        connect(state_.get(), &ViewState::goToRequested, this, [&](const Target& t) { gone = t; });
        const QRect second = view()->visualRect(model()->index(1, 0));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, second.center());
        QVERIFY(gone);
        QCOMPARE(gone->lane.entity, service_.worker.value);
        state_->setSelection(
            Target::place({LaneKind::Goroutine, service_.conn.value}, ServiceTrace::at(300)));
        QCOMPARE(view()->selectionModel()->selectedRows().value(0).row(), 2);
        state_->setSelection(std::nullopt);
        QVERIFY(!view()->selectionModel()->hasSelection());
    }

    void copiesCsv() {
        panel_->openTable(QStringLiteral("pauses"));
        QTRY_COMPARE(shown("reason"), QStringLiteral("GC sweep termination"));
        const QString csv = view()->copied(true, true);
        QVERIFY(csv.startsWith(QStringLiteral("Start,Duration,Reason,")));
        QVERIFY2(csv.contains(QStringLiteral("1500000,10000,GC sweep termination,")), qPrintable(csv));
    }

    // All rows that pass, in their order, with the columns in sight; what goes wrong is told.
    void savesCsv() {
        panel_->openTable(QStringLiteral("waits"));
        QTRY_VERIFY(settled() && model()->rowCount() > 1);
        const int all = model()->rowCount();
        panel_->setFilter(QStringLiteral("g == ") + model()->index(0, 0).data().toString());
        QTRY_VERIFY(settled() && model()->rowCount() < all);
        QVERIFY(model()->rowCount() > 0);
        view()->setColumnHidden(1, true);
        QSignalSpy told(panel_.get(), &TablePanel::told);
        const QString path = folder_->filePath(QStringLiteral("waits.csv"));
        panel_->saveCsv(path);
        QTRY_COMPARE(told.count(), 2);
        QCOMPARE(told[1][0].toString(), QStringLiteral("Saved ") + path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString expected = view()->copied(true, true);
        QCOMPARE(QString::fromUtf8(file.readAll()),
                 expected.replace(QLatin1String("\n"), QLatin1String("\r\n")));
        panel_->saveCsv(folder_->filePath(QStringLiteral("nowhere/waits.csv")));
        QTRY_COMPARE(told.count(), 4);
        QVERIFY(told[3][0].toString().startsWith(QStringLiteral("Could not save ")));
    }

    void remembers() {
        panel_->openTable(QStringLiteral("waits"));
        QTRY_VERIFY(settled());
        panel_->setFilter(QStringLiteral("dur > 1us"));
        view()->setColumnHidden(1, true);
        emit view()->columnsChanged();
        QTRY_COMPARE(settings_->tables().value(QStringLiteral("waits.filter")).toString(),
                     QStringLiteral("dur > 1us"));
        panel_.reset();
        makePanel();
        QCOMPARE(panel_->query()->source()->id, QStringLiteral("waits"));
        QCOMPARE(panel_->filterEdit()->text(), QStringLiteral("dur > 1us"));
        QTRY_VERIFY(settled());
        QVERIFY(view()->isColumnHidden(1));
    }

    // Texts are seen whole, or as far as is reasonable.
    void columnsAreAsWideAsTheirTexts() {
        constexpr int kMost = 240;
        panel_->openTable(QStringLiteral("waits"));
        QTRY_VERIFY(settled() && model()->rowCount() > 0);
        const auto& fields = panel_->query()->table()->rows->fields();
        int narrow = 0;
        for (int c = 0; c < model()->columnCount(); ++c) {
            if (!isText(fields[static_cast<std::size_t>(c)].type) || view()->isColumnHidden(c)) continue;
            narrow += view()->columnWidth(c) < kMost ? 1 : 0;
            for (int r = 0; r < model()->rowCount(); ++r) {
                const QString text = model()->index(r, c).data().toString();
                const int needed = view()->fontMetrics().horizontalAdvance(text);
                QVERIFY2(view()->columnWidth(c) >= std::min(needed, kMost), qPrintable(text));
            }
        }
        QVERIFY(narrow > 0);
    }

    // From how long on calls hang is up to the user, and kept.
    void listsWhatTookAsLongAsIsChosen() {
        const auto least = [this] { return panel_->findChild<QComboBox*>(QStringLiteral("tableLeast")); };
        panel_->openTable(QStringLiteral("waits"));
        QVERIFY(!least()->isVisible());
        panel_->openTable(QStringLiteral("hangs"));
        QVERIFY(least()->isVisible());
        QCOMPARE(least()->currentText(), QStringLiteral("from 10.0 ms"));
        QTRY_VERIFY(settled());
        QCOMPARE(model()->rowCount(), 0);
        least()->setFocus();
        QTest::keyClick(least(), Qt::Key_Home);
        QCOMPARE(least()->currentText(), QStringLiteral("from 100 µs"));
        QTRY_VERIFY(settled() && model()->rowCount() > 0);
        QTRY_VERIFY(settings_->tables().contains(QStringLiteral("hangs.least")));
        panel_.reset();
        makePanel();
        QCOMPARE(least()->currentText(), QStringLiteral("from 100 µs"));
        QTRY_VERIFY(settled() && model()->rowCount() > 0);
    }

    // What leaks are looked for by is chosen above their tables, said, used and remembered.
    void leaksAreLookedForAsChosen() {
        const auto bar = [this] { return panel_->findChild<LeakBar*>(QStringLiteral("leakBar")); };
        const auto group = [this] { return panel_->findChild<QSpinBox*>(QStringLiteral("leakGroup")); };
        LeakSearch* search = LeakSearch::of(state_.get());
        panel_->openTable(QStringLiteral("goroutines"));
        QVERIFY(!bar()->isVisible());
        panel_->openTable(QStringLiteral("leaks"));
        QTRY_VERIFY(settled());
        QVERIFY(bar()->isVisible());
        QVERIFY(search->question().thresholds == LeakThresholds());
        group()->setFocus();
        group()->selectAll();
        QTest::keyClicks(group(), QStringLiteral("77"));
        QTest::keyClick(group(), Qt::Key_Return);
        QCOMPARE(search->question().thresholds.group, std::size_t{77});
        QTRY_VERIFY(settled() &&
                    panel_->query()->table()->note.contains(QStringLiteral("size of groups from 77")));
        QTRY_VERIFY(settings_->tables().contains(QStringLiteral("thresholds")));
        panel_.reset();
        search->setThresholds({});
        makePanel();
        QCOMPARE(group()->value(), 77);
        QCOMPARE(search->question().thresholds.group, std::size_t{77});
        QTest::mouseClick(panel_->findChild<QToolButton*>(QStringLiteral("leakUsual")), Qt::LeftButton);
        QVERIFY(search->question().thresholds == LeakThresholds());
    }

    void aDumpOfGoroutinesIsATable() {
        LeakSearch* search = LeakSearch::of(state_.get());
        QSignalSpy told(panel_.get(), &TablePanel::told);
        QFile file(folder_->filePath(QStringLiteral("dump.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nothing of the kind\n");
        file.close();
        panel_->openTable(QStringLiteral("dump"));
        QTRY_VERIFY(settled());
        search->openDump(file.fileName());
        QTRY_COMPARE(told.count(), 1);
        QVERIFY(told[0][0].toString().startsWith(QStringLiteral("dump.txt: there is no goroutine in it")));
        QVERIFY(!search->question().dump);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "goroutine 2 [chan receive, 3 minutes]:\nmain.f(0x1)\n\t/src/main.go:1 +0x1\n\n"
            "goroutine 99 [running]:\nmain.g()\n\t/src/main.go:2 +0x1\n");
        file.close();
        search->openDump(file.fileName());
        QTRY_COMPARE(model()->rowCount(), 2);
        QCOMPARE(shown("g"), QStringLiteral("G2 G99"));  // the longest wait first
        QVERIFY(panel_->query()->table()->target(0));
        QVERIFY(!panel_->query()->table()->target(1));  // not in the recording
        QTest::mouseClick(panel_->findChild<QToolButton*>(QStringLiteral("leakDumpClose")), Qt::LeftButton);
        QTRY_COMPARE(model()->rowCount(), 0);
    }

  private:
    void makePanel() {
        panel_ = std::make_unique<TablePanel>(
            settings_.get(), &theme_, [](const ViewState&, Timestamp t) { return QString::number(t); });
        panel_->resize(1200, 400);
        panel_->follow(state_.get());
        panel_->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel_.get()));
    }
    TableView* view() const { return panel_->view(); }
    QAbstractItemModel* model() const { return view()->model(); }
    bool settled() const { return panel_->query()->table() && !panel_->query()->busy(); }
    // What is shown of a field, from row to row.
    QString shown(const std::string& name) const {
        QStringList texts;
        if (!panel_->query()->table()) return {};
        const auto& fields = panel_->query()->table()->rows->fields();
        const auto column = std::ranges::find(fields, name, &Field::name) - fields.begin();
        for (int r = 0; r < model()->rowCount(); ++r)
            texts << model()->index(r, static_cast<int>(column)).data().toString();
        return texts.join(u' ');
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Settings> settings_;
    Theme theme_;
    std::unique_ptr<ViewState> state_;
    ServiceTrace service_;
    std::unique_ptr<TablePanel> panel_;
};

QTEST_MAIN(TestTablePanel)
#include "test_table_panel.moc"
