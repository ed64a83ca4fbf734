// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/statistics/false_discoveries.h"

#include <QTest>

#include <cmath>

using namespace golanes;

class TestFalseDiscoveries : public QObject {
    Q_OBJECT

    // Benjamini & Hochberg, J. R. Statist. Soc. B 57, 1995, section 3.2: thrombolysis in myocardial
    // infarction.
    const std::vector<double> ps_{0.0459, 0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298,
                                  0.0344, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0};

  private slots:
    // Of the fifteen, four are below a rate of 5 %.
    void publishedCase() {
        const auto rates = falseDiscoveryRates(ps_, 1);
        QCOMPARE(std::ranges::count_if(rates, [](double q) { return q <= 0.05; }), 4);
        QVERIFY(std::abs(rates[1] - 0.0001 * 15) < 1e-12);
        QVERIFY(std::abs(rates[4] - 0.0095 * 15 / 4) < 1e-12);
        QVERIFY(std::abs(rates[5] - 0.0298 * 15 / 7) > 1e-3);
        QVERIFY(std::abs(rates[5] - 0.0201 * 15 / 5) < 1e-12);
        QCOMPARE(rates.back(), 1.0);
    }

    // Four of fifteen are above ½, and one more is counted: 5 / (15 · ½).
    void unchanged() {
        QVERIFY(std::abs(unchangedShare(ps_) - 5 / 7.5) < 1e-12);
        QCOMPARE(unchangedShare({}), 1.0);
        QCOMPARE(unchangedShare(std::vector<double>{0.9, 0.8}), 1.0);
    }

    void ratesRiseWithP() {
        const auto rates = falseDiscoveryRates(ps_, unchangedShare(ps_));
        for (std::size_t i = 0; i < ps_.size(); ++i)
            for (std::size_t j = 0; j < ps_.size(); ++j)
                if (ps_[i] <= ps_[j]) QVERIFY(rates[i] <= rates[j]);
    }
};

QTEST_GUILESS_MAIN(TestFalseDiscoveries)
#include "test_false_discoveries.moc"
