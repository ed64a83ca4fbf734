// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/fold_marks.h"

#include <QTest>

#include <random>

using namespace golanes;

class TestFoldMarks : public QObject {
    Q_OBJECT

  private slots:
    void standWhereTimeIsMissing() {
        // 1000 ns over 100 pixels, of which 500 ns are folded: 5 ns a pixel.
        const TimeAxis axis({0, 1000}, 100, {{100, 400}, {500, 700}});
        const std::vector<FoldMark> marks = foldMarks(axis, 8);
        QCOMPARE(marks.size(), std::size_t{2});
        QCOMPARE(marks[0], (FoldMark{20, {100, 400}, 300, 1}));
        QCOMPARE(marks[1], (FoldMark{40, {500, 700}, 200, 1}));
        QCOMPARE(foldMarkAt(marks, 23, 4), &marks[0]);
        QCOMPARE(foldMarkAt(marks, 36, 4), &marks[1]);
        QVERIFY(!foldMarkAt(marks, 30, 4));
    }

    void standAtTheEdgesToo() {
        const TimeAxis axis({400, 500}, 100, {{100, 400}, {500, 700}, {800, 900}});
        const std::vector<FoldMark> marks = foldMarks(axis, 8);
        QCOMPARE(marks.size(), std::size_t{2});
        QCOMPARE(marks[0].x, 0.0);
        QCOMPARE(marks[1].x, 100.0);
    }

    void whatLiesCloseTogetherSharesAMark() {
        const TimeAxis axis({0, 1000}, 100, {{100, 400}, {420, 700}});
        const std::vector<FoldMark> marks = foldMarks(axis, 8);
        QCOMPARE(marks.size(), std::size_t{1});
        QCOMPARE(marks[0].time, (TimeRange{100, 700}));
        QCOMPARE(marks[0].folded, Duration{580});
        QCOMPARE(marks[0].count, 2);
        QVERIFY(foldMarks(TimeAxis({0, 1000}, 100), 8).empty());
    }

    // However they are shared, every fold in sight is in exactly one mark, and marks are apart.
    void noneIsLost() {
        std::mt19937 random(5);
        for (int round = 0; round < 300; ++round) {
            std::vector<Fold> folds;
            for (auto n = random() % 60; n > 0; --n) {
                const auto begin = static_cast<Timestamp>(random() % 10'000);
                folds.push_back({begin, begin + static_cast<Timestamp>(random() % 300)});
            }
            const auto from = static_cast<Timestamp>(random() % 9'000);
            const TimeAxis axis({from, from + 1 + static_cast<Timestamp>(random() % 5'000)},
                                1 + static_cast<int>(random() % 500), folds);
            int inSight = 0;
            Duration hidden = 0;
            for (const Fold& f : axis.folds()) {
                const double x = axis.positionOf(f.begin);
                if (f.end < axis.range().begin || f.begin > axis.range().end) continue;
                QVERIFY(x >= 0 && x <= axis.width());
                ++inSight;
                hidden += f.length();
            }
            double last = -1;
            for (const FoldMark& m : foldMarks(axis, 8)) {
                QVERIFY(m.x > last);
                last = m.x;
                inSight -= m.count;
                hidden -= m.folded;
            }
            QCOMPARE(inSight, 0);
            QCOMPARE(hidden, Duration{0});
        }
    }
};

QTEST_GUILESS_MAIN(TestFoldMarks)
#include "test_fold_marks.moc"
