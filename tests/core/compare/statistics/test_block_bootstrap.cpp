// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/statistics/block_bootstrap.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace golanes;

namespace {

Sides<std::vector<BlockWeights>> draws(std::uint64_t seed, std::size_t count) {
    return {Baseline(blockDraws(seed, count)), Candidate(blockDraws(seed + 1, count))};
}

TimeBlocks ramp(double from) {
    TimeBlocks blocks;
    std::iota(blocks.over.begin(), blocks.over.end(), from);
    blocks.under.fill(1);
    return blocks;
}

BlockBootstrap bootstrap(const TimeBlocks& base, const TimeBlocks& candidate,
                         const Sides<std::vector<BlockWeights>>& draws) {
    return blockBootstrap(Baseline(&base), Candidate(&candidate), draws);
}

}  // namespace

class TestBlockBootstrap : public QObject {
    Q_OBJECT

  private slots:
    void drawsAreTheSameEverywhere() {
        const auto all = blockDraws(7, 3);
        QVERIFY(all == blockDraws(7, 3));
        QVERIFY(all != blockDraws(8, 3));
        for (const BlockWeights& d : all)
            QCOMPARE(std::accumulate(d.begin(), d.end(), 0u), static_cast<unsigned>(kTimeBlocks));
    }

    void sumsAndQuantiles() {
        BlockWeights once;
        once.fill(1);
        QCOMPARE(ramp(1).value(once), 12.5);  // the mean of 1 … 24
        auto times = std::make_shared<BlockedTimes>();
        for (std::size_t i = 0; i < kTimeBlocks; ++i) times->add(i, 1000 * static_cast<Duration>(i + 1));
        const TimeBlocks median{.times = times, .quantile = 0.5};
        QVERIFY(std::abs(median.value(once) - 12'000) < 0.03 * 12'000);
        BlockWeights last{};
        last.back() = 24;
        QVERIFY(std::abs(median.value(last) - 24'000) < 0.03 * 24'000);
        QCOMPARE(median.value(BlockWeights{}), 0.0);
    }

    void sameAndApart() {
        const auto d = draws(1, 999);
        const BlockBootstrap same = bootstrap(ramp(0), ramp(0), d);
        QVERIFY(same.p > 0.5);
        QVERIFY(same.low < 0 && same.high > 0);
        const BlockBootstrap apart = bootstrap(ramp(0), ramp(100), d);
        QCOMPARE(apart.p, 0.002);
        QCOMPARE(apart.smallestP, 0.002);
        QVERIFY(apart.low > 80 && apart.high < 120);
    }

    // Two runs of one distribution: how often the bootstrap raises a false alarm at the level that is used.
    void falseAlarms() {
        constexpr int kTimes = 1000;
        std::mt19937 random(4);
        std::lognormal_distribution<double> values(0, 0.5);
        const auto d = draws(1, 999);
        int alarms = 0;
        for (int i = 0; i < kTimes; ++i) {
            TimeBlocks a = ramp(0), b = ramp(0);
            for (double& x : a.over) x = values(random);
            for (double& x : b.over) x = values(random);
            alarms += bootstrap(a, b, d).p <= 0.01;
        }
        qInfo("%d false alarms in %d comparisons at p 0.01", alarms, kTimes);
        QVERIFY(alarms <= 25);
    }
};

QTEST_GUILESS_MAIN(TestBlockBootstrap)
#include "test_block_bootstrap.moc"
