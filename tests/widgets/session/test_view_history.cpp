// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/view_history.h"

#include <QTest>

using namespace golanes;

class ViewHistoryTest : public QObject {
    Q_OBJECT

  private slots:
    void goesBackAndForward() {
        ViewHistory h;
        h.reset({0, 100});
        h.visit({10, 20}, false);
        h.visit({12, 14}, false);
        QVERIFY(h.canGoBack());
        QVERIFY(!h.canGoForward());
        QVERIFY((h.back().range == TimeRange{10, 20}));
        QVERIFY((h.back().range == TimeRange{0, 100}));
        QVERIFY(!h.canGoBack());
        QVERIFY((h.back().range == TimeRange{0, 100}));
        QVERIFY((h.forward().range == TimeRange{10, 20}));
    }

    void aNewViewForgetsTheLaterOnes() {
        ViewHistory h;
        h.reset({0, 100});
        h.visit({10, 20}, false);
        h.back();
        h.visit({50, 60}, false);
        QVERIFY(!h.canGoForward());
        QVERIFY((h.back().range == TimeRange{0, 100}));
    }

    void aBurstIsOneEntry() {
        ViewHistory h;
        h.reset({0, 100});
        h.visit({0, 90}, false);
        h.visit({0, 80}, true);
        h.visit({0, 70}, true);
        QVERIFY((h.current().range == TimeRange{0, 70}));
        QVERIFY((h.back().range == TimeRange{0, 100}));
        QVERIFY(!h.canGoBack());
    }

    void theFirstViewIsNeverMergedAway() {
        ViewHistory h;
        h.reset({0, 100});
        h.visit({0, 50}, true);
        QVERIFY((h.back().range == TimeRange{0, 100}));
    }

    void theSameViewTwiceIsOneEntry() {
        ViewHistory h;
        h.reset({0, 100});
        h.visit({0, 100}, false);
        QVERIFY(!h.canGoBack());
    }

    void keepsTheLatest() {
        ViewHistory h;
        h.reset({0, 1});
        for (int i = 1; i <= 3000; ++i) h.visit({i, i + 1}, false);
        std::size_t steps = 0;
        while (h.canGoBack()) {
            h.back();
            ++steps;
        }
        QCOMPARE(steps, ViewHistory::kLimit - 1);
        QVERIFY((h.current().range == TimeRange{3001 - static_cast<int>(ViewHistory::kLimit),
                                                3002 - static_cast<int>(ViewHistory::kLimit)}));
    }
};

QTEST_GUILESS_MAIN(ViewHistoryTest)
#include "test_view_history.moc"
