// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the window: which one it begins with, and that another one changes texts and nothing else.
#include "core/session/session_file.h"
#include "tests/widgets/fake_source.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/compare/compare_page.h"
#include "widgets/compare/side_names.h"
#include "widgets/session/annotations.h"
#include "widgets/session/leak_search.h"
#include "widgets/session/report.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/window/document_page.h"
#include "widgets/window/language.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/session_keeper.h"
#include "widgets/window/settings_dialog.h"
#include "widgets/window/window_actions.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QSet>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;
using test::FakeSource;

namespace {

const QString kChinese = QStringLiteral("zh_CN");

bool hasHan(const QString& text) {
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

MainWindow* theWindow() {
    MainWindow* found = nullptr;
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (auto* window = qobject_cast<MainWindow*>(widget); window && window->isVisible()) found = window;
    return found;
}

}  // namespace

class TestLanguage : public QObject {
    Q_OBJECT

    // A window on fresh settings, in English at first, which another one may take the place of.
    struct Fixture {
        explicit Fixture(const QString& ini) : settings(ini) {
            settings.setLanguage(QStringLiteral("en"));
            followLanguage(&settings);
            window = new MainWindow(&settings, &theme, fake.source());
            window->resize(1000, 700);
            window->show();
        }
        ~Fixture() {
            QList<QPointer<MainWindow>> windows;
            for (QWidget* widget : QApplication::topLevelWidgets())
                windows << qobject_cast<MainWindow*>(widget);
            for (const auto& left : windows) delete left;
        }
        // The window in the place of the one before.
        void speakChinese() {
            const QPointer<MainWindow> old = window;
            settings.setLanguage(kChinese);
            QTRY_VERIFY(!old);
            window = theWindow();
        }

        FakeSource fake;
        Settings settings;
        Theme theme;
        QPointer<MainWindow> window;
    };

    QTemporaryDir dir_;
    QString a_, b_;

    QString write(const char* name) const {
        const QString path = dir_.filePath(QLatin1String(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("go 1.22 trace\0\0\0", 16) != 16)
            qFatal("cannot write");
        return path;
    }
    QString ini() const { return dir_.filePath(QStringLiteral("settings.ini")); }

  private slots:
    void init() {
        test::failOnWarnings();
        QFile::remove(ini());
        a_ = write("a.trace");
        b_ = write("b.trace");
    }
    void cleanup() { speak(QStringLiteral("en")); }

    void languagesHaveNames() {
        QCOMPARE(languageNamed(QStringLiteral("zh-cn")), kChinese);
        QCOMPARE(languageNamed(QStringLiteral("zh")), kChinese);
        QCOMPARE(languageNamed(QStringLiteral("EN")), QStringLiteral("en"));
        QCOMPARE(languageNamed(QStringLiteral("fr")), std::nullopt);
        QCOMPARE(languageNamed(QString()), std::nullopt);
    }

    void theSystemTellsTheFirstLanguage() {
        QCOMPARE(languageOf(QLocale(QStringLiteral("zh_CN"))), kChinese);
        QCOMPARE(languageOf(QLocale(QStringLiteral("zh_SG"))), kChinese);
        QCOMPARE(languageOf(QLocale(QStringLiteral("zh_TW"))), QStringLiteral("en"));
        QCOMPARE(languageOf(QLocale(QStringLiteral("de_DE"))), QStringLiteral("en"));
        QCOMPARE(languageOf(QLocale::c()), QStringLiteral("en"));
    }

    // Qt's own texts as well.
    void standardButtonsAreSpokenToo() {
        speak(kChinese);
        QVERIFY(hasHan(QCoreApplication::translate("QPlatformTheme", "Cancel")));
        speak(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
        QCOMPARE(MainWindow::tr("%n problems", nullptr, 1), QStringLiteral("1 problem"));
    }

    void everyActionIsSpoken() {
        Fixture f(ini());
        f.window->openFiles({a_});
        QTRY_COMPARE(f.window->currentPage()->document()->state(), Document::State::Ready);
        f.speakChinese();
        QStringList english;
        for (const QAction* action :
             f.window->actionSet()->all() + f.window->currentPage()->viewState()->actions().all()) {
            if (action && !hasHan(action->text()) && action->objectName() != QLatin1String("languageen"))
                english << action->text();
            if (action && action->iconText().contains(QLatin1String("(&"))) english << action->iconText();
        }
        QVERIFY2(english.isEmpty(), qPrintable(english.join(u'\n')));
        QCOMPARE(f.window->actionSet()->open->iconText(), QString::fromUtf8("打开…"));
    }

    void aMenuHasEachLetterOnce_data() {
        QTest::addColumn<bool>("chinese");
        QTest::newRow("English") << false;
        QTest::newRow("Chinese") << true;
    }
    void aMenuHasEachLetterOnce() {
        QFETCH(bool, chinese);
        Fixture f(ini());
        f.window->openFiles({a_});
        QTRY_COMPARE(f.window->currentPage()->document()->state(), Document::State::Ready);
        if (chinese) f.speakChinese();
        QStringList twice;
        const auto look = [&](const QWidget* menu) {
            QSet<QKeySequence> seen;
            for (const QAction* action : menu->actions()) {
                const QKeySequence key = QKeySequence::mnemonic(action->text());
                if (key.isEmpty() || !action->isVisible()) continue;
                if (seen.contains(key)) twice << action->text();
                seen << key;
            }
        };
        look(f.window->menuBar());
        for (const QMenu* menu : f.window->menuBar()->findChildren<QMenu*>()) look(menu);
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }

    void anotherLanguageKeepsWhatIsOpen() {
        Fixture f(ini());
        f.window->openFiles({a_, b_});
        const Document* documents[] = {f.window->page(0)->document(), f.window->page(1)->document()};
        for (const Document* document : documents) QTRY_COMPARE(document->state(), Document::State::Ready);
        ViewState* seen = f.window->page(0)->viewState();
        seen->setAnimated(false);
        seen->setVisible({100'000'000, 200'000'000});
        const TimeRange visible = seen->visible();
        Annotation note;
        note.kind = AnnotationKind::Note;
        note.text = "kept";
        note.range = {150'000'000, 150'000'000};
        seen->annotations()->add(note);
        f.window->actionSet()->nextTab->trigger();
        QCOMPARE(f.window->currentPage()->document(), documents[0]);
        QVERIFY(!hasHan(f.window->menuBar()->actions().first()->text()));

        f.speakChinese();
        QVERIFY(hasHan(f.window->menuBar()->actions().first()->text()));
        QCOMPARE(f.window->pageCount(), 2);
        for (const int i : {0, 1}) QCOMPARE(f.window->page(i)->document(), documents[i]);
        QCOMPARE(f.window->currentPage(), f.window->page(0));
        const ViewState& now = *f.window->page(0)->viewState();
        QCOMPARE(now.visible(), visible);
        QCOMPARE(now.annotations()->all().size(), std::size_t(1));
        QCOMPARE(f.fake.calls.load(), 2);  // nothing was read again
        f.window->currentPage()->reload();
        QTRY_COMPARE(f.fake.calls.load(), 3);
        QTRY_COMPARE(documents[0]->state(), Document::State::Ready);
        QCOMPARE(Settings(ini()).language(), kChinese);
    }

    void aLoadGoesOnInTheOtherLanguage() {
        Fixture f(ini());
        f.fake.held = true;
        f.window->openFiles({a_});
        QTRY_COMPARE(f.fake.calls.load(), 1);
        f.speakChinese();
        const Document* document = f.window->currentPage()->document();
        QCOMPARE(document->state(), Document::State::Loading);
        f.fake.held = false;
        QTRY_COMPARE(document->state(), Document::State::Ready);
        QCOMPARE(f.fake.calls.load(), 1);
        QVERIFY(f.window->currentPage()->viewState()->trace());
    }

    // With all runs, what stands beside them, and what was made of them.
    void aComparisonStays() {
        Fixture f(ini());
        f.settings.setCompare({{QStringLiteral("report"), false}});  // what is measured is another test's
        const QString c = write("c.trace");
        f.window->compareFiles({{a_, c}, {b_}}, {QStringLiteral("v1"), QStringLiteral("v2")});
        f.window->currentComparison()->showRun(Side::Base, 1);
        const auto ready = [&f](Side side) {
            return f.window->currentComparison()->pane(side).document->state() == Document::State::Ready;
        };
        QTRY_VERIFY(ready(Side::Base) && ready(Side::New));
        ComparePage& before = *f.window->currentComparison();
        const RunCompanions ofHidden{c + u'1', c + u'2', {c + u'3'}}, ofShown{{}, {}, {c + u'4'}};
        before.setCompanions(a_, ofHidden);
        before.setCompanions(b_, ofShown);
        Annotation note;
        note.kind = AnnotationKind::Note;
        note.text = "kept";
        note.range = {150'000'000, 150'000'000};
        before.pane(Side::New).state->annotations()->add(note);
        const Document* base = before.pane(Side::Base).document;
        const Document* candidate = before.pane(Side::New).document;

        f.speakChinese();
        QVERIFY(ready(Side::Base) && ready(Side::New));
        ComparePage& now = *f.window->currentComparison();
        QCOMPARE(now.pane(Side::Base).document, base);
        QCOMPARE(now.pane(Side::New).document, candidate);
        QCOMPARE(now.shownRun(Side::Base), c);
        QCOMPARE(now.files(), (PerSide<QStringList>{{a_, c}, {b_}}));
        QCOMPARE(now.names().labels(), (PerSide<QString>{QStringLiteral("v1"), QStringLiteral("v2")}));
        QCOMPARE(now.companions(a_), ofHidden);
        QCOMPARE(now.companions(b_), ofShown);
        QCOMPARE(now.pane(Side::New).state->annotations()->all().size(), std::size_t{1});
    }

    void tablesAreSpokenToo() {
        Fixture f(ini());
        const auto waits = [&f] {
            return f.window->findChild<QTabBar*>(QStringLiteral("tableTabs"))->tabText(2);
        };
        QCOMPARE(waits(), QStringLiteral("Waits"));
        f.speakChinese();
        QVERIFY2(hasHan(waits()), qPrintable(waits()));
    }

    // What was saved counts as saved, and what is added to the report then does not.
    void theReportStaysPartOfTheSession() {
        Fixture f(ini());
        f.window->openFiles({a_});
        QTRY_COMPARE(f.window->currentPage()->document()->state(), Document::State::Ready);
        ReportItem item;
        item.title = QStringLiteral("kept");
        f.window->report()->add(item);
        f.window->session()->saveTo(dir_.filePath(QStringLiteral("reported.golanes")));
        QTRY_VERIFY(!f.window->session()->busy());
        f.speakChinese();
        QTest::qWait(SessionKeeper::kSettleMs + 200);
        QVERIFY(!f.window->session()->isModified());
        f.window->report()->add(item);
        QTRY_VERIFY(f.window->session()->isModified());
    }

    void theSearchForLeaksGoesOn() {
        Fixture f(ini());
        f.window->openFiles({a_});
        QTRY_COMPARE(f.window->currentPage()->document()->state(), Document::State::Ready);
        LeakSearch& before = *LeakSearch::of(f.window->currentPage()->viewState());
        LeakThresholds thresholds;
        thresholds.group = 7;
        before.setThresholds(thresholds);
        QFile dump(dir_.filePath(QStringLiteral("dump.txt")));
        QVERIFY(dump.open(QIODevice::WriteOnly));
        dump.write("goroutine 1 [running]:\nmain.main()\n\t/src/main.go:1 +0x1\n");
        dump.close();
        before.openDump(dump.fileName());
        QTRY_VERIFY(before.question().dump);
        const LeakQuestion question = before.question();
        f.speakChinese();
        const LeakSearch& now = *LeakSearch::of(f.window->currentPage()->viewState());
        QVERIFY(now.question() == question);
        QCOMPARE(now.dumpName(), QStringLiteral("dump.txt"));
    }

    // There and back again, before the window could go.
    void twoChangesMakeOneWindow() {
        Fixture f(ini());
        f.window->openFiles({a_});
        QTRY_COMPARE(f.window->currentPage()->document()->state(), Document::State::Ready);
        const QPointer<MainWindow> old = f.window;
        f.settings.setLanguage(kChinese);
        f.settings.setLanguage(QStringLiteral("en"));
        QTRY_VERIFY(!old);
        const auto windows = [] {
            int count = 0;
            for (const QWidget* widget : QApplication::topLevelWidgets())
                count += qobject_cast<const MainWindow*>(widget) != nullptr;
            return count;
        };
        QTRY_COMPARE(windows(), 1);
        QCOMPARE(theWindow()->pageCount(), 1);
        QVERIFY(!hasHan(theWindow()->menuBar()->actions().first()->text()));
    }

    void anOfferToRecoverStays() {
        Fixture f(ini());
        const QString folder = dir_.filePath(QStringLiteral("autosave"));
        QVERIFY(QDir().mkpath(folder));
        const QString left = folder + QStringLiteral("/1-0.golanes");
        SessionFile file;
        file.session.recordings.emplace_back().file.path = a_.toStdString();
        QVERIFY(file.save(left.toStdString()));
        f.window->session()->keepCopies(folder);
        const auto offered = [&f] {
            return f.window->findChild<MessageBar*>(QStringLiteral("recoveryBar"))->isVisible();
        };
        QVERIFY(offered());
        f.speakChinese();
        QVERIFY(offered());
        QTest::mouseClick(f.window->findChild<QPushButton*>(QStringLiteral("discardSession")),
                          Qt::LeftButton);
        QVERIFY(!QFile::exists(left));
    }

    // The dialog that asked for it is there again, in the new language.
    void theSettingsChangeIt() {
        Fixture f(ini());
        f.window->actionSet()->showSettings->trigger();
        auto* box = f.window->findChild<QComboBox*>(QStringLiteral("languageBox"));
        QVERIFY(box);
        const QPointer<MainWindow> old = f.window;
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QTRY_VERIFY(!old);
        QCOMPARE(f.settings.language(), kChinese);
        const auto* dialog = theWindow()->findChild<SettingsDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(hasHan(dialog->windowTitle()));
    }
};

QTEST_MAIN(TestLanguage)
#include "test_language.moc"
