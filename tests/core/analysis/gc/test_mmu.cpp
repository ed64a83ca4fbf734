// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/mmu.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace golanes;

namespace {

// Every window at every ns.
double slide(const std::vector<UtilizationChange>& changes, Duration window) {
    std::vector<double> each;
    for (std::size_t i = 0; i + 1 < changes.size(); ++i) {
        for (Timestamp t = changes[i].time; t < changes[i + 1].time; ++t)
            each.push_back(changes[i].utilization);
    }
    const std::size_t w = std::min(each.size(), static_cast<std::size_t>(window));
    double least = 1;
    for (std::size_t from = 0; from + w <= each.size(); ++from) {
        double sum = 0;
        for (std::size_t i = from; i < from + w; ++i) sum += each[i];
        least = std::min(least, sum / static_cast<double>(w));
    }
    return least;
}

}  // namespace

class TestMmu : public QObject {
    Q_OBJECT

  private slots:
    void agreesWithSlidingTheWindow() {
        std::mt19937 random(3);
        for (int round = 0; round < 60; ++round) {
            std::vector<UtilizationChange> changes;
            Timestamp t = 1000;
            for (int i = 0; i < 25; ++i) {
                changes.push_back({t, static_cast<double>(random() % 5) / 4});
                t += 1 + static_cast<Timestamp>(random() % 20);
            }
            changes.push_back({t, 0});
            for (const Duration window : {1, 2, 7, 30, 100, 10'000}) {
                const double got = minimumUtilization(changes, window);
                QVERIFY2(std::abs(got - slide(changes, window)) < 1e-9, qPrintable(QString::number(got)));
            }
        }
    }

    void whatSpansNoTimeIsFull() {
        QCOMPARE(minimumUtilization({}, 10), 1.0);
        const std::vector<UtilizationChange> one = {{5, 0}};
        QCOMPARE(minimumUtilization(one, 10), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestMmu)
#include "test_mmu.moc"
