// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/lanes/overview_strip.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QTest>

using namespace golanes;
using test::ServiceTrace;

class OverviewStripTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        service_ = ServiceTrace::make();
        state_ = std::make_unique<ViewState>();
        state_->setAnimated(false);
        state_->setTrace(service_.trace);
        theme_.setMode(Theme::Mode::Light);
        strip_ = std::make_unique<OverviewStrip>(state_.get(), &theme_);
        strip_->setHeaderWidth(100);
        strip_->resize(1100, strip_->sizeHint().height());
        strip_->show();
        QVERIFY(QTest::qWaitForWindowExposed(strip_.get()));
        state_->setVisible({ServiceTrace::at(400), ServiceTrace::at(600)}, ViewState::Motion::Jump);
    }
    void cleanup() { strip_.reset(); }

    void placesTimes() {
        QCOMPARE(strip_->xOf(state_->bounds().begin), 100.0);
        QCOMPARE(strip_->xOf(state_->bounds().end), 1100.0);
        QCOMPARE(strip_->timeAt(0), state_->bounds().begin);
        QCOMPARE(strip_->timeAt(5000), state_->bounds().end);
        for (double us : {1.0, 333.0, 999.0})
            QVERIFY(std::abs(strip_->timeAt(strip_->xOf(ServiceTrace::at(us))) - ServiceTrace::at(us)) <= 1);
    }

    void theFrameIsDragged() {
        drag(600, 700);
        QCOMPARE(state_->visible().length(), Duration{200'000});
        near(state_->visible().begin, 500);
        state_->back();
        near(state_->visible().begin, 400);
    }

    void theFrameIsResizedAtItsEdges() {
        drag(500, 300);
        near(state_->visible().begin, 200);
        near(state_->visible().end, 600);
        drag(700, 800);
        near(state_->visible().begin, 200);
        near(state_->visible().end, 700);
    }

    // Nothing can be moved then.
    void whileAllIsVisibleADragChoosesWhatIs() {
        state_->fitAll();
        drag(700, 300);
        near(state_->visible().begin, 200);
        near(state_->visible().end, 600);
        state_->back();
        QVERIFY(state_->visible() == state_->bounds());
        QTest::mouseClick(strip_.get(), Qt::LeftButton, {}, QPoint(900, 20));
        QVERIFY(state_->visible() == state_->bounds());
    }

    void theEdgesDoNotCross() {
        drag(500, 1000);
        QCOMPARE(state_->visible().length(), state_->shortest());
        near(state_->visible().end, 600);
    }

    void aClickOutsideCenters() {
        QTest::mouseClick(strip_.get(), Qt::LeftButton, {}, QPoint(900, 20));
        near(state_->visible().begin + state_->visible().length() / 2, 800);
        QCOMPARE(state_->visible().length(), Duration{200'000});
    }

    void collectionsAndPausesAreMarked() {
        state_->fitAll();
        const QImage image = strip_->grab().toImage();
        const double scale = image.devicePixelRatio();
        const auto at = [&](double us, double y) {
            return QColor(image.pixel(static_cast<int>(strip_->xOf(ServiceTrace::at(us)) * scale),
                                      static_cast<int>(y * scale)));
        };
        QCOMPARE(at(650, strip_->height() - 4), theme_.fill(ColorRole::Gc));
        QVERIFY(at(800, strip_->height() - 4) != theme_.fill(ColorRole::Gc));
        QCOMPARE(at(505, 2), theme_.fill(ColorRole::StopTheWorld));
        QVERIFY(at(600, 2) != theme_.fill(ColorRole::StopTheWorld));
    }

    void withoutTraceItIsEmptyAndDeaf() {
        state_->setTrace(nullptr);
        drag(200, 300);
        QVERIFY((state_->visible() == TimeRange{0, 1}));
        QVERIFY(!strip_->grab().isNull());
    }

  private:
    void drag(int from, int to) {
        QTest::mousePress(strip_.get(), Qt::LeftButton, {}, QPoint(from, 20));
        QTest::mouseMove(strip_.get(), QPoint((from + to) / 2, 20));
        QTest::mouseMove(strip_.get(), QPoint(to, 20));
        QTest::mouseRelease(strip_.get(), Qt::LeftButton, {}, QPoint(to, 20));
    }
    static void near(Timestamp t, double us) {
        QVERIFY2(std::abs(t - ServiceTrace::at(us)) <= 1000, qPrintable(QString::number(t)));
    }

    ServiceTrace service_;
    Theme theme_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<OverviewStrip> strip_;
};

QTEST_MAIN(OverviewStripTest)
#include "test_overview_strip.moc"
