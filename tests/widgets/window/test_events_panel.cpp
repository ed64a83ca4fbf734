// SPDX-License-Identifier: GPL-3.0-or-later
// The list of all events of a goroutine, P or thread: what is in it, where it leads, how it is taken along.
#include "core/store/go_track.h"
#include "tests/support/random_process.h"
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/target_span.h"
#include "widgets/session/view_state.h"
#include "widgets/window/events_panel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
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
        panel_ = std::make_unique<EventsPanel>();
        panel_->setState(state_.get());
        panel_->resize(600, 400);
        panel_->show();
        tester_ = std::make_unique<QAbstractItemModelTester>(panel_->model());
        table_ = panel_->findChild<QTableView*>(QStringLiteral("eventTable"));
    }
    void cleanup() {
        tester_.reset();
        panel_.reset();
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
        QCOMPARE(cell(5, EventModel::Detail), QStringLiteral("by G1"));
        QCOMPARE(cell(4, EventModel::Detail), QStringLiteral("chan receive"));
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
            if (cell(i, EventModel::Detail).startsWith(QLatin1String("G3"))) clickRow(i);
        QVERIFY((state_->selection()->lane == LaneKey{LaneKind::Goroutine, service_.worker.value}));
        QCOMPARE(rows(), before);
    }

    void theListFollowsTheSelection() {
        select(service_.worker, 300);
        QTRY_COMPARE(rows(), 11);
        Target p1;
        p1.lane = {LaneKind::Proc, service_.p1.value};
        p1.time = ServiceTrace::at(300);
        state_->setSelection(p1);
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

    void typingFindsAtOnce() {
        select(service_.worker, 300);
        QTRY_COMPARE(rows(), 11);
        QTest::keyClicks(panel_->findChild<QLineEdit*>(QStringLiteral("eventSearch")),
                         QStringLiteral("region e"));
        QTRY_COMPARE(table_->currentIndex().row(), 3);
    }

    void textIsFoundAroundTheEnd() {
        select(service_.worker, 300);
        QTRY_COMPARE(rows(), 11);
        auto* search = panel_->findChild<QLineEdit*>(QStringLiteral("eventSearch"));
        QTest::keyClicks(search, QStringLiteral("SLEEP"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(table_->currentIndex().row(), 7);
        panel_->find(QStringLiteral("created"), 1);
        QTRY_COMPARE(table_->currentIndex().row(), 0);
        panel_->find(QStringLiteral("ends"), -1);
        QTRY_COMPARE(table_->currentIndex().row(), 10);
        panel_->find(QStringLiteral("no such text"), 1);
        auto* status = panel_->findChild<QLabel*>(QStringLiteral("eventStatus"));
        QTRY_VERIFY(status->text().contains(QLatin1String("no such text")));
        QCOMPARE(table_->currentIndex().row(), 10);
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
        auto* status = panel_->findChild<QLabel*>(QStringLiteral("eventStatus"));
        panel_->save(folder.filePath(QStringLiteral("no/such/folder.csv")), EventFormat::Csv);
        QTRY_VERIFY(status->text().contains(QLatin1String("could not be written")));
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
            Target lane;
            lane.lane = {LaneKind::Proc, p};
            state_->setSelection(lane);
            QTRY_VERIFY(rows() > 50);
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
        panel_->find(QStringLiteral("x"), 1);
        panel_->copy(EventFormat::Text);
    }

  private:
    int rows() const { return panel_->model()->rowCount(); }
    QString cell(int row, int column) const { return panel_->model()->index(row, column).data().toString(); }
    void select(GoroutineIndex g, double us) {
        const GoTrack track(*service_.trace, g);
        state_->setSelection(
            spanTarget(*service_.trace, track.span(track.at(ServiceTrace::at(us))), ServiceTrace::at(us)));
    }
    void clickRow(int row) {
        table_->scrollTo(panel_->model()->index(row, 0));
        const QPoint at = table_->visualRect(panel_->model()->index(row, 0)).center();
        QTest::mouseClick(table_->viewport(), Qt::LeftButton, {}, at);
    }

    ServiceTrace service_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<EventsPanel> panel_;
    std::unique_ptr<QAbstractItemModelTester> tester_;
    QTableView* table_ = nullptr;
};

QTEST_MAIN(EventsPanelTest)
#include "test_events_panel.moc"
