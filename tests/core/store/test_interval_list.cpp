// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/interval_list.h"

#include <QTest>

#include <random>

using namespace golanes;

namespace {

std::vector<TimeRange> someIntervals(std::mt19937_64& random, std::size_t n) {
    std::vector<TimeRange> times(n);
    Timestamp t = -50;
    for (TimeRange& r : times) {
        t += static_cast<Timestamp>(random() % 4);
        // Mostly short, now and then one that overlaps everything after it.
        const auto length = static_cast<Duration>(random() % 20 == 0 ? random() % 1000 : random() % 6);
        r = {t, t + length};
    }
    return times;
}

std::vector<std::uint32_t> allRows(std::size_t n) {
    std::vector<std::uint32_t> rows(n);
    for (std::size_t i = 0; i < n; ++i) rows[i] = static_cast<std::uint32_t>(i);
    return rows;
}

}  // namespace

class TestIntervalList : public QObject {
    Q_OBJECT

  private slots:
    void thingsWithoutLengthLastOneNanosecond() {
        QCOMPARE(IntervalList::endOf({5, 5}), Timestamp(6));
        QCOMPARE(IntervalList::endOf({5, 9}), Timestamp(9));
        constexpr Timestamp kMax = std::numeric_limits<Timestamp>::max();
        QCOMPARE(IntervalList::endOf({kMax, kMax}), kMax);
    }

    // Started minus ended is how many touch a stretch.
    void countsWhatTouchesAStretch() {
        std::mt19937_64 random(1);
        const auto times = someIntervals(random, 700);
        IntervalList list;
        list.build(allRows(times.size()), [&](std::uint32_t row) { return times[row]; });
        for (int k = 0; k < 500; ++k) {
            const auto a = static_cast<Timestamp>(random() % 1400) - 80;
            const Timestamp b = a + 1 + static_cast<Timestamp>(random() % 30);
            const auto touches = [&](const TimeRange& r) {
                return r.begin < b && IntervalList::endOf(r) > a;
            };
            const auto expected = std::count_if(times.begin(), times.end(), touches);
            const auto begun =
                std::count_if(times.begin(), times.end(), [&](auto& r) { return r.begin < b; });
            const auto ended =
                std::upper_bound(list.ends().begin(), list.ends().end(), a) - list.ends().begin();
            QCOMPARE(begun - ended, expected);
        }
    }

    void findsTheOneThatEndsLast() {
        std::mt19937_64 random(2);
        const auto times = someIntervals(random, 300);
        const auto timeOf = [&](std::uint32_t row) { return times[row]; };
        IntervalList list;
        list.build(allRows(times.size()), timeOf);
        for (std::uint32_t n = 1; n <= list.size(); ++n) {
            Timestamp latest = std::numeric_limits<Timestamp>::min();
            for (std::uint32_t i = 0; i < n; ++i) latest = std::max(latest, IntervalList::endOf(times[i]));
            const std::uint32_t found = list.latestOf(n, timeOf);
            QVERIFY(found < n);
            QCOMPARE(IntervalList::endOf(times[found]), latest);
        }
    }
};

QTEST_GUILESS_MAIN(TestIntervalList)
#include "test_interval_list.moc"
