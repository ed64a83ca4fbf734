// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/fold_list.h"

#include <QTest>

#include <random>
#include <set>

using namespace golanes;

class TestFoldList : public QObject {
    Q_OBJECT

  private slots:
    void isSortedAndDisjoint() {
        const FoldList folds{{50, 60}, {10, 20}, {20, 25}, {15, 18}, {70, 70}};
        QCOMPARE(std::vector<Fold>(folds.all().begin(), folds.all().end()),
                 (std::vector<Fold>{{10, 25}, {50, 60}}));
        QVERIFY(FoldList({{3, 3}}).empty());
        QVERIFY((folds == FoldList{{10, 25}, {50, 60}}));
        QVERIFY(!(folds == FoldList{{10, 25}}));
        QVERIFY(!(folds == FoldList()));
    }

    void findsWhatHidesATime() {
        const FoldList folds{{10, 20}, {30, 40}};
        QVERIFY(!folds.at(9));
        QCOMPARE(*folds.at(10), (Fold{10, 20}));
        QCOMPARE(*folds.at(19), (Fold{10, 20}));
        QVERIFY(!folds.at(20));
        QCOMPARE(*folds.covering({30, 40}), (Fold{30, 40}));
        QVERIFY(!folds.covering({30, 41}));
        QVERIFY(!folds.covering({15, 35}));
        QVERIFY((folds.without({15, 16}) == FoldList{{30, 40}}));
        QVERIFY(folds.without({20, 30}) == folds);
        QVERIFY(folds.without({0, 100}).empty());
    }

    // Against counting the times outside of folds one by one.
    void countsWhatIsLeft() {
        std::mt19937 random(3);
        for (int round = 0; round < 200; ++round) {
            std::vector<Fold> some;
            for (unsigned n = random() % 8; n > 0; --n) {
                const auto begin = static_cast<Timestamp>(random() % 100);
                some.push_back({begin, begin + static_cast<Timestamp>(random() % 20)});
            }
            const FoldList folds(some);
            Int128 passed = folds.collapsed(-5);
            for (Timestamp t = -5; t < 140; ++t) {
                const bool hidden = std::ranges::any_of(some, [t](const Fold& f) { return f.contains(t); });
                QCOMPARE(folds.at(t) != nullptr, hidden);
                QVERIFY(folds.collapsed(t) == passed);
                if (hidden) continue;
                QCOMPARE(folds.expanded(passed), t);
                ++passed;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestFoldList)
#include "test_fold_list.moc"
