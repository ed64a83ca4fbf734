// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/mmu.h"
#include "core/analysis/gc/mutator_windows.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace golanes;

namespace {

std::vector<UtilizationChange> randomChanges(unsigned seed) {
    std::mt19937 random(seed);
    std::vector<UtilizationChange> changes;
    Timestamp t = 1000;
    for (int i = 0; i < 40; ++i) {
        changes.push_back({t, static_cast<double>(random() % 5) / 4});
        t += 1 + random() % 60;
    }
    changes.push_back({t, 0});
    return changes;
}

double meanOver(const std::vector<UtilizationChange>& changes, TimeRange window) {
    double sum = 0;
    for (std::size_t i = 0; i + 1 < changes.size(); ++i) {
        const TimeRange piece{changes[i].time, changes[i + 1].time};
        if (piece.overlaps(window))
            sum += changes[i].utilization * static_cast<double>(piece.clippedTo(window).length());
    }
    return sum / static_cast<double>(window.length());
}

// The mean at every place a ns apart; between two neighbours it moves in a straight line.
std::vector<double> allMeans(const std::vector<UtilizationChange>& changes, Duration window) {
    std::vector<double> means;
    for (Timestamp t = changes.front().time; t + window <= changes.back().time; ++t)
        means.push_back(meanOver(changes, {t, t + window}));
    return means;
}

// How much of the way from place to place lies below `u`, ns.
double wayBelow(const std::vector<double>& means, double u) {
    double way = 0;
    for (std::size_t i = 0; i + 1 < means.size(); ++i) {
        const auto [low, high] = std::minmax(means[i], means[i + 1]);
        way += high - low < 1e-9 ? (low < u ? 1 : 0) : std::clamp((u - low) / (high - low), 0.0, 1.0);
    }
    return way;
}

}  // namespace

class TestMutatorWindows : public QObject {
    Q_OBJECT

  private slots:
    void quantilesAgreeWithTryingAllPlaces() {
        constexpr std::array<double, 5> kShares = {0, 0.01, 0.05, 0.5, 0.9};
        Job job;
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const auto changes = randomChanges(seed);
            for (const Duration window : {7, 100, 500}) {
                const auto means = slidingMeans(changes, window, job);
                const auto all = allMeans(changes, window);
                const auto quantiles = meanQuantiles(means, kShares);
                for (std::size_t i = 0; i < kShares.size(); ++i) {
                    const double wanted = kShares[i] * static_cast<double>(all.size() - 1);
                    QVERIFY(wayBelow(all, quantiles[i] - 1e-7) <= wanted + 1e-3);
                    QVERIFY(wayBelow(all, quantiles[i] + 1e-7) >= wanted - 1e-3);
                }
                QVERIFY(std::abs(quantiles[0] - minimumUtilization(changes, window)) < 1e-9);
            }
        }
    }

    void worstWindowsAreTheWorstThatAreLeft() {
        Job job;
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const auto changes = randomChanges(seed);
            const auto worst = worstWindows(slidingMeans(changes, 50, job), 50, 10);
            std::vector<TimeRange> taken;
            for (const WorstWindow& w : worst) {
                QVERIFY(std::abs(meanOver(changes, w.time) - w.utilization) < 1e-9);
                double least = 1;
                for (Timestamp t = changes.front().time; t + 50 <= changes.back().time; ++t) {
                    const TimeRange window{t, t + 50};
                    const auto overlaps = [&](TimeRange o) { return o.overlaps(window); };
                    if (std::ranges::none_of(taken, overlaps))
                        least = std::min(least, meanOver(changes, window));
                }
                // Only places at which an edge meets a change are tried, and one beside a window that was
                // taken need not be one of them.
                QVERIFY(w.utilization >= least - 1e-9);
                QVERIFY(!taken.empty() || w.utilization <= least + 1e-9);
                for (const TimeRange& t : taken) QVERIFY(!t.overlaps(w.time));
                taken.push_back(w.time);
            }
            QVERIFY(!worst.empty());
        }
    }

    void changesAreCutToARange() {
        const std::vector<UtilizationChange> changes = {{100, 1}, {200, 0.5}, {300, 0}};
        const std::vector<UtilizationChange> middle = {{150, 1}, {200, 0.5}, {250, 0}};
        QVERIFY(changesWithin(changes, {150, 250}) == middle);
        QVERIFY(changesWithin(changes, {0, 1000}) == changes);
        QVERIFY(changesWithin(changes, {300, 1000}).empty());
        QVERIFY(changesWithin({}, {0, 1000}).empty());
    }

    void aWindowAsLongAsTheTraceHasOnePlace() {
        const std::vector<UtilizationChange> changes = {{100, 1}, {200, 0.5}, {300, 0}};
        Job job;
        const auto means = slidingMeans(changes, 1000, job);
        QCOMPARE(means.size(), std::size_t{1});
        constexpr std::array<double, 2> kShares = {0, 1};
        for (const double u : meanQuantiles(means, kShares)) QCOMPARE(u, 0.75);
        QVERIFY(slidingMeans({}, 10, job).empty());
    }
};

QTEST_GUILESS_MAIN(TestMutatorWindows)
#include "test_mutator_windows.moc"
