// SPDX-License-Identifier: GPL-3.0-or-later
// The search box in the whole window, by keyboard and mouse.
#include "tests/support/service_trace.h"
#include "tests/widgets/fake_source.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/document.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/window/document_page.h"
#include "widgets/window/inspector.h"
#include "widgets/window/main_window.h"
#include "widgets/window/search_box.h"
#include "widgets/window/search_edit.h"
#include "widgets/window/window_actions.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QListView>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace golanes;
using test::ServiceTrace;

class SearchBoxTest : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(const QTemporaryDir& dir)
            : settings(dir.filePath(QStringLiteral("settings.ini"))),
              window(&settings, &theme, fake.source()) {
            fake.result = made.trace;
            window.resize(1100, 700);
            window.show();
            window.openFiles({dir.filePath(QStringLiteral("a.trace"))});
            while (!state().trace()) QTest::qWait(1);
            state().setAnimated(false);
            (void)QTest::qWaitForWindowActive(&window);
        }
        ViewState& state() { return *window.currentPage()->viewState(); }
        SearchBox& box() { return *window.findChild<SearchBox*>(); }
        void type(const char* text) { QTest::keyClicks(box().edit(), QString::fromLatin1(text)); }
        void key(Qt::Key k, Qt::KeyboardModifiers m = {}) { QTest::keyClick(box().edit(), k, m); }
        QStringList lines() {
            QStringList out;
            const QAbstractItemModel* m = box().popup()->list()->model();
            for (int i = 0; i < m->rowCount(); ++i) out << m->index(i, 0).data().toString();
            return out;
        }
        bool answered(const char* line) {
            return box().popup()->isVisible() && lines().contains(QString::fromLatin1(line));
        }

        ServiceTrace made = ServiceTrace::make();
        test::FakeSource fake;
        Settings settings;
        Theme theme;
        MainWindow window;
    };

    QTemporaryDir dir_;

  private slots:
    void init() { test::failOnWarnings(); }

    void typingListsGroupsAndEnterGoes() {
        Fixture f(dir_);
        const QAbstractItemModelTester tester(f.box().popup()->list()->model());
        QTest::keyClick(f.window.currentPage()->traceView()->focusProxy(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(f.box().edit()->hasFocus());
        f.type("worker");
        QTRY_VERIFY(f.answered("main.(*service).worker"));
        QCOMPARE(f.lines().first(), QStringLiteral("Goroutines by start function"));
        f.key(Qt::Key_Return);
        QVERIFY(!f.box().popup()->isVisible());
        QTRY_VERIFY(f.state().selection());
        QCOMPARE(f.state().selection()->lane.entity, f.made.worker.value);
        QTRY_COMPARE(f.box().edit()->note(), QStringLiteral("1 of 1"));
        QVERIFY(f.box().edit()->hasFocus());  // Enter again would step
        f.key(Qt::Key_Escape);
        QVERIFY(!f.box().edit()->hasFocus());
        QVERIFY(f.state().selection());  // Esc was the box's
    }

    void enterBeforeTheAnswerOpensNoList() {
        Fixture f(dir_);
        f.state().action(QStringLiteral("search"))->trigger();
        f.type("worker");
        f.key(Qt::Key_Return);
        QTRY_COMPARE(f.box().edit()->note(), QStringLiteral("1 of 1"));
        QVERIFY(!f.box().popup()->isVisible());
        f.state().setTrace(ServiceTrace::make().trace);  // what is listed goes with its trace
        f.key(Qt::Key_Down);
        QTRY_VERIFY(f.box().popup()->isVisible());
        f.state().setTrace(ServiceTrace::make().trace);
        QVERIFY(!f.box().popup()->isVisible());
    }

    void lettersThatAreKeysGoIntoTheField() {
        Fixture f(dir_);
        f.state().action(QStringLiteral("search"))->trigger();
        f.type("wsad0/");
        QCOMPARE(f.box().edit()->text(), QStringLiteral("wsad0/"));
        QVERIFY(f.state().visible() == f.state().bounds());
        QTRY_VERIFY(f.answered("Nothing found"));
    }

    void arrowsMoveThroughTheListNotTheLanes() {
        Fixture f(dir_);
        f.state().action(QStringLiteral("search"))->trigger();
        f.type("main.");
        QTRY_VERIFY(f.answered("All 2"));
        const auto current = [&] { return f.box().popup()->list()->currentIndex().data().toString(); };
        const QString first = current();
        f.key(Qt::Key_Down);
        QVERIFY(current() != first);
        f.key(Qt::Key_Up);
        f.key(Qt::Key_Up);
        QCOMPARE(current(), first);
        QVERIFY(!f.state().selection());
        while (current() != QStringLiteral("All 2")) f.key(Qt::Key_Down);
        f.key(Qt::Key_Return);
        QTRY_COMPARE(f.box().edit()->note(), QStringLiteral("1 of 2"));
        f.key(Qt::Key_Return);
        QTRY_COMPARE(f.box().edit()->note(), QStringLiteral("2 of 2"));
        f.key(Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(f.box().edit()->note(), QStringLiteral("1 of 2"));
        f.key(Qt::Key_F3);
        QTRY_COMPARE(f.box().edit()->note(), QStringLiteral("2 of 2"));
    }

    void goToLeavesTheFieldBehind() {
        Fixture f(dir_);
        QTest::keyClick(f.window.currentPage()->traceView()->focusProxy(), Qt::Key_G);
        QVERIFY(f.box().edit()->hasFocus());
        f.type("G3");
        f.key(Qt::Key_Return);  // before the answer is there
        QTRY_VERIFY(f.state().selection());
        QCOMPARE(f.state().selection()->lane.entity, f.made.worker.value);
        QVERIFY(!f.box().edit()->hasFocus());
    }

    // For the mouse, what Enter and Shift+Enter do.
    void buttonsWalkFromMatchToMatch() {
        Fixture f(dir_);
        auto* next = f.box().findChild<QToolButton*>(QStringLiteral("searchNext"));
        auto* previous = f.box().findChild<QToolButton*>(QStringLiteral("searchPrevious"));
        QVERIFY(next->isVisible() && !next->isEnabled() && !previous->isEnabled());
        f.state().action(QStringLiteral("search"))->trigger();
        f.type("main.");
        QTRY_VERIFY(f.answered("All 2"));
        QVERIFY(next->isEnabled() && previous->isEnabled());
        const auto current = [&] { return f.box().popup()->list()->currentIndex().data().toString(); };
        while (current() != QStringLiteral("All 2")) f.key(Qt::Key_Down);
        f.key(Qt::Key_Return);
        QTRY_COMPARE(f.box().edit()->note(), QStringLiteral("1 of 2"));
        QTest::mouseClick(next, Qt::LeftButton);
        QTRY_COMPARE(f.box().edit()->note(), QStringLiteral("2 of 2"));
        QVERIFY(!f.box().popup()->isVisible());
        QTest::mouseClick(previous, Qt::LeftButton);
        QTRY_COMPARE(f.box().edit()->note(), QStringLiteral("1 of 2"));
        QVERIFY(f.box().edit()->hasFocus());
    }

    // One Esc, and letters are keys of the lanes again; what was typed stays.
    void escapeClosesListAndField() {
        Fixture f(dir_);
        f.state().action(QStringLiteral("search"))->trigger();
        f.type("worker");
        QTRY_VERIFY(f.answered("main.(*service).worker"));
        f.key(Qt::Key_Escape);
        QVERIFY(!f.box().popup()->isVisible());
        QVERIFY(!f.box().edit()->hasFocus());
        QVERIFY(f.window.currentPage()->traceView()->focusProxy()->hasFocus());
        QCOMPARE(f.box().edit()->text(), QStringLiteral("worker"));
    }

    void aClickChooses() {
        Fixture f(dir_);
        f.state().action(QStringLiteral("search"))->trigger();
        f.type("db");
        QTRY_VERIFY(f.answered("db"));
        QListView* list = f.box().popup()->list();
        const QModelIndex line =
            list->model()->index(static_cast<int>(f.lines().indexOf(QStringLiteral("db"))), 0);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(line).center());
        QTRY_VERIFY(f.state().selection());
        QVERIFY(f.state().selection()->span == (TimeRange{ServiceTrace::at(120), ServiceTrace::at(240)}));
        QVERIFY(!f.box().popup()->isVisible());
    }

    void commandsAreFoundAndDone() {
        Fixture f(dir_);
        f.state().setVisible({ServiceTrace::at(100), ServiceTrace::at(200)});
        QTest::keyClick(f.window.currentPage()->traceView()->focusProxy(), Qt::Key_K, Qt::ControlModifier);
        f.type("fit all");
        QVERIFY(f.answered("Fit All"));
        f.key(Qt::Key_Return);
        QVERIFY(f.state().visible() == f.state().bounds());
        QVERIFY(!f.box().edit()->hasFocus());
        QCOMPARE(f.box().edit()->text(), QString());  // what was typed was no query
        QVERIFY(f.state().search()->query().isEmpty());
    }

    void aReferenceIsCopiedAndGoneTo() {
        Fixture f(dir_);
        QAction* copy = f.state().action(QStringLiteral("copyReference"));
        QVERIFY(copy->isEnabled());
        f.state().goTo(Target::place({LaneKind::Goroutine, f.made.worker.value}, ServiceTrace::at(130)));
        QTRY_VERIFY(f.state().selection());
        copy->trigger();
        const QString reference = QGuiApplication::clipboard()->text();
        QVERIFY2(reference.startsWith(
                     QStringLiteral("a.trace#G%1@").arg(f.made.trace->goroutine(f.made.worker).id)),
                 qPrintable(reference));

        f.state().setSelection(std::nullopt);
        f.state().action(QStringLiteral("search"))->trigger();
        QTest::keyClick(f.box().edit(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(f.box().edit()->text(), reference);
        QTRY_VERIFY(f.box().popup()->isVisible());
        f.key(Qt::Key_Return);
        QTRY_VERIFY(f.state().selection());
        QCOMPARE(f.state().selection()->lane.entity, f.made.worker.value);
        QTRY_VERIFY(!f.box().edit()->hasFocus());
        f.window.goToText(reference);
        QTRY_VERIFY(f.state().selection());

        // The inspector, which tells of the selection, has it too.
        auto* inspector = f.window.findChild<Inspector*>();
        const QPoint inside(10, 10);
        QContextMenuEvent click(QContextMenuEvent::Mouse, inside, inspector->mapToGlobal(inside));
        QCoreApplication::sendEvent(inspector->viewport(), &click);
        auto* menu = inspector->findChild<QMenu*>(QStringLiteral("inspectorMenu"));
        QVERIFY(menu && menu->actions().contains(copy));
        menu->close();
    }

    void anAreaOrAnInstantIsReferredToByItsTime() {
        Fixture f(dir_);
        f.state().area()->selectAll();
        f.state().area()->setRange({ServiceTrace::at(100), ServiceTrace::at(200)});
        f.state().action(QStringLiteral("copyReference"))->trigger();
        const QString area = QGuiApplication::clipboard()->text();
        QVERIFY2(area.startsWith(QStringLiteral("a.trace#@")) && area.contains(QStringLiteral("..@")),
                 qPrintable(area));
        f.state().area()->lift();
        f.state().action(QStringLiteral("copyReference"))->trigger();
        const QString instant = QGuiApplication::clipboard()->text();
        QVERIFY2(instant.startsWith(QStringLiteral("a.trace#@")) && !instant.contains(QStringLiteral("..")),
                 qPrintable(instant));
    }

    void aReferenceToAnotherRecordingLeadsThereOrSaysThatItIsNotOpen() {
        Fixture f(dir_);
        f.window.openFiles({dir_.filePath(QStringLiteral("b.trace"))});
        QTRY_VERIFY(f.state().trace());
        f.state().action(QStringLiteral("search"))->trigger();
        f.type("c.trace#G1@5us");
        QVERIFY(f.answered("c.trace is not open"));
        f.key(Qt::Key_Return);
        QCOMPARE(f.window.currentPage()->document()->name(), QStringLiteral("b.trace"));
        f.window.goToText(QStringLiteral("c.trace#G1@5us"));
        QCOMPARE(f.window.currentPage()->document()->name(), QStringLiteral("b.trace"));

        f.box().edit()->selectAll();
        const QString there = QStringLiteral("G%1").arg(f.made.trace->goroutine(f.made.worker).id);
        f.type(qPrintable(QStringLiteral("a.trace#") + there));
        QVERIFY(f.answered(qPrintable(there)));
        f.key(Qt::Key_Return);
        QCOMPARE(f.window.currentPage()->document()->name(), QStringLiteral("a.trace"));
        QTRY_VERIFY(f.state().selection());
        QCOMPARE(f.state().selection()->lane.entity, f.made.worker.value);
    }

    void theListStaysInTheWindow() {
        Fixture f(dir_);
        f.window.resize(500, 300);
        f.state().action(QStringLiteral("search"))->trigger();
        f.type("e");
        QTRY_VERIFY(f.box().popup()->isVisible());
        QVERIFY(f.window.rect().contains(f.box().popup()->geometry()));
    }
};

QTEST_MAIN(SearchBoxTest)
#include "test_search_box.moc"
