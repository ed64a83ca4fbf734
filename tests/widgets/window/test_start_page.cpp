// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/no_warnings.h"
#include "widgets/session/settings.h"
#include "widgets/window/recent_list.h"
#include "widgets/window/recipe_card.h"
#include "widgets/window/start_page.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace golanes;

class StartPageTest : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    QString there_, gone_;

    QString ini() const { return dir_.filePath(QStringLiteral("settings.ini")); }

  private slots:
    void initTestCase() {
        there_ = dir_.filePath(QStringLiteral("there.trace"));
        gone_ = dir_.filePath(QStringLiteral("gone.trace"));
        QFile file(there_);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4100, 'x'));
    }
    void init() {
        test::failOnWarnings();
        QFile::remove(ini());
    }

    void recentFilesShowSizeAndWhatIsGone() {
        Settings settings(ini());
        settings.addRecentFile(gone_);
        settings.addRecentFile(there_);
        StartPage page(&settings, {});
        const auto* list = page.findChild<RecentList*>();
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->item(0)->text(), QStringLiteral("there.trace"));
        const QString facts = list->item(0)->data(RecentList::FactsRole).toString();
        QVERIFY2(facts.startsWith(QStringLiteral("4.1 kB")), qPrintable(facts));
        QVERIFY(list->item(0)->flags().testFlag(Qt::ItemIsEnabled));
        QVERIFY(!list->item(1)->flags().testFlag(Qt::ItemIsEnabled));
    }

    void recentFilesShowWhatTheyLookedLike() {
        Settings settings(ini());
        settings.addRecentFile(there_);
        QImage picture(800, 600, QImage::Format_RGB32);
        picture.fill(Qt::blue);
        settings.thumbnails().keep(there_, picture);
        StartPage page(&settings, {});
        auto* list = page.findChild<RecentList*>();
        const QImage shown = list->item(0)->data(RecentList::PictureRole).value<QImage>();
        QCOMPARE(shown.deviceIndependentSize(), QSizeF(Thumbnails::kWidth, Thumbnails::kHeight));
        list->resize(400, 100);
        const QImage row = list->grab(list->visualItemRect(list->item(0))).toImage();
        QCOMPARE(row.pixelColor(row.width() * 30 / 400, row.height() / 2), QColor(Qt::blue));
    }

    void clickOrEnterOpensARecentFile() {
        Settings settings(ini());
        settings.addRecentFile(gone_);
        settings.addRecentFile(there_);
        StartPage page(&settings, {});
        page.resize(1000, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        auto* list = page.findChild<RecentList*>();
        QSignalSpy opened(&page, &StartPage::openRequested);
        const auto center = [list](int row) { return list->visualItemRect(list->item(row)).center(); };
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, center(0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, center(1));  // gone: nothing happens
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened.first().first().toString(), there_);
    }

    void deleteTakesAFileOffTheList() {
        Settings settings(ini());
        settings.addRecentFile(there_);
        StartPage page(&settings, {});
        auto* list = page.findChild<RecentList*>();
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(settings.recentFiles().isEmpty());
        QCOMPARE(list->count(), 0);
        QVERIFY(list->isHidden());
    }

    void theSampleIsOneClickAway() {
        Settings settings(ini());
        StartPage page(&settings, QStringLiteral("/sample"));
        QSignalSpy opened(&page, &StartPage::openRequested);
        page.findChild<QPushButton*>(QStringLiteral("sampleButton"))->click();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), QStringLiteral("/sample"));
        StartPage without(&settings, {});
        QVERIFY(without.findChild<QPushButton*>(QStringLiteral("sampleButton"))->isHidden());
    }

    void threeRecipesCanBeCopied() {
        Settings settings(ini());
        StartPage page(&settings, {});
        const auto cards = page.findChildren<RecipeCard*>();
        QCOMPARE(cards.size(), 3);
        for (RecipeCard* card : cards) {
            card->findChild<QToolButton*>()->click();
            QVERIFY(!card->code().isEmpty());
            QCOMPARE(QGuiApplication::clipboard()->text(), card->code());
        }
    }
};

QTEST_MAIN(StartPageTest)
#include "test_start_page.moc"
