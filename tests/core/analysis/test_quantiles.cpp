// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/quantiles.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace golanes;

class TestQuantiles : public QObject {
    Q_OBJECT

  private slots:
    void noneOfNothing() { QCOMPARE(quantilesOf({}).count, std::uint64_t{0}); }

    void agreeWithSorting() {
        std::mt19937 random(1);
        for (std::size_t n = 1; n < 300; ++n) {
            std::vector<Duration> values(n);
            for (Duration& v : values) v = static_cast<Duration>(random() % 100) - (n % 2 ? 0 : 50);
            std::vector<Duration> sorted = values;
            std::ranges::sort(sorted);
            const auto at = [&](double p) {
                return sorted[static_cast<std::size_t>(p * static_cast<double>(n - 1))];
            };
            const Quantiles q = quantilesOf(values);
            QCOMPARE(q.count, n);
            QCOMPARE(q.min, sorted.front());
            QCOMPARE(q.p50, at(0.5));
            QCOMPARE(q.p90, at(0.9));
            QCOMPARE(q.p99, at(0.99));
            QCOMPARE(q.max, sorted.back());
            Duration total = 0;
            for (const Duration v : sorted) total += v;
            QCOMPARE(q.total, total);
        }
    }
};

QTEST_GUILESS_MAIN(TestQuantiles)
#include "test_quantiles.moc"
