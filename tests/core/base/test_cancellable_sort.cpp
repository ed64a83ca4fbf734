// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/cancellable_sort.h"

#include <QTest>

#include <random>
#include <utility>
#include <vector>

using namespace golanes;

class TestCancellableSort : public QObject {
    Q_OBJECT

  private slots:
    void sortsAndKeepsTheOrderOfEquals() {
        std::mt19937 random(7);
        std::vector<std::pair<unsigned, int>> values;
        for (int i = 0; i < 100'000; ++i) values.emplace_back(random() % 1000, i);
        auto expected = values;
        std::ranges::stable_sort(expected, {}, &std::pair<unsigned, int>::first);
        const Job job;
        QVERIFY(stableSort(values, &std::pair<unsigned, int>::first, job));
        QVERIFY(values == expected);
    }

    void whatIsSortedCostsOneLookAtEach() {
        std::vector<int> values(50'000);
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<int>(i / 2);
        std::size_t looks = 0;
        const Job job;
        QVERIFY(stableSort(
            values, [&](int v) { return ++looks, v; }, job));
        QVERIFY(looks <= 2 * values.size());
    }

    void aCancelledSortEndsSoon() {
        std::vector<int> values(1'000'000);
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = -static_cast<int>(i);
        Job job;
        std::size_t looks = 0;
        const auto key = [&](int v) {
            if (++looks == 100'000) job.cancel();
            return v;
        };
        QVERIFY(!stableSort(values, key, job));
        QVERIFY(looks < 120'000);
    }
};

QTEST_GUILESS_MAIN(TestCancellableSort)
#include "test_cancellable_sort.moc"
