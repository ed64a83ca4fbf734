// SPDX-License-Identifier: GPL-3.0-or-later
// Where labels stand: by the rules for any wishes, made at random.
#include "widgets/annotate/label_placement.h"
#include "widgets/annotate/line_clip.h"

#include <QTest>

#include <random>

using namespace golanes;

class LabelPlacementTest : public QObject {
    Q_OBJECT

    static inline const QRectF kRoom{200, 0, 800, 500};

    static LabelWish at(double x, double y, double w = 100, double h = 20) {
        return {QRectF(x, y, w, h), {}, QPointF(x, y + h), false};
    }

  private slots:
    void aloneItStandsWhereItWants() {
        const auto placed = placeLabels(kRoom, {at(400, 200)}, {});
        QCOMPARE(*placed[0], QRectF(400, 200, 100, 20));
    }

    void atTheEdgeItStaysInside() {
        for (const QPointF corner :
             {QPointF(0, -50), QPointF(990, -50), QPointF(0, 499), QPointF(990, 499)}) {
            const auto placed = placeLabels(kRoom, {at(corner.x(), corner.y())}, {});
            QVERIFY(placed[0] && kRoom.contains(*placed[0]));
        }
    }

    void thoseMovedByHandComeFirst() {
        LabelWish moved = at(100, 100);
        moved.offset = {300, 100};
        const auto placed = placeLabels(kRoom, {at(400, 200), moved}, {});
        QCOMPARE(*placed[1], QRectF(400, 200, 100, 20));
        QVERIFY(!placed[0]->intersects(*placed[1]));
        // And the one in the hand before them.
        LabelWish held = at(390, 195);
        held.leading = true;
        QCOMPARE(*placeLabels(kRoom, {moved, held}, {})[1], held.place);
    }

    void itStandsClearOfThings() {
        const QRectF thing(380, 190, 200, 40);
        const auto placed = placeLabels(kRoom, {at(400, 200)}, {thing});
        QVERIFY(placed[0] && !placed[0]->intersects(thing));
        // Where there is nothing but things, over them.
        QVERIFY(placeLabels(kRoom, {at(400, 200)}, {kRoom.adjusted(-9, -9, 9, 9)})[0]);
    }

    void theyNeverOverlapNorLeaveThePicture_data() {
        QTest::addColumn<int>("count");
        for (const int count : {2, 10, 40, 100}) QTest::newRow(qPrintable(QString::number(count))) << count;
    }
    void theyNeverOverlapNorLeaveThePicture() {
        QFETCH(int, count);
        std::mt19937 random(7);
        const auto below = [&random](unsigned n) { return static_cast<double>(random() % n); };
        for (int round = 0; round < 4; ++round) {
            std::vector<LabelWish> wishes;
            std::vector<QRectF> things;
            for (int i = 0; i < count; ++i) {
                wishes.push_back(at(100 + below(1000), below(600) - 50, 40 + below(120), 14 + below(40)));
                if (below(4) < 1) wishes.back().offset = {below(200) - 100, below(200) - 100};
                things.emplace_back(wishes.back().about - QPointF(4, 4), QSizeF(8, 8));
            }
            const auto placed = placeLabels(kRoom, wishes, things);
            QCOMPARE(placed.size(), wishes.size());
            int there = 0;
            for (std::size_t i = 0; i < placed.size(); ++i) {
                if (!placed[i]) continue;
                ++there;
                QCOMPARE(placed[i]->size(), wishes[i].place.size());
                QVERIFY(kRoom.contains(*placed[i]));
                for (std::size_t k = 0; k < i; ++k) QVERIFY(!placed[k] || !placed[k]->intersects(*placed[i]));
            }
            QVERIFY(there >= std::min(count, 20));
            QVERIFY(placed == placeLabels(kRoom, wishes, things));
        }
    }

    void oneThatIsTooLargeIsLeftOut() {
        QVERIFY(!placeLabels(kRoom, {at(300, 100, 900, 20)}, {})[0]);
        QVERIFY(!placeLabels(kRoom, {at(300, 100, 90, 600)}, {})[0]);
    }

    void linesAreCut() {
        const QRectF room(0, 0, 10, 10);
        QCOMPARE(*clipped({-5, 5, 15, 5}, room), QLineF(0, 5, 10, 5));
        QCOMPARE(*clipped({5, 15, 5, 5}, room), QLineF(5, 10, 5, 5));
        QCOMPARE(*clipped({2, 3, 4, 5}, room), QLineF(2, 3, 4, 5));
        QVERIFY(!clipped({-5, -1, 15, -1}, room));
        QVERIFY(!clipped({-5, 5, 5, 25}, room));
        QCOMPARE(distanceTo({0, 0, 10, 0}, {5, 3}), 3.0);
        QCOMPARE(distanceTo({0, 0, 10, 0}, {14, 3}), 5.0);
        QCOMPARE(distanceTo({4, 4, 4, 4}, {4, 7}), 3.0);
    }
};

QTEST_GUILESS_MAIN(LabelPlacementTest)
#include "test_label_placement.moc"
