// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/statistics/quantile_shift.h"

#include <QTest>

#include <numeric>

using namespace golanes;

namespace {

std::vector<QuantileShift> shiftOf(const std::vector<Duration>& base, const std::vector<Duration>& candidate,
                                   std::size_t points) {
    return quantileShift(Baseline(std::span(base)), Candidate(std::span(candidate)), points);
}

}  // namespace

class TestQuantileShift : public QObject {
    Q_OBJECT

  private slots:
    // 1…1001 against the same doubled: P0, P90 and P99 by hand.
    void handComputed() {
        std::vector<Duration> base(1001), twice;
        std::iota(base.begin(), base.end(), 1);
        for (const Duration d : base) twice.push_back(2 * d);
        const auto shifts = shiftOf(base, twice, 2);
        QCOMPARE(shifts.size(), std::size_t{2});
        QCOMPARE(shifts[0].tail, 0.0);
        QCOMPARE(shifts[0].base, Duration{1});
        QCOMPARE(shifts[0].candidate, Duration{2});
        QCOMPARE(shifts[1].base, Duration{1000});  // 1 − 1/1001: the last but one of 1001
        const std::vector<Duration> thousand(1000, 5);
        const auto many = shiftOf(base, thousand, 4);  // the fewer tell up to P99.9
        QCOMPARE(many.size(), std::size_t{4});
        QVERIFY(qAbs(many[1].tail - 1) < 1e-12);
        QCOMPARE(many[1].base, Duration{901});
        QCOMPARE(many[2].base, Duration{991});
        QCOMPARE(many[3].base, Duration{1000});
        QCOMPARE(many[3].difference(), Duration{-995});
        QCOMPARE(*many[3].ratio(), 0.005);
    }

    // What only the slowest tenth has shows there alone.
    void showsWhereTheChangeIs() {
        std::vector<Duration> base(100, 10), slower(100, 10);
        std::fill(slower.begin() + 85, slower.end(), 500);
        for (const QuantileShift& s : shiftOf(base, slower, 50))
            QCOMPARE(s.difference(), quantileAt(s.tail) * 99 + 1e-9 >= 85 ? Duration{490} : Duration{0});
    }

    void edges() {
        QVERIFY(shiftOf({}, {1}, 10).empty());
        QVERIFY(shiftOf({1}, {}, 10).empty());
        for (const QuantileShift& s : shiftOf({0}, {7}, 3)) {
            QCOMPARE(s.tail, 0.0);
            QCOMPARE(s.difference(), Duration{7});
            QVERIFY(!s.ratio());
        }
        QVERIFY(qAbs(quantileAt(2) - 0.99) < 1e-12);
    }
};

QTEST_GUILESS_MAIN(TestQuantileShift)
#include "test_quantile_shift.moc"
