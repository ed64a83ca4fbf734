// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/distribution.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace golanes;

class TestDistribution : public QObject {
    Q_OBJECT

  private slots:
    // Against counting one by one.
    void binsAndStepsHoldAll() {
        std::mt19937_64 random(7);
        for (const int perDecade : {1, 3, 10, 20}) {
            for (const int n : {1, 2, 50, 5000}) {
                std::vector<Duration> values;
                for (int i = 0; i < n; ++i) {
                    Duration length = 0;
                    for (auto digits = random() % 8; digits > 0; --digits)
                        length = length * 10 + Duration(random() % 10);
                    values.push_back(length);
                }
                std::vector<Duration> sorted = values;
                std::ranges::sort(sorted);
                const Distribution d = distributionOf(values, perDecade);
                QCOMPARE(d.quantiles.count, std::uint64_t(n));
                QCOMPARE(d.quantiles.p99, sorted[std::size_t(0.99 * double(n - 1))]);
                std::uint64_t sum = 0;
                for (std::size_t i = 0; i < d.bins.size(); ++i) {
                    const Duration begin = d.bins[i].begin;
                    const Duration end = i + 1 < d.bins.size() ? d.bins[i + 1].begin : d.end;
                    QVERIFY(end > begin);
                    const auto inside = std::ranges::count_if(sorted, [&](Duration v) {
                        const Duration at = std::max<Duration>(v, 1);
                        return at >= begin && at < end;
                    });
                    QCOMPARE(d.bins[i].count, std::uint64_t(inside));
                    sum += d.bins[i].count;
                }
                QCOMPARE(sum, std::uint64_t(n));
                QVERIFY(d.bins.front().count > 0 && d.bins.back().count > 0);
                QCOMPARE(d.steps.front().upTo, sorted.front());
                QCOMPARE(d.steps.back().upTo, sorted.back());
                QCOMPARE(d.steps.back().share, 1.0);
                Duration before = -1;
                for (const Distribution::Step& s : d.steps) {
                    QVERIFY(s.upTo > before);
                    before = s.upTo;
                    const auto below = std::ranges::count_if(sorted, [&](Duration v) { return v <= s.upTo; });
                    QCOMPARE(s.share, double(below) / n);
                }
            }
        }
    }

    void binsAreOfDecades() {
        std::vector<Duration> values{7, 4000};
        const Distribution d = distributionOf(values, 1);
        QCOMPARE(d.bins.size(), std::size_t{4});
        QCOMPARE(d.bins[0].begin, Duration{1});
        QCOMPARE(d.bins[3].begin, Duration{1000});
        QCOMPARE(d.end, Duration{10'000});
        QVERIFY(distributionOf({}, 5).bins.empty());
    }
};

QTEST_GUILESS_MAIN(TestDistribution)
#include "test_distribution.moc"
