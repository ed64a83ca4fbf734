// SPDX-License-Identifier: GPL-3.0-or-later
// The tour through the window, by keys and buttons.
#include "core/open.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/document.h"
#include "widgets/session/settings.h"
#include "widgets/theme/theme.h"
#include "widgets/window/document_page.h"
#include "widgets/window/main_window.h"
#include "widgets/window/sample.h"
#include "widgets/window/tour.h"
#include "widgets/window/window_actions.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;

class TourTest : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(const QString& ini)
            : settings(ini), window(&settings, &theme, {openTrace, availableMemory}) {
            window.resize(1200, 800);
            window.show();
        }
        Tour* tour() const { return window.findChild<Tour*>(); }
        bool ready() const {
            return window.currentPage() &&
                   window.currentPage()->document()->state() == Document::State::Ready;
        }

        Settings settings;
        Theme theme;
        MainWindow window;
    };

    QTemporaryDir dir_;
    QString ini_;

  private slots:
    void init() {
        test::failOnWarnings();
        static int n = 0;
        ini_ = dir_.filePath(QStringLiteral("settings%1.ini").arg(++n));
    }

    void theSampleOffersItOnce() {
        {
            Fixture f(ini_);
            f.window.openFiles({sampleRecording()});
            QTRY_VERIFY(f.tour() && f.tour()->isVisible());
            QVERIFY(!f.tour()->isAncestorOf(QApplication::focusWidget()));  // nobody asked for it
            f.tour()->findChild<QPushButton*>(QStringLiteral("endTour"))->click();
            QTRY_VERIFY(!f.tour());
        }
        Fixture again(ini_);
        again.window.openFiles({sampleRecording()});
        QTRY_VERIFY(again.ready());
        QVERIFY(!again.tour());
    }

    void otherRecordingsDoNotOfferIt() {
        Fixture f(ini_);
        const QString mine = dir_.filePath(QStringLiteral("mine.trace.zst"));
        QVERIFY(QFile::copy(sampleRecording(), mine));
        f.window.openFiles({mine});
        QTRY_VERIFY(f.ready());
        QVERIFY(!f.tour());
    }

    // With nothing open it opens the sample first.
    void keysWalkThroughAllStepsAndBack() {
        Fixture f(ini_);
        f.window.actionSet()->tour->trigger();
        QTRY_VERIFY(f.tour() && f.tour()->isVisible());
        QTRY_VERIFY(f.tour()->isAncestorOf(QApplication::focusWidget()));
        QStringList titles{f.tour()->step().title};
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(QApplication::focusWidget(), i % 2 ? Qt::Key_Right : Qt::Key_Return);
            titles << f.tour()->step().title;
            QVERIFY(f.window.rect().contains(f.tour()->geometry()));
            for (const QLabel* label : f.tour()->findChildren<QLabel*>())
                QVERIFY(label->height() >= label->heightForWidth(label->width()));  // nothing is cut off
            QVERIFY(!f.tour()->step().at || f.tour()->step().at->isVisible());
        }
        QCOMPARE(titles.removeDuplicates(), 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QCOMPARE(f.tour()->step().title, titles[5]);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!f.tour());
    }

    void aStepWithoutItsWidgetIsLeftOut() {
        Fixture f(ini_);
        f.window.openFiles({sampleRecording()});
        QTRY_VERIFY(f.tour());
        f.window.actionSet()->inspector->trigger();  // hides what the second step is about
        QTest::mouseClick(f.tour()->findChild<QPushButton*>(QStringLiteral("tourNext")), Qt::LeftButton);
        QVERIFY(f.tour()->step().at && f.tour()->step().at->isVisible());
        QVERIFY(f.tour()->step().title != QStringLiteral("What costs time"));
    }

    // The frame goes with its tour.
    void aSecondTourTakesThePlaceOfTheFirst() {
        Fixture f(ini_);
        f.window.openFiles({sampleRecording()});
        QTRY_VERIFY(f.tour());
        f.tour()->findChild<QPushButton*>(QStringLiteral("tourNext"))->click();
        f.window.actionSet()->tour->trigger();
        QTRY_COMPARE(f.window.findChildren<QWidget*>(QStringLiteral("tourFrame")).size(), 1);
        QTRY_VERIFY(f.tour() && f.tour()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(f.window.findChildren<QWidget*>(QStringLiteral("tourFrame")).isEmpty());
    }

    void theLastStepEndsIt() {
        Fixture f(ini_);
        f.window.openFiles({sampleRecording()});
        QTRY_VERIFY(f.tour());
        for (int i = 0; i < 7; ++i) {
            QVERIFY(f.tour() && f.tour()->isVisible());
            f.tour()->findChild<QPushButton*>(QStringLiteral("tourNext"))->click();
        }
        QTRY_VERIFY(!f.tour());
    }

    // Inside the window, and not over what it is about where there is room beside that.
    void theCardStandsBesideItsTarget() {
        QRandomGenerator random(7);
        const auto below = [&](int n) { return static_cast<int>(random.bounded(n)); };
        const QRect room(10, 10, 900, 600);
        for (int i = 0; i < 2000; ++i) {
            const QSize card(100 + below(250), 60 + below(200));
            const QRect target(10 + below(700), 10 + below(500), 1 + below(200), 1 + below(100));
            const QRect placed(besideTarget(card, target, room), card);
            QVERIFY(room.contains(placed));
            const bool roomBeside = target.left() - room.left() > card.width() + 12 ||
                                    room.right() - target.right() > card.width() + 12;
            if (roomBeside) QVERIFY(!placed.intersects(target));
        }
        QVERIFY(room.contains(QRect(besideTarget({100, 50}, room, room), QSize(100, 50))));
    }
};

QTEST_MAIN(TourTest)
#include "test_tour.moc"
