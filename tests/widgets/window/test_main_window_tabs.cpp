// SPDX-License-Identifier: GPL-3.0-or-later
// Several recordings: tabs, windows, panes, and what is kept of each.
#include "tests/support/service_trace.h"
#include "tests/widgets/fake_source.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/search.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/window/document_page.h"
#include "widgets/window/focus_line.h"
#include "widgets/window/inspector.h"
#include "widgets/window/main_window.h"
#include "widgets/window/search_box.h"
#include "widgets/window/search_edit.h"
#include "widgets/window/shortcuts_dialog.h"
#include "widgets/window/window_actions.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <utility>

using namespace golanes;
using test::FakeSource;
using test::ServiceTrace;

class MainWindowTabsTest : public QObject {
    Q_OBJECT

    using State = Document::State;

    struct Fixture {
        explicit Fixture(const QString& ini) : settings(ini), window(&settings, &theme, fake.source()) {
            fake.result = ServiceTrace::make().trace;
            window.resize(1000, 700);
            window.show();
        }
        void open(const QStringList& paths) {
            window.openFiles(paths);
            for (int i = 0; i < window.pageCount(); ++i) {
                while (window.page(i)->document()->state() == State::Loading) QTest::qWait(1);
                window.page(i)->viewState()->setAnimated(false);
            }
        }
        ViewState& state() { return *window.currentPage()->viewState(); }
        WindowActions& actions() { return *window.actionSet(); }

        FakeSource fake;
        Settings settings;
        Theme theme;
        MainWindow window;
    };

    // As a click would: to the first thing in the dock that takes keys.
    static void focusInto(const QDockWidget* dock) {
        for (QWidget* w : dock->widget()->findChildren<QWidget*>())
            if (w->isVisible() && (w->focusPolicy() & Qt::ClickFocus)) return w->setFocus();
    }

    QTemporaryDir dir_;
    QString a_, b_, c_;

    QString ini() const { return dir_.filePath(QStringLiteral("settings.ini")); }
    QString write(const char* name) const {
        QFile file(dir_.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write("go 1.22 trace") < 0) qFatal("cannot write");
        return file.fileName();
    }
    static MainWindow* otherThan(const MainWindow* window) {
        for (QWidget* w : QApplication::topLevelWidgets())
            if (auto* other = qobject_cast<MainWindow*>(w); other && other != window) return other;
        return nullptr;
    }

  private slots:
    void init() {
        test::failOnWarnings();
        QFile::remove(ini());
        a_ = write("a.trace");
        b_ = write("b.trace");
        c_ = write("c.trace");
    }

    void aTabMovesToAWindowOfItsOwn() {
        Fixture f(ini());
        f.open({a_, b_});
        const TimeRange seen{ServiceTrace::at(100), ServiceTrace::at(200)};
        f.state().setVisible(seen);
        f.actions().detachTab->trigger();
        MainWindow* other = otherThan(&f.window);
        QVERIFY(other && other->isVisible());
        QCOMPARE(f.window.pageCount(), 1);
        QCOMPARE(f.window.windowTitle(), QStringLiteral("a.trace"));
        QCOMPARE(other->windowTitle(), QStringLiteral("b.trace"));
        QVERIFY(other->currentPage()->viewState()->visible() == seen);  // as it was
        QVERIFY(other->currentPage()->traceView()->isVisible());
        // Its actions are the other window's now.
        other->currentPage()->viewState()->action(QStringLiteral("search"))->trigger();
        QVERIFY(f.window.findChild<SearchBox*>()->edit()->hasFocus() == false);
        QPointer<MainWindow> gone = other;
        other->close();
        QTRY_VERIFY(!gone);
        QVERIFY(f.window.isVisible());
        f.actions().reload->trigger();
        QTRY_COMPARE(f.fake.calls.load(), 3);
    }

    void aNewWindowStartsEmpty() {
        Fixture f(ini());
        f.actions().newWindow->trigger();
        MainWindow* other = otherThan(&f.window);
        QVERIFY(other && other->isVisible());
        QCOMPARE(other->pageCount(), 0);
        QPointer<MainWindow> gone = other;
        other->close();
        QTRY_VERIFY(!gone);
    }

    void theOthersAreClosed() {
        Fixture f(ini());
        f.open({a_, b_, c_});
        f.window.findChild<QTabWidget*>(QStringLiteral("tabs"))->setCurrentIndex(1);
        f.actions().closeOthers->trigger();
        QCOMPARE(f.window.pageCount(), 1);
        QCOMPARE(f.window.windowTitle(), QStringLiteral("b.trace"));
        QVERIFY(!f.actions().closeOthers->isEnabled());
        QVERIFY(!f.actions().detachTab->isEnabled());
        f.actions().copyPath->trigger();
        QCOMPARE(QApplication::clipboard()->text(), b_);
    }

    void aTabHasAMenu() {
        Fixture f(ini());
        f.open({a_, b_});
        auto* bar = f.window.findChild<QTabWidget*>(QStringLiteral("tabs"))->tabBar();
        emit bar->customContextMenuRequested(bar->tabRect(0).center());
        QCOMPARE(f.window.windowTitle(), QStringLiteral("a.trace"));
        auto* menu = f.window.findChild<QMenu*>(QStringLiteral("tabMenu"));
        QVERIFY(menu && menu->isVisible());
        QVERIFY(menu->actions().contains(f.actions().detachTab));
        menu->close();
    }

    void whatWasSeenIsSeenAgain() {
        const TimeRange seen{ServiceTrace::at(100), ServiceTrace::at(200)};
        {
            Fixture f(ini());
            f.open({a_, b_, c_});
            f.window.page(0)->viewState()->setVisible(seen);
            f.window.page(1)->viewState()->setVisible(seen);
            f.window.findChild<QTabWidget*>(QStringLiteral("tabs"))->setCurrentIndex(1);
            f.actions().closeTab->trigger();
            f.window.close();
        }
        QFile file(b_);
        QVERIFY(file.open(QIODevice::Append) && file.write("more") == 4);
        file.close();
        Fixture f(ini());
        f.open({a_, b_, c_});
        QVERIFY(f.window.page(0)->viewState()->visible() == seen);
        ViewState& other = *f.window.page(1)->viewState();
        QVERIFY(other.visible() == other.bounds());  // the file is another one
        f.window.page(0)->viewState()->back();
        QVERIFY(f.window.page(0)->viewState()->visible() == other.bounds());
    }

    void aReloadKeepsSelectionAndArea() {
        Fixture f(ini());
        f.open({a_});
        f.state().search()->setQuery(QStringLiteral("G3@1.3ms"));
        f.state().search()->chooseBest();
        QTRY_VERIFY(f.state().selection());
        const Target before = *f.state().selection();
        const auto* status = f.window.findChild<QLabel*>(QStringLiteral("statusSelected"));
        QCOMPARE(status->text(), QStringLiteral("selected Δ 150 µs"));
        const TimeRange range{ServiceTrace::at(100), ServiceTrace::at(300)};
        LaneSet lanes;
        lanes.insert({LaneKind::Goroutine, 1});
        f.state().area()->set(range, lanes);
        f.fake.result = ServiceTrace::make().trace;
        f.actions().reload->trigger();
        QTRY_COMPARE(f.fake.calls.load(), 2);
        QTRY_VERIFY(f.state().selection());
        QVERIFY(f.state().selection()->sameThing(before));
        QVERIFY(f.state().area()->range() == range && f.state().area()->lanes() == lanes);
        QTRY_COMPARE(f.window.currentPage()->document()->state(), State::Ready);
        // A reload that fails leaves it too.
        f.fake.result = fail(ErrorCode::Io, "gone");
        f.actions().reload->trigger();
        QTRY_COMPARE(f.window.currentPage()->document()->state(), State::Failed);
        QVERIFY(f.state().selection()->sameThing(before));
    }

    void aTimeThatIsNotThereIsSaid() {
        Fixture f(ini());
        f.open({a_});
        auto* status = f.window.findChild<QStatusBar*>();
        for (const char* query : {"G3@9s", "9s"}) {
            status->clearMessage();
            f.state().search()->setQuery(QLatin1String(query));
            f.state().search()->chooseBest();
            QTRY_VERIFY(status->currentMessage().contains(QLatin1String("after the recording")));
        }
        f.state().search()->setQuery(QStringLiteral("-1ms"));
        f.state().search()->chooseBest();
        QTRY_VERIFY(status->currentMessage().contains(QLatin1String("before the recording")));
        status->clearMessage();
        f.state().search()->setQuery(QStringLiteral("G3@1.3ms"));
        f.state().search()->chooseBest();
        QTRY_VERIFY(!f.state().search()->busy());
        QVERIFY(status->currentMessage().isEmpty());
    }

    void textOfTheCommandLineIsGoneToWhenLoaded() {
        Fixture f(ini());
        f.fake.held = true;
        f.window.openFiles({a_});
        f.window.goToText(QStringLiteral("G3@1.3ms"));
        f.window.currentPage()->viewState()->setAnimated(false);
        QVERIFY(!f.state().selection());
        f.fake.held = false;
        QTRY_VERIFY(f.state().selection());
        QVERIFY(f.state().selection()->span == (TimeRange{ServiceTrace::at(250), ServiceTrace::at(400)}));
    }

    void aBarThatClosesGivesTheKeysToTheLanes() {
        Fixture f(ini());
        f.open({a_});
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        const QWidget* lanes = f.window.currentPage()->traceView()->focusProxy();
        QTest::keyClick(&f.window, Qt::Key_H);
        auto* function = f.window.findChild<QLineEdit*>(QStringLiteral("highlightFunction"));
        QVERIFY(function->hasFocus());
        QTest::keyClicks(function, QStringLiteral("db"));
        f.window.findChild<QToolButton*>(QStringLiteral("highlightClose"))->click();
        QVERIFY(!function->isVisible());
        QVERIFY(lanes->hasFocus());
    }

    // Not to the search field, into which the next key would be typed.
    void aDockThatClosesGivesTheKeysToTheLanes() {
        Fixture f(ini());
        f.open({a_});
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        const QWidget* lanes = f.window.currentPage()->traceView()->focusProxy();
        const WindowActions& actions = *f.window.actionSet();
        const std::pair<const char*, QAction*> docks[] = {
            {"tablesDock", actions.tables}, {"chartDock", actions.charts}, {"flameDock", actions.flame}};
        for (const auto& [name, action] : docks) {
            auto* dock = f.window.findChild<QDockWidget*>(QLatin1String(name));
            for (const bool byButton : {false, true}) {
                action->trigger();
                QVERIFY2(dock && dock->isVisible(), name);
                focusInto(dock);
                QVERIFY2(dock->isAncestorOf(QApplication::focusWidget()), name);
                byButton ? static_cast<void>(dock->close()) : action->trigger();
                QVERIFY2(!dock->isVisible() && !action->isChecked(), name);
                QVERIFY2(lanes->hasFocus(), name);
            }
        }
    }

    void thePanelComesAndGoesWithTheArea() {
        Fixture f(ini());
        f.open({a_});
        const auto* dock = f.window.findChild<QDockWidget*>(QStringLiteral("areaDock"));
        AreaSelection* area = f.state().area();
        for (int i = 0; i < 2; ++i) {
            area->set({ServiceTrace::at(100), ServiceTrace::at(300)}, LaneSet::all());
            area->finish();
            QVERIFY(dock->isVisible());
            area->lift();
            QVERIFY(!dock->isVisible());
        }
        auto* toggle = f.window.findChild<QAction*>(QStringLiteral("areaPanelVisible"));
        toggle->trigger();  // the user wants to read what it is for
        QVERIFY(dock->isVisible());
        toggle->trigger();
        area->set({ServiceTrace::at(100), ServiceTrace::at(300)}, LaneSet::all());
        area->finish();
        QVERIFY(!dock->isVisible());
    }

    void f6GoesThroughThePanes() {
        Fixture f(ini());
        f.open({a_});
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        const QWidget* edit = f.window.findChild<SearchBox*>()->edit();
        const QWidget* lanes = f.window.currentPage()->traceView()->focusProxy();
        const auto inInspector = [&] {
            const auto* dock = f.window.findChild<QDockWidget*>(QStringLiteral("inspectorDock"));
            return dock->isAncestorOf(QApplication::focusWidget());
        };
        lanes->parentWidget()->setFocus();
        QVERIFY(lanes->hasFocus());
        const auto* line = f.window.findChild<QDockWidget*>(QStringLiteral("inspectorDock"))
                               ->widget()
                               ->findChild<FocusLine*>();
        QVERIFY(!line->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QVERIFY(inInspector());
        QVERIFY(line->isVisible());  // shows it
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QVERIFY(edit->hasFocus());
        QVERIFY(!line->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QVERIFY(lanes->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(edit->hasFocus());
    }

    void helpOnTheStartPageHasTheKeysOfRecordings() {
        Fixture f(ini());
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QTest::keyClick(&f.window, Qt::Key_Question);
        auto* dialog = f.window.findChild<ShortcutsDialog*>();
        QVERIFY(dialog);
        const auto* model = dialog->findChild<QAbstractItemView*>(QStringLiteral("shortcutsList"))->model();
        const auto hits = model->match(model->index(0, 0), Qt::DisplayRole, QStringLiteral("Zoom In"), 1,
                                       Qt::MatchExactly | Qt::MatchRecursive);
        QVERIFY(!hits.isEmpty());
        dialog->close();
    }
};

QTEST_MAIN(MainWindowTabsTest)
#include "test_main_window_tabs.moc"
