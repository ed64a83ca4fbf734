// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/lanes/ruler_view.h"
#include "widgets/lanes/time_text.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QTest>

#include <ctime>

using namespace golanes;
using test::ServiceTrace;

class RulerViewTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        state_ = std::make_unique<ViewState>();
        state_->setAnimated(false);
        state_->setTrace(ServiceTrace::make().trace);
        ruler_ = std::make_unique<RulerView>(state_.get(), &theme_);
        ruler_->setHeaderWidth(100);
        ruler_->resize(900, ruler_->sizeHint().height());
        ruler_->show();
        QVERIFY(QTest::qWaitForWindowExposed(ruler_.get()));
    }
    void cleanup() { ruler_.reset(); }

    void aClickIntoItsLeftEndChoosesTheFormat() {
        QTest::mouseClick(ruler_.get(), Qt::LeftButton, {}, QPoint(20, 8));
        auto* menu = ruler_->findChild<QMenu*>(QStringLiteral("timeFormatMenu"));
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->actions().size(), 4);
        menu->actions().at(1)->trigger();
        QCOMPARE(state_->timeFormat(), TimeFormat::Absolute);
        menu->close();
    }

    void elsewhereAClickDoesNothing() {
        QTest::mouseClick(ruler_.get(), Qt::LeftButton, {}, QPoint(500, 8));
        QVERIFY(!ruler_->findChild<QMenu*>());
    }

    // The same range looks different in each format, and follows what is visible.
    void redrawsForEveryChange() {
        const QImage before = ruler_->grab().toImage();
        state_->setTimeFormat(TimeFormat::Wall);
        const QImage wall = ruler_->grab().toImage();
        QVERIFY(wall != before);
        state_->setVisible({ServiceTrace::at(100), ServiceTrace::at(200)});
        const QImage zoomed = ruler_->grab().toImage();
        QVERIFY(zoomed != wall);
        state_->setCursor(ServiceTrace::at(150));
        QVERIFY(ruler_->grab().toImage() != zoomed);
    }

    void aLabelWithoutRoomAtTheEndIsLeftOut() {
        for (int width = 500; width < 600; ++width) {
            ruler_->resize(width, ruler_->height());
            const QImage image = ruler_->grab().toImage();
            for (int y = 0; y < ruler_->fontMetrics().height() + 2; ++y)
                QCOMPARE(image.pixel(image.width() - 1, y), theme_.color(Surface::Ruler).rgb());
        }
    }

    // Half a label beside a flag reads as another time.
    void labelsThatAFlagTouchesAreLeftOut() {
        const QColor flag = theme_.color(Surface::Hairline);
        const QRgb empty = theme_.color(Surface::Ruler).rgb();
        const int mid = 4 + ruler_->fontMetrics().height() / 2;
        for (int x = 150; x < 750; x += 3) {
            // Not by QTest, which moves the pointer within the screen only.
            QMouseEvent move(QEvent::MouseMove, QPointF(x, 8), ruler_->mapToGlobal(QPointF(x, 8)),
                             Qt::NoButton, Qt::NoButton, {});
            QApplication::sendEvent(ruler_.get(), &move);
            QVERIFY(state_->cursor());
            const QImage image = ruler_->grab().toImage();
            const int scale = qRound(image.devicePixelRatio());
            int right = (x + 2) * scale;
            while (right < image.width() && image.pixel(right, scale) == flag.rgb()) ++right;
            QVERIFY(right > (x + 20) * scale);
            // A letter of what was half covered would stand right behind the flag.
            for (int y = 3 * scale; y < (mid + 5) * scale; ++y) QCOMPARE(image.pixel(right, y), empty);
        }
    }

    void theLengthOfAnAreaOutOfSightIsNotThere() {
        state_->setVisible({ServiceTrace::at(500), ServiceTrace::at(600)});
        const QImage without = ruler_->grab().toImage();
        state_->area()->selectAll();
        state_->area()->setRange({ServiceTrace::at(100), ServiceTrace::at(200)});
        QVERIFY(ruler_->grab().toImage() == without);
        state_->area()->setRange({ServiceTrace::at(700), ServiceTrace::at(800)});
        QVERIFY(ruler_->grab().toImage() == without);
        state_->area()->setRange({ServiceTrace::at(400), ServiceTrace::at(550)});
        QVERIFY(ruler_->grab().toImage() != without);
    }

    // Marks of folds stand below the labels: where there is no label, there is nothing.
    void foldsLeaveTheLabelsAlone() {
        FoldList folds({{ServiceTrace::at(333), ServiceTrace::at(341)},
                        {ServiceTrace::at(477), ServiceTrace::at(483)},
                        {ServiceTrace::at(621), ServiceTrace::at(633)}});
        state_->setFolds(folds);
        const QImage image = ruler_->grab().toImage();
        const TimeAxis axis = state_->axis(900 - 100);
        int clear = 0, marked = 0;
        for (const Fold& fold : folds.all()) {
            const int x = 100 + static_cast<int>(axis.positionOf(fold.begin));
            const auto anyIn = [&](int y0, int y1) {
                for (int y = y0; y < y1; ++y)
                    for (int i = x - 3; i < x + 3; ++i)
                        if (image.pixel(i, y) != theme_.color(Surface::Ruler).rgb()) return true;
                return false;
            };
            const int labels = ruler_->fontMetrics().height() + 2;
            clear += !anyIn(0, labels);
            marked += anyIn(labels, image.height() - 1);
        }
        QVERIFY(clear > 0);
        QCOMPARE(marked, 3);
    }

    // Half of the legend would be read as all of it.
    void theLegendIsWholeOrNotThere() {
        const auto shows = [&](ColorRole role) {
            const QImage image = ruler_->grab().toImage();
            for (int x = 0; x < kHeader * image.devicePixelRatio(); ++x)
                for (int y = 0; y < image.height(); ++y)
                    if (image.pixel(x, y) == theme_.fill(role).rgb()) return true;
            return false;
        };
        for (const TimeFormat format : {TimeFormat::Relative, TimeFormat::Absolute, TimeFormat::Wall}) {
            state_->setTimeFormat(format);
            ruler_->setHeaderWidth(kHeader);
            // The base of a clock that is read to the ns leaves it no room.
            if (format != TimeFormat::Wall) QVERIFY(shows(ColorRole::Gc) && shows(ColorRole::StopTheWorld));
            for (int width = 60; width < kHeader; width += 7) {
                ruler_->setHeaderWidth(width);
                QCOMPARE(shows(ColorRole::Gc), shows(ColorRole::StopTheWorld));
            }
        }
    }

    void wallClocksNameTheirZone() {
        const auto zone = [&](const char* name) {
            qputenv("TZ", name);
            tzset();
            return zoneName(*state_);
        };
        const QByteArray before = qgetenv("TZ");
        QCOMPARE(zone("UTC"), QStringLiteral("UTC"));
        QCOMPARE(zone("CET-1"), QStringLiteral("UTC+1"));
        QCOMPARE(zone("IST-5:30"), QStringLiteral("UTC+5:30"));
        QCOMPARE(zone("NST+3:30"), QStringLiteral("UTC−3:30"));
        before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
        tzset();
    }

    // As the ruler's labels have them, so that an instant reads the same wherever it is told.
    void timesAreInTheUnitOfTheRuler() {
        const TimeAxis axis(state_->bounds(), 800);
        for (const TimeFormat format : {TimeFormat::Relative, TimeFormat::Absolute}) {
            state_->setTimeFormat(format);
            const QString unit = rulerTimeText(*state_, axis, ServiceTrace::at(250)).section(u' ', -1);
            QCOMPARE(timeText(*state_, ServiceTrace::at(250)).section(u' ', -1), unit);
        }
    }

    void timesHaveAllTheirDigits() {
        const auto plain = [&](TimeFormat format) {
            state_->setTimeFormat(format);
            return timeText(*state_, ServiceTrace::at(250) + 7).remove(QChar(0x2009));
        };
        QCOMPARE(plain(TimeFormat::Relative), QStringLiteral("0.250007 ms"));
        QCOMPARE(plain(TimeFormat::Absolute), QStringLiteral("1.250007 ms"));
        QCOMPARE(plain(TimeFormat::Wall), QStringLiteral("22:13:20.000250007"));
        QCOMPARE(timeText(*state_->trace(), ServiceTrace::kStart - 5, TimeStyle{}).remove(QChar(0x2009)),
                 QStringLiteral("−0.000005 ms"));
    }

  private:
    static constexpr int kHeader = 230;

    Theme theme_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<RulerView> ruler_;
};

QTEST_MAIN(RulerViewTest)
#include "test_ruler_view.moc"
