// SPDX-License-Identifier: GPL-3.0-or-later
// The list of all events of a goroutine, P or thread: what is in it, where it leads, how it is taken along.
#include "core/store/go_track.h"
#include "tests/support/random_process.h"
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/lanes/event_text.h"
#include "widgets/session/settings.h"
#include "widgets/session/target_span.h"
#include "widgets/session/view_state.h"
#include "widgets/window/event_kinds.h"
#include "widgets/window/events_panel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;
using test::ServiceTrace;

class EventsPanelTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        service_ = ServiceTrace::make();
        state_ = std::make_unique<ViewState>();
        state_->setTrace(service_.trace);
        // As the lanes do.
        connect(state_.get(), &ViewState::goToRequested, state_.get(),
                [this](const Target& t) { state_->setSelection(t); });
        settings_ = std::make_unique<Settings>(folder_.filePath(QStringLiteral("settings.ini")));
        settings_->setTables({});
        panel_ = std::make_unique<EventsPanel>(settings_.get());
        panel_->setState(state_.get());
        panel_->resize(600, 400);
        panel_->show();
        tester_ = std::make_unique<QAbstractItemModelTester>(panel_->model());
        table_ = panel_->findChild<QTableView*>(QStringLiteral("eventTable"));
    }
    void cleanup() {
        tester_.reset();
        panel_.reset();
        settings_.reset();
    }

    void aGoroutinesEventsAreAllThere() {
        select(service_.worker, 300);
        QTRY_VERIFY(rows() > 0);
        QStringList events;
        for (int i = 0; i < rows(); ++i) events << cell(i, EventModel::Event);
        QCOMPARE(
            events,
            QStringList({QStringLiteral("created"), QStringLiteral("runs"), QStringLiteral("region begins"),
                         QStringLiteral("region ends"), QStringLiteral("waits"), QStringLiteral("woken"),
                         QStringLiteral("runs"), QStringLiteral("waits"), QStringLiteral("woken"),
                         QStringLiteral("runs"), QStringLiteral("ends")}));
        QCOMPARE(detail(5), QStringLiteral("by G1"));
        QCOMPARE(detail(4), QStringLiteral("chan receive"));
        QCOMPARE(cell(5, EventModel::Goroutine), QStringLiteral("1"));
        // It stands where the selected thing is.
        QCOMPARE(table_->currentIndex().row(), 4);
    }

    void aRowLeadsToItsSpanAndTheListStays() {
        select(service_.worker, 300);
        QTRY_VERIFY(rows() > 0);
        clickRow(7);
        QCOMPARE(state_->selection()->span.begin, ServiceTrace::at(600));
        clickRow(2);
        QCOMPARE(state_->selection()->row, 1u);
        QCOMPARE(rows(), 11);
        // What main does to the worker is among the events of main; following it leaves the list alone.
        select(service_.main, 300);
        QTRY_VERIFY(rows() > 0 && cell(0, EventModel::Event) != QStringLiteral("created"));
        const int before = rows();
        for (int i = 0; i < before; ++i)
            if (detail(i).startsWith(QLatin1String("G3"))) clickRow(i);
        QVERIFY((state_->selection()->lane == LaneKey{LaneKind::Goroutine, service_.worker.value}));
        QCOMPARE(rows(), before);
    }

    void theListFollowsTheSelection() {
        select(service_.worker, 300);
        QTRY_COMPARE(rows(), 11);
        select(LaneKey{LaneKind::Proc, service_.p1.value});
        QTRY_VERIFY(rows() != 11);
        for (int i = 0; i < rows(); ++i) {
            const TraceEvent e = panel_->model()->eventAt(i);
            QVERIFY(e.proc == service_.p1 || e.subjectProc == service_.p1);
        }
        state_->setSelection(std::nullopt);
        QCOMPARE(rows(), 0);
    }

    void theThreadOfARunIsOfferedToo() {
        select(service_.worker, 500);
        QTRY_COMPARE(rows(), 11);
        auto* subjects = panel_->findChild<QComboBox*>(QStringLiteral("eventSubject"));
        QCOMPARE(subjects->count(), 3);
        subjects->setCurrentIndex(2);
        emit subjects->activated(2);
        QTRY_VERIFY(rows() != 11);
        for (int i = 0; i < rows(); ++i) QVERIFY(panel_->model()->eventAt(i).thread == service_.m1);
    }

    // The keys of the list are its own while it has the focus, and the lanes follow.
    void keysWalkThroughTheRows() {
        select(service_.worker, 300);
        QTRY_COMPARE(rows(), 11);
        QAction laneDown;
        laneDown.setShortcut(Qt::Key_Down);
        bool taken = false;
        connect(&laneDown, &QAction::triggered, panel_.get(), [&] { taken = true; });
        panel_->addAction(&laneDown);
        QVERIFY(QTest::qWaitForWindowActive(panel_.get()));
        table_->setFocus();
        clickRow(5);
        QTest::keyClick(table_, Qt::Key_Down);
        QTest::keyClick(table_, Qt::Key_Down);
        QVERIFY(!taken);
        QCOMPARE(table_->currentIndex().row(), 7);
        QCOMPARE(state_->selection()->span.begin, ServiceTrace::at(600));
        QCOMPARE(rows(), 11);
        QVERIFY(table_->hasFocus());
    }

    void typingListsWhatHasTheText() {
        select(service_.worker, 300);
        QTRY_COMPARE(rows(), 11);
        auto* filter = panel_->findChild<QLineEdit*>(QStringLiteral("eventFilter"));
        QTest::keyClicks(filter, QStringLiteral("REGION"));
        QTRY_COMPARE(rows(), 2);
        QCOMPARE(cell(1, EventModel::Event), QStringLiteral("region ends"));
        QVERIFY(status()->text().startsWith(QLatin1String("2 of 11 events")));
        // The row at or before what is selected stays current; Return leads to the rows.
        QCOMPARE(table_->currentIndex().row(), 1);
        QVERIFY(QTest::qWaitForWindowActive(panel_.get()));
        QTest::keyClick(filter, Qt::Key_Return);
        QVERIFY(table_->hasFocus());
        QTest::keyClick(filter, Qt::Key_Escape);
        QTRY_COMPARE(rows(), 11);
        // What is said beside the event counts too, and a click on a row that is left leads to its own place.
        QTest::keyClicks(filter, QStringLiteral("sleep"));
        QTRY_COMPARE(rows(), 1);
        clickRow(0);
        QCOMPARE(state_->selection()->span.begin, ServiceTrace::at(600));
    }

    void whatNothingPassesSaysSo() {
        select(service_.worker, 300);
        QTRY_COMPARE(rows(), 11);
        QTest::keyClicks(panel_->findChild<QLineEdit*>(QStringLiteral("eventFilter")),
                         QStringLiteral("no such text"));
        QTRY_COMPARE(rows(), 0);
        auto* hint = panel_->findChild<QLabel*>(QStringLiteral("eventHint"));
        QVERIFY(hint->isVisible() && !table_->isVisible());
        QVERIFY(hint->text().contains(QLatin1String("None of 11 events")));
        emit hint->linkActivated(QStringLiteral("all"));
        QTRY_COMPARE(rows(), 11);
        QVERIFY(!hint->isVisible() && table_->isVisible());
        state_->setSelection(std::nullopt);
        QVERIFY(hint->isVisible());
        QVERIFY(hint->text().contains(QLatin1String("Click a goroutine")));
    }

    // Ticked in the menu, which stays open, and remembered.
    void kindsAreChosenByTheMouseAndRemembered() {
        select(service_.worker, 300);
        QTRY_COMPARE(rows(), 11);
        auto* button = panel_->findChild<EventKindsButton*>();
        QCOMPARE(button->text(), QStringLiteral("All kinds"));
        QMenu* menu = openKinds(button);
        auto* waits = menu->findChild<QAction*>(QStringLiteral("wait"));
        QVERIFY(waits && waits->isChecked());
        QCOMPARE(waits->text(), QStringLiteral("Waits\t2"));
        QVERIFY(!menu->findChild<QAction*>(QStringLiteral("metric")));  // there are none
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(waits).center());
        QTRY_COMPARE(rows(), 9);
        QVERIFY(menu->isVisible());
        menu->setActiveAction(menu->findChild<QAction*>(QStringLiteral("run")));
        QTest::keyClick(menu, Qt::Key_Space);
        QTRY_COMPARE(rows(), 6);
        QVERIFY(menu->isVisible());
        menu->close();
        for (int i = 0; i < rows(); ++i) {
            QVERIFY(panel_->model()->classOf(i) != EventClass::Wait);
            QVERIFY(panel_->model()->classOf(i) != EventClass::Run);
        }
        EventsPanel next(settings_.get());
        QCOMPARE(next.findChild<EventKindsButton*>()->classes(), button->classes());
        menu = openKinds(button);
        menu->findChild<QAction*>(QStringLiteral("allKinds"))->trigger();
        QTRY_COMPARE(rows(), 11);
        menu->close();
    }

    // What the runtime writes down meanwhile is not listed unless it is asked for, and the line below says
    // how much there is in all.
    void metricsAreLeftOutAtFirst() {
        state_->setTrace(test::runRandomProcess({.seed = 5, .events = 4000}));
        select(LaneKey{LaneKind::Proc, 0});
        QTRY_VERIFY(rows() > 50);
        const auto listed = panel_->model()->listed();
        const std::size_t quiet = listed->count(EventClass::Metric) + listed->count(EventClass::Status) +
                                  listed->count(EventClass::Sync);
        QVERIFY(quiet > 0);
        QCOMPARE(static_cast<std::size_t>(rows()), listed->events.size() - quiet);
        QVERIFY(status()->text().contains(QLatin1String("Show all")));
        emit status()->linkActivated(QStringLiteral("all"));
        QTRY_COMPARE(static_cast<std::size_t>(rows()), listed->events.size());
        QVERIFY(!status()->text().contains(QLatin1String("Show all")));
    }

    // Against one event after the other: any kinds with any text.
    void whatIsChosenIsWhatHasKindAndText() {
        const TracePtr trace = test::runRandomProcess({.seed = 7, .events = 30000});
        EventFilter whose;
        whose.proc = ProcIndex(0);
        Job job;
        const ListedEvents listed(trace, whose, job);
        const QString texts[] = {{}, QStringLiteral("G1"), QStringLiteral("WAIT"), QStringLiteral("zzz")};
        for (const QString& what : texts) {
            for (std::uint32_t bits = 1; bits < 1u << kEventClasses; bits = bits * 3 + 1) {
                const EventChoice choice{EventClasses(bits), what};
                EventRows expected;
                for (std::uint32_t i = 0; i < listed.events.size(); ++i) {
                    const TraceEvent e = listed.events[i];
                    const EventWords words = eventWords(*trace, e, {});
                    const bool says = words.event.contains(what, Qt::CaseInsensitive) ||
                                      words.detail.contains(what, Qt::CaseInsensitive);
                    if (choice.classes[static_cast<std::size_t>(eventClass(e))] && says)
                        expected.push_back(i);
                }
                QCOMPARE(chosenEvents(listed, choice, job), expected);
            }
        }
    }

    void theMenuOfARowNarrowsToItsKind() {
        select(service_.worker, 300);
        QTRY_COMPARE(rows(), 11);
        rowMenu(4, "onlyThisKind");
        QTRY_COMPARE(rows(), 2);
        for (int i = 0; i < rows(); ++i) QCOMPARE(cell(i, EventModel::Event), QStringLiteral("waits"));
        rowMenu(0, "withoutThisKind");
        QTRY_COMPARE(rows(), 0);
    }

    void enterAndDoubleClicksZoom() {
        select(service_.worker, 300);
        QTRY_COMPARE(rows(), 11);
        state_->setAnimated(false);
        const QRect cell = table_->visualRect(panel_->model()->index(7, EventModel::Event));
        QTest::mouseClick(table_->viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(state_->goal(), state_->bounds());  // one click only selects
        QTest::mouseDClick(table_->viewport(), Qt::LeftButton, {}, cell.center());
        const TimeRange span = state_->selection()->span;
        QCOMPARE(span.begin, ServiceTrace::at(600));
        QVERIFY(state_->goal().begin <= span.begin && span.end <= state_->goal().end);
        QVERIFY(state_->goal().length() < 2 * span.length());
        table_->setCurrentIndex(panel_->model()->index(4, 0));
        QTest::keyClick(table_, Qt::Key_Return);
        QCOMPARE(state_->selection()->span.begin, panel_->model()->eventAt(4).time);
        QVERIFY(state_->goal().begin <= state_->selection()->span.begin);
        QVERIFY(state_->goal().length() < 2 * state_->selection()->span.length());
    }

    // In the narrowest inspector, however times are written: they are whole and nothing needs scrolling.
    void timesAreNeverCut() {
        for (const int width : {200, 300, 900}) {
            panel_->resize(width, 400);
            for (const TimeFormat format : {TimeFormat::Relative, TimeFormat::Absolute}) {
                state_->setTimeFormat(format);
                select(service_.worker, 300);
                QTRY_COMPARE(rows(), 11);
                const QFontMetrics metrics(table_->font());
                for (int i = 0; i < rows(); ++i)
                    QVERIFY(metrics.horizontalAdvance(cell(i, EventModel::Time)) + 6 <=
                            table_->columnWidth(EventModel::Time));
                QCOMPARE(table_->columnViewportPosition(EventModel::Time), 0);
                if (width == 200) continue;  // what happened keeps a readable width
                int all = 0;
                for (int c = 0; c < EventModel::kColumns; ++c) all += table_->columnWidth(c);
                QCOMPARE(all, table_->viewport()->width());
            }
        }
    }

    void columnsAreChosenInTheHeaderAndRemembered() {
        select(service_.worker, 300);
        QTRY_COMPARE(rows(), 11);
        QVERIFY(!table_->isColumnHidden(EventModel::Proc) && table_->isColumnHidden(EventModel::Goroutine));
        select(LaneKey{LaneKind::Proc, service_.p1.value});
        QTRY_VERIFY(!table_->isColumnHidden(EventModel::Goroutine));
        QVERIFY(table_->isColumnHidden(EventModel::Proc));
        emit table_->horizontalHeader()->customContextMenuRequested(QPoint(5, 5));
        auto* menu = table_->findChild<QMenu*>(QStringLiteral("eventColumns"));
        QVERIFY(menu);
        menu->findChild<QAction*>(QStringLiteral("stack"))->trigger();
        menu->close();
        QVERIFY(!table_->isColumnHidden(EventModel::Stack));
        EventsPanel next(settings_.get());
        auto* table = next.findChild<QTableView*>(QStringLiteral("eventTable"));
        QVERIFY(!table->isColumnHidden(EventModel::Stack) && !table->isColumnHidden(EventModel::Goroutine));
        QVERIFY(table->isColumnHidden(EventModel::Thread));
    }

    void rowsAreCopiedAsTextAndCsv() {
        select(service_.worker, 300);
        QTRY_COMPARE(rows(), 11);
        table_->selectRow(5);
        QTest::keyClick(table_, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("1400000\twoken\tby G1\t1\t0\t100\truntime.chansend1 < main.main\n"));
        table_->clearSelection();
        panel_->copy(EventFormat::Csv);
        const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(u'\n');
        QCOMPARE(lines.size(), 12);
        QCOMPARE(lines[0], QStringLiteral("time_ns,event,detail,goroutine,p,thread,stack"));
        QCOMPARE(lines[3],
                 QStringLiteral("1120000,region begins,db (task 5),3,1,101,main.(*service).worker"));
    }

    void allRowsAreSaved() {
        QTemporaryDir folder;
        select(service_.worker, 300);
        QTRY_COMPARE(rows(), 11);
        const QString path = folder.filePath(QStringLiteral("events.csv"));
        panel_->save(path, EventFormat::Csv);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\r\n"), 12);
        panel_->save(folder.filePath(QStringLiteral("no/such/folder.csv")), EventFormat::Csv);
        QTRY_VERIFY(status()->text().contains(QLatin1String("could not be written")));
    }

    void csvQuotesWhatNeedsIt() {
        TraceEvent log;
        log.kind = EventKind::Log;
        log.source = EventSource::Log;
        log.text = kEmptyString;
        log.message = kEmptyString;
        for (std::uint32_t i = 0; i < service_.trace->strings.size(); ++i)
            if (service_.trace->strings[StringId(i)] == "net/http.(*conn).serve") log.text = StringId(i);
        QCOMPARE(eventLine(*service_.trace, log, {}, EventFormat::Csv),
                 QStringLiteral("0,log,net/http.(*conn).serve: ,,,,"));
    }

    // Whatever a trace holds has words and a place that leads there.
    void everyEventHasWordsAndAPlace() {
        state_->setTrace(test::runRandomProcess({.seed = 5, .events = 4000}));
        for (std::uint32_t p = 0; p < state_->trace()->procs.size(); ++p) {
            select(LaneKey{LaneKind::Proc, p});
            QTRY_VERIFY(rows() > 50);
            emit status()->linkActivated(QStringLiteral("all"));
            QTRY_COMPARE(static_cast<std::size_t>(rows()), panel_->model()->listed()->events.size());
            Timestamp last = std::numeric_limits<Timestamp>::min();
            for (int i = 0; i < rows(); ++i) {
                QVERIFY(!cell(i, EventModel::Event).isEmpty());
                QVERIFY(panel_->model()->eventAt(i).time >= last);
                last = panel_->model()->eventAt(i).time;
            }
            for (int i = 0; i < rows(); i += 7) clickRow(i);
            state_->setSelection(std::nullopt);
        }
    }

    void goneTracesAreForgotten() {
        select(service_.worker, 300);
        QTRY_COMPARE(rows(), 11);
        select(service_.main, 300);  // its list is being made
        state_->setTrace(nullptr);
        QCOMPARE(rows(), 0);
        QTest::qWait(20);
        QCOMPARE(rows(), 0);
        panel_->setState(nullptr);
        panel_->copy(EventFormat::Text);
    }

  private:
    int rows() const { return panel_->model()->rowCount(); }
    QString cell(int row, int column) const { return panel_->model()->index(row, column).data().toString(); }
    QString detail(int row) const {
        return panel_->model()->index(row, EventModel::Event).data(EventModel::DetailRole).toString();
    }
    void select(GoroutineIndex g, double us) {
        const GoTrack track(*service_.trace, g);
        state_->setSelection(
            spanTarget(*service_.trace, track.span(track.at(ServiceTrace::at(us))), ServiceTrace::at(us)));
    }
    void select(LaneKey lane) {
        Target target;
        target.lane = lane;
        target.time = ServiceTrace::at(300);
        state_->setSelection(target);
    }
    QLabel* status() const { return panel_->findChild<QLabel*>(QStringLiteral("eventStatus")); }
    QMenu* openKinds(EventKindsButton* button) const {
        emit button->menu()->aboutToShow();
        button->menu()->popup(button->mapToGlobal(QPoint()));
        return button->menu();
    }
    void rowMenu(int row, const char* action) {
        const QRect cell = table_->visualRect(panel_->model()->index(row, EventModel::Event));
        emit table_->customContextMenuRequested(cell.center());
        auto* menu = panel_->findChild<QMenu*>(QStringLiteral("eventMenu"));
        QVERIFY(menu);
        menu->findChild<QAction*>(QLatin1String(action))->trigger();
        delete menu;
    }
    void clickRow(int row) {
        table_->scrollTo(panel_->model()->index(row, 0));
        const QPoint at = table_->visualRect(panel_->model()->index(row, 0)).center();
        QTest::mouseClick(table_->viewport(), Qt::LeftButton, {}, at);
    }

    ServiceTrace service_;
    std::unique_ptr<ViewState> state_;
    QTemporaryDir folder_;
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<EventsPanel> panel_;
    std::unique_ptr<QAbstractItemModelTester> tester_;
    QTableView* table_ = nullptr;
};

QTEST_MAIN(EventsPanelTest)
#include "test_events_panel.moc"
