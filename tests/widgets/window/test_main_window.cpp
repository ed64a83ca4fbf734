// SPDX-License-Identifier: GPL-3.0-or-later
// The window with made-up loads: tabs, drops, cancelling, bars, pages and what is remembered.
#include "tests/widgets/fake_source.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/window/document_page.h"
#include "widgets/window/drop_overlay.h"
#include "widgets/window/inspector.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/start_page.h"
#include "widgets/window/window_actions.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace golanes;
using test::FakeSource;

class MainWindowTest : public QObject {
    Q_OBJECT

    using State = Document::State;

    // A shown window on fresh settings, with loads that the test controls.
    struct Fixture {
        explicit Fixture(const QString& ini) : settings(ini), window(&settings, &theme, fake.source()) {
            window.resize(1000, 700);
            window.show();
        }
        DocumentPage* page() const { return window.currentPage(); }
        State state() const { return page()->document()->state(); }
        // The named part of the current page, if it can be seen.
        template <class T>
        T* visible(const char* name) const {
            T* found = page()->findChild<T*>(QLatin1String(name));
            return found && found->isVisible() ? found : nullptr;
        }

        FakeSource fake;
        Settings settings;
        Theme theme;
        MainWindow window;
    };

    QTemporaryDir dir_;
    QString a_, b_, picture_;

    QString ini() const { return dir_.filePath(QStringLiteral("settings.ini")); }
    QString write(const char* name, const QByteArray& bytes) const {
        const QString path = dir_.filePath(QLatin1String(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
        return path;
    }

  private slots:
    void initTestCase() { picture_ = write("picture.png", "\x89PNG\r\n\x1a\n----"); }
    void init() {
        test::failOnWarnings();
        QFile::remove(ini());
        a_ = write("a.trace", QByteArray("go 1.22 trace\0\0\0", 16));
        b_ = write("b.trace", QByteArray("go 1.22 trace\0\0\0", 16));
    }

    void beginsWithTheStartPage() {
        Fixture f(ini());
        QVERIFY(f.window.findChild<StartPage*>()->isVisible());
        QVERIFY(!f.window.currentPage());
        QVERIFY(!f.window.actionSet()->reload->isEnabled());
        QCOMPARE(f.window.windowTitle(), QStringLiteral("Golanes"));
    }

    void severalFilesOpenInTabs() {
        Fixture f(ini());
        f.window.openFiles({a_, b_});
        QCOMPARE(f.window.pageCount(), 2);
        QCOMPARE(f.window.windowTitle(), QStringLiteral("b.trace"));
        QTRY_COMPARE(f.state(), State::Ready);
        auto* tabs = f.window.findChild<QTabWidget*>(QStringLiteral("tabs"));
        QVERIFY(tabs->tabBar()->isVisible());
        QVERIFY(!f.window.findChild<StartPage*>()->isVisible());

        f.window.openFiles({a_});  // open already: comes to the front
        QCOMPARE(f.window.pageCount(), 2);
        QCOMPARE(f.window.windowTitle(), QStringLiteral("a.trace"));
        f.window.actionSet()->nextTab->trigger();
        QCOMPARE(f.window.windowTitle(), QStringLiteral("b.trace"));

        f.window.actionSet()->closeTab->trigger();
        QVERIFY(!tabs->tabBar()->isVisible());
        f.window.actionSet()->closeTab->trigger();
        QVERIFY(f.window.findChild<StartPage*>()->isVisible());
    }

    void onlyWhatOpenedIsRemembered() {
        Fixture f(ini());
        f.window.openFiles({a_});
        QTRY_COMPARE(f.state(), State::Ready);
        f.fake.result = fail(ErrorCode::NotATrace, "This looks like a picture.");
        f.window.openFiles({picture_});
        QTRY_COMPARE(f.state(), State::Failed);
        QCOMPARE(f.settings.recentFiles(), QStringList{a_});
    }

    void dropSaysWhatWillHappenAndOpens() {
        Fixture f(ini());
        auto* overlay = f.window.findChild<DropOverlay*>();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(a_), QUrl::fromLocalFile(picture_), QUrl::fromLocalFile(b_)});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&f.window, &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(overlay->isVisible());
        QCOMPARE(overlay->size(), f.window.size());
        QCOMPARE(overlay->items().size(), 3);
        QVERIFY(!overlay->items()[1].opens);
        QCOMPARE(overlay->items()[2].intent, QStringLiteral("opens in a new tab"));

        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&f.window, &drop);
        QVERIFY(drop.isAccepted());
        QVERIFY(!overlay->isVisible());
        QCOMPARE(f.window.pageCount(), 2);
        QCOMPARE(f.window.page(0)->document()->path(), a_);
        QCOMPARE(f.window.page(1)->document()->path(), b_);
    }

    void aDropThatCannotBeOpenedIsRefusedWithItsReason() {
        Fixture f(ini());
        auto* overlay = f.window.findChild<DropOverlay*>();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(picture_)});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&f.window, &enter);
        QVERIFY(overlay->isVisible());
        QDragMoveEvent move(QPoint(60, 60), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&f.window, &move);
        QVERIFY(!move.isAccepted());
        QDragLeaveEvent leave;
        QApplication::sendEvent(&f.window, &leave);
        QVERIFY(!overlay->isVisible());
        QCOMPARE(f.window.pageCount(), 0);
    }

    void escapeCancelsALoadAtOnce() {
        Fixture f(ini());
        f.fake.held = true;
        f.window.openFiles({a_});
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QTRY_VERIFY(f.visible<QPushButton>("cancelButton"));
        QTRY_VERIFY(f.visible<QLabel>("loadingStage")->text().contains(QStringLiteral("Decoding")));
        QTest::keyClick(&f.window, Qt::Key_Escape);
        QCOMPARE(f.state(), State::Cancelled);
        QVERIFY(f.visible<QLabel>("failureTitle"));
        QTRY_COMPARE(f.fake.cancelled.load(), 1);
        f.fake.held = false;
        f.visible<QPushButton>("tryAgainButton")->click();
        QTRY_COMPARE(f.state(), State::Ready);
        QVERIFY(f.page()->traceView()->isVisible());
    }

    void closingWhileLoadingEndsTheLoad() {
        Fixture f(ini());
        f.fake.held = true;
        f.window.openFiles({a_, b_});
        QTRY_COMPARE(f.fake.calls.load(), 2);
        f.window.actionSet()->closeTab->trigger();
        QTRY_COMPARE(f.fake.cancelled.load(), 1);
        f.window.close();
        QVERIFY(!f.window.isVisible());
    }

    void aFileThatIsNoTraceGetsAPage() {
        Fixture f(ini());
        f.fake.result = fail(ErrorCode::NotATrace, "This looks like a PNG picture, not like a trace.", 0);
        f.window.openFiles({picture_});
        QTRY_VERIFY(f.visible<QLabel>("failureTitle"));
        QCOMPARE(f.visible<QLabel>("failureTitle")->text(), QStringLiteral("This is not a trace"));
        QVERIFY(f.visible<QLabel>("failurePath")->text().endsWith(QStringLiteral("picture.png")));
        QVERIFY(f.visible<QLabel>("failureMessage")->text().contains(QStringLiteral("PNG picture")));
        QVERIFY(!f.visible<QLabel>("failureRemedy")->text().isEmpty());
        f.fake.result = test::smallTrace();
        f.visible<QPushButton>("tryAgainButton")->click();
        QTRY_VERIFY(f.page()->traceView()->isVisible());
    }

    void whatWouldNotFitIsAskedAbout() {
        Fixture f(ini());
        f.fake.result = fail(ErrorCode::TooLarge, "Loading it would take about 9 GB of memory.");
        f.window.openFiles({a_});
        QTRY_VERIFY(f.visible<QLabel>("failureMessage"));
        QCOMPARE(f.fake.lastLimit.load(), std::uint64_t{1000});
        f.fake.result = test::smallTrace();
        f.visible<QPushButton>("tryAgainButton")->click();
        QTRY_COMPARE(f.state(), State::Ready);
        QCOMPARE(f.fake.lastLimit.load(), std::uint64_t{0});
    }

    void lossesShowInAYellowBarWithDetails() {
        Fixture f(ini());
        f.fake.result = test::smallTrace({{.severity = Severity::Loss,
                                           .code = "generation-broken",
                                           .message = "Generation 3 breaks off.",
                                           .advice = "Record again.",
                                           .firstOffset = 99}});
        f.window.openFiles({a_});
        QTRY_VERIFY(f.visible<MessageBar>("lossBar"));
        QVERIFY(f.visible<MessageBar>("lossBar")->text().contains(QStringLiteral("Generation 3 breaks off")));
        f.visible<QPushButton>("lossDetails")->click();
        auto* dialog = f.window.findChild<QDialog*>(QStringLiteral("problemsDialog"));
        QTRY_VERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("problemAdvice"))
                    ->text()
                    .contains(QStringLiteral("Record again.")));
        dialog->findChild<QPushButton*>(QStringLiteral("copyProblems"))->click();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("generation-broken")));
        dialog->close();
    }

    void notesAreQuieter() {
        Fixture f(ini());
        f.fake.result =
            test::smallTrace({{.severity = Severity::Note, .code = "a", .message = "one", .advice = {}},
                              {.severity = Severity::Note, .code = "b", .message = "two", .advice = {}}});
        f.window.openFiles({a_});
        QTRY_COMPARE(f.state(), State::Ready);
        QVERIFY(!f.visible<MessageBar>("lossBar"));
        auto* badge = f.window.findChild<QToolButton*>(QStringLiteral("problemsBadge"));
        QTRY_VERIFY(badge->isVisible());
        QCOMPARE(badge->text(), QStringLiteral("2 notes"));
        f.fake.result = test::smallTrace();
        f.window.openFiles({b_});
        QTRY_COMPARE(f.state(), State::Ready);
        QTRY_VERIFY(!badge->isVisible());
        QVERIFY(!f.window.actionSet()->problems->isEnabled());
    }

    void reloadIsOfferedWhenTheFileGrows() {
        Fixture f(ini());
        f.window.openFiles({a_});
        QTRY_COMPARE(f.state(), State::Ready);
        QFile file(a_);
        QVERIFY(file.open(QIODevice::Append));
        file.write(QByteArray(500, 'x'));
        file.close();
        QTRY_VERIFY(f.visible<MessageBar>("changedBar"));
        QVERIFY(f.visible<MessageBar>("changedBar")->text().contains(QStringLiteral("500 B")));
        f.visible<QPushButton>("reloadButton")->click();
        QTRY_COMPARE(f.fake.calls.load(), 2);
        QTRY_COMPARE(f.state(), State::Ready);
        QVERIFY(!f.visible<MessageBar>("changedBar"));
    }

    void aReloadKeepsWhatIsVisible() {
        Fixture f(ini());
        f.window.openFiles({a_});
        QTRY_COMPARE(f.state(), State::Ready);
        const TimeRange zoomed{200'000'000, 300'000'000};
        f.page()->viewState()->setVisible(zoomed);
        f.window.actionSet()->reload->trigger();
        QTRY_COMPARE(f.fake.calls.load(), 2);
        QTRY_COMPARE(f.state(), State::Ready);
        QVERIFY(f.page()->viewState()->visible() == zoomed);
    }

    void aFailedReloadKeepsTheLanesAndSaysSo() {
        Fixture f(ini());
        f.window.openFiles({a_});
        QTRY_COMPARE(f.state(), State::Ready);
        f.fake.result = fail(ErrorCode::Io, "permission denied");
        f.window.actionSet()->reload->trigger();
        QTRY_COMPARE(f.state(), State::Failed);
        QVERIFY(f.page()->traceView()->isVisible());
        QVERIFY(
            f.visible<MessageBar>("notReloadedBar")->text().contains(QStringLiteral("Permission denied")));
    }

    void windowAndChoicesAreRemembered() {
        {
            Fixture f(ini());
            f.window.openFiles({a_});
            QTRY_COMPARE(f.state(), State::Ready);
            f.window.resize(900, 650);
            f.window.actionSet()->inspector->trigger();
            f.page()->viewState()->action(QStringLiteral("compact"))->trigger();
            f.page()->viewState()->action(QStringLiteral("timeAbsolute"))->trigger();
            f.page()->traceView()->setHeaderWidth(233);
            f.window.close();
        }
        Fixture f(ini());
        QCOMPARE(f.window.findChild<Inspector*>()->isVisible(), false);
        f.window.openFiles({a_});
        QTRY_COMPARE(f.state(), State::Ready);
        QVERIFY(!f.window.findChild<Inspector*>()->isVisible());
        QCOMPARE(f.page()->viewState()->laneHeight(), LaneHeight::Compact);
        QCOMPARE(f.page()->viewState()->timeFormat(), TimeFormat::Absolute);
        QCOMPARE(f.page()->traceView()->headerWidth(), 233);
        f.window.actionSet()->resetLayout->trigger();
        QVERIFY(f.window.findChild<Inspector*>()->isVisible());
    }

    void everyActionHasANameATextAndKeysOfItsOwn() {
        Fixture f(ini());
        f.window.openFiles({a_});
        QTRY_COMPARE(f.state(), State::Ready);
        QList<QAction*> actions = f.window.actionSet()->all() + f.page()->viewState()->actions().all();
        QHash<QKeySequence, QString> taken;
        QSet<QString> names;
        for (const QAction* action : actions) {
            if (!action) continue;
            QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(!names.contains(action->objectName()), qPrintable(action->objectName()));
            names << action->objectName();
            for (const QKeySequence& keys : action->shortcuts()) {
                QVERIFY2(!taken.contains(keys),
                         qPrintable(keys.toString() + QStringLiteral(": ") + taken[keys] +
                                    QStringLiteral(", ") + action->objectName()));
                taken[keys] = action->objectName();
            }
        }
        QVERIFY(names.size() > 30);
    }

    void keysReachTheTraceInFrontOnly() {
        Fixture f(ini());
        f.window.openFiles({a_, b_});
        QTRY_COMPARE(f.state(), State::Ready);
        QTRY_COMPARE(f.window.page(0)->document()->state(), State::Ready);
        for (int i = 0; i < 2; ++i) f.window.page(i)->viewState()->setAnimated(false);
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QTest::keyClick(&f.window, Qt::Key_W);
        QVERIFY(f.window.page(1)->viewState()->visible().length() < 1'000'000'000);
        QCOMPARE(f.window.page(0)->viewState()->visible().length(), Duration{1'000'000'000});
    }

    void helpListsEveryKey() {
        Fixture f(ini());
        f.window.openFiles({a_});
        QTRY_COMPARE(f.state(), State::Ready);
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QTest::keyClick(&f.window, Qt::Key_F1);
        auto* dialog = f.window.findChild<QDialog*>(QStringLiteral("shortcutsDialog"));
        QVERIFY(dialog);
        const auto* list = dialog->findChild<QAbstractItemView*>(QStringLiteral("shortcutsList"));
        const QAbstractItemModel* model = list->model();
        for (const char* text : {"Open…", "Reload", "Zoom In", "Earlier View"}) {
            const auto hits = model->match(model->index(0, 0), Qt::DisplayRole, QString::fromUtf8(text), 1,
                                           Qt::MatchExactly | Qt::MatchRecursive);
            QVERIFY2(!hits.isEmpty(), text);
            QVERIFY(!hits.first().siblingAtColumn(1).data().toString().isEmpty());
        }
        dialog->close();
    }
};

QTEST_MAIN(MainWindowTest)
#include "test_main_window.moc"
