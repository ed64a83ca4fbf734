// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/statistics/effect_size.h"
#include "core/compare/statistics/rank_test.h"
#include "core/compare/statistics/verdict.h"

#include <QTest>

#include <cmath>

using namespace golanes;

namespace {

Baseline<RunValues> base(RunValues values) {
    return Baseline<RunValues>(std::move(values));
}
Candidate<RunValues> candidate(RunValues values) {
    return Candidate<RunValues>(std::move(values));
}

bool near(double a, double b, double within = 1e-9) {
    return std::abs(a - b) <= within;
}

// Hollander & Wolfe, Nonparametric Statistical Methods, 1973, p. 69: permeability at term and at 12–26 weeks.
const RunValues kTerm{0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
const RunValues kWeeks{1.15, 0.88, 0.90, 0.74, 1.21};

}  // namespace

class TestRankTest : public QObject {
    Q_OBJECT

  private slots:
    // The book, and the documentation of R's wilcox.test: W = 35, one-sided p = 0.1272; without ties the
    // two-sided one is twice that.
    void publishedCase() {
        const RankTest test = rankTest(base(kWeeks), candidate(kTerm));
        QCOMPARE(test.u, 35.0);
        QVERIFY(near(test.p, 2 * 0.1272, 1e-4));
        QVERIFY(near(test.smallestP, 2.0 / 3003));
        QVERIFY(test.exact);
    }

    void sidesSwap() {
        const RankTest test = rankTest(base(kTerm), candidate(kWeeks));
        QCOMPARE(test.u, 15.0);
        QVERIFY(near(test.p, rankTest(base(kWeeks), candidate(kTerm)).p));
    }

    // Ranks 1, 3, 3, 3, 5. Of the ten ways to pick three, four sum up to 9, the expected sum, three to 7 and
    // three to 11; the base has 1 + 3 + 3 = 7.
    void ties() {
        const RankTest test = rankTest(base({1, 2, 2}), candidate({2, 3}));
        QCOMPARE(test.u, 5.0);
        QVERIFY(near(test.p, 0.6));
    }

    void allEqual() {
        const RankTest test = rankTest(base({7, 7, 7}), candidate({7, 7, 7}));
        QCOMPARE(test.p, 1.0);
        QCOMPARE(test.u, 4.5);
    }

    void smallestReachable() {
        QCOMPARE(smallestP(1, 1), 1.0);
        QCOMPARE(smallestP(3, 3), 0.1);
        QVERIFY(near(smallestP(4, 4), 2.0 / 70));
        QVERIFY(near(smallestP(5, 5), 2.0 / 252));
        QVERIFY(near(smallestP(6, 3), 2.0 / 84));
        for (std::size_t n = 2; n <= 7; ++n) {
            RunValues low, high;
            for (std::size_t i = 0; i < n; ++i) {
                low.push_back(static_cast<double>(i));
                high.push_back(static_cast<double>(100 + i));
            }
            QVERIFY(near(rankTest(base(low), candidate(high)).p, smallestP(n, n)));
        }
    }

    // Of many runs the exact test and the normal distribution agree.
    void manyRuns() {
        RunValues a, b;
        for (int i = 0; i < 30; ++i) {
            a.push_back(i);
            b.push_back(i + 6.5);
        }
        const RankTest exact = rankTest(base(a), candidate(b));
        QVERIFY(exact.exact);
        a.push_back(15.2);
        b.push_back(21.7);
        const RankTest normal = rankTest(base(a), candidate(b));
        QVERIFY(!normal.exact);
        QVERIFY(near(exact.p, normal.p, 0.01));
        QVERIFY(exact.p > 0.001 && exact.p < 0.05);
    }

    void nothingToCompare() { QCOMPARE(rankTest(base({}), candidate({1, 2})).p, 1.0); }

    // Differences 2, 1, −1, 4, 3, 1 and ratios 3, 1.5, 0.75, 5, 2.5, 1.25, by hand.
    void effects() {
        const EffectSize effect = effectSize(base({1, 2, 4}), candidate({3, 5}));
        QVERIFY(near(effect.delta, 4.0 / 6));
        QCOMPARE(effect.shift, 1.5);
        QCOMPARE(effect.ratio.value(), 2.0);
        QVERIFY(!effectSize(base({0, 1}), candidate({1, 2})).ratio);
        // The same book: the estimate of the shift is 0.305.
        QVERIFY(near(effectSize(base(kWeeks), candidate(kTerm)).shift, 0.305));
    }

    void verdicts() {
        const auto verdict = [](RunValues a, RunValues b) {
            return verdictOf(base(a), candidate(b), rankTest(base(a), candidate(b)));
        };
        QCOMPARE(verdict({1, 2, 3, 4}, {5, 6, 7, 8}), Verdict::Clear);
        QCOMPARE(verdict({1, 2, 3, 4, 5, 6.5}, {6, 7, 8, 9, 10, 11}), Verdict::Likely);  // they overlap
        QCOMPARE(verdict({1, 2, 3}, {4, 5, 6}), Verdict::Noise);   // too few runs, close together
        QCOMPARE(verdict({1, 2, 3}, {5, 6, 7}), Verdict::Likely);  // too few runs, well apart
        QCOMPARE(verdict({1}, {100, 101, 102}), Verdict::Noise);   // one run tells nothing of its range
        QCOMPARE(verdict({1, 5, 9, 13}, {2, 6, 10, 14}), Verdict::Noise);
    }
};

QTEST_GUILESS_MAIN(TestRankTest)
#include "test_rank_test.moc"
