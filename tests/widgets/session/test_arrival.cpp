// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/arrival.h"

#include <QTest>

using namespace golanes;

class ArrivalTest : public QObject {
    Q_OBJECT

    static constexpr TimeRange kBounds{1000, 1'001'000};

  private slots:
    void whatIsSeenWellLeavesTheView() {
        const TimeRange seen{2000, 102'000};
        QVERIFY(viewOf({50'000, 60'000}, seen, kBounds) == seen);
        QVERIFY(viewOf({2000, 102'000}, seen, kBounds) == seen);
        QVERIFY(viewOf({50'000, 50'000}, seen, kBounds) == seen);
    }

    void elsewhereTheZoomStays() {
        const TimeRange view = viewOf({500'000, 510'000}, {2000, 102'000}, kBounds);
        QCOMPARE(view.length(), Duration{100'000});
        QCOMPARE(view.begin, Timestamp{455'000});
        QCOMPARE(viewOf({500'000, 500'000}, {2000, 102'000}, kBounds).begin, Timestamp{450'000});
    }

    void specksAreZoomedToAndLongThingsFit() {
        const TimeRange speck = viewOf({500'000, 501'000}, kBounds, kBounds);
        QVERIFY(speck.length() < 20'000 && speck.contains(500'000) && speck.contains(500'999));
        const TimeRange longer = viewOf({200'000, 600'000}, {2000, 12'000}, kBounds);
        QVERIFY(longer.begin <= 200'000 && longer.end >= 600'000 && longer.length() < 600'000);
    }

    void aCloseUpGivesAThingItsShare() {
        const TimeRange view = closeUp({500'000, 500'100}, 0.05, kBounds);
        QCOMPARE(view.length(), Duration{2000});
        QCOMPARE(view.begin, Timestamp{499'050});
        QVERIFY(closeUp({500'000, 900'000}, 0.05, kBounds) == kBounds);
    }

    void anInstantInTheWholeRecordingIsZoomedTo() {
        const TimeRange view = viewOf({500'000, 500'000}, kBounds, kBounds);
        QCOMPARE(view.length(), Duration{20'000});
        QCOMPARE(view.begin, Timestamp{490'000});
    }

    void theViewStaysWithinTheRecording() {
        for (const Timestamp t :
             {Timestamp{-5'000'000}, Timestamp{1000}, Timestamp{1'000'999}, Timestamp{9'000'000}}) {
            for (const Duration length : {0, 1, 100, 100'000, 900'000, 5'000'000}) {
                for (const TimeRange seen : {kBounds, TimeRange{1000, 1010}, TimeRange{500'000, 700'000}}) {
                    const TimeRange view = viewOf({t, t + length}, seen, kBounds);
                    QVERIFY(view.begin >= kBounds.begin && view.end <= kBounds.end && !view.empty());
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(ArrivalTest)
#include "test_arrival.moc"
