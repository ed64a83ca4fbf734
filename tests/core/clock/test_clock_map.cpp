// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/clock_map.h"

#include <QTest>

#include <limits>
#include <random>

using namespace golanes;

namespace {

constexpr Timestamp kFirst = std::numeric_limits<Timestamp>::min();
constexpr Timestamp kLast = std::numeric_limits<Timestamp>::max();
constexpr Timestamp kFar = Timestamp{1} << 50;  // 13 days

ClockMap randomMap(std::mt19937_64& random) {
    const auto in = [&](std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>(-most, most)(random);
    };
    return {in(kFar), in(kFar), in(1000 * ClockMap::kDriftOfPpm)};
}

bool near(Timestamp a, Timestamp b, Duration most) {
    const Int128 apart = Int128{a} - b;
    return apart <= most && -apart <= most;
}

}  // namespace

class TestClockMap : public QObject {
    Q_OBJECT

    std::mt19937_64 random_{7};
    Timestamp time() { return std::uniform_int_distribution<Timestamp>(-kFar, kFar)(random_); }

  private slots:
    void mapsByHand() {
        const ClockMap map{1'000, 5, 2 * ClockMap::kDriftOfPpm};
        QCOMPARE(map(1'000), 1'005);
        QCOMPARE(map(1'001'000), 1'001'007);
        QCOMPARE(map(-999'000), -998'997);
        // 0.5 ns are rounded up, less down.
        QCOMPARE(map(1'000 + 250'000), 1'005 + 250'001);
        QCOMPARE(map(1'000 + 249'999), 1'005 + 249'999);
        QCOMPARE(map.driftPpm(), 2.0);
    }

    void inverseLeadsBack() {
        for (int i = 0; i < 20'000; ++i) {
            const ClockMap map = randomMap(random_);
            const Timestamp t = time();
            QVERIFY(near(map.inverse(map(t)), t, map.drift < 0 ? 1 : 0));
            QVERIFY(near(map.inverted()(map(t)), t, 3));  // its drift is rounded to 10^-15
        }
    }

    void mapsAreComposed() {
        for (int i = 0; i < 20'000; ++i) {
            const ClockMap first = randomMap(random_), second = randomMap(random_);
            const Timestamp t = time();
            QVERIFY(near(composed(first, second)(t), second(first(t)), 6));
        }
        const ClockMap none;
        const ClockMap map = randomMap(random_);
        QVERIFY(composed(none, none) == none);
        QVERIFY(near(composed(none, map)(5), map(5), 1));
        QVERIFY(composed(map, none) == map);
    }

    void anotherPivotIsTheSameMap() {
        for (int i = 0; i < 20'000; ++i) {
            const ClockMap map = randomMap(random_);
            const Timestamp t = time();
            const ClockMap moved = map.pivotedAt(time());
            QVERIFY(near(moved(t), map(t), 1));
            QCOMPARE(moved.drift, map.drift);
            QVERIFY(map.shifted(17)(t) == map(t) + 17);
        }
    }

    void theEndsOfTimeAreKept() {
        for (const std::int64_t drift :
             {-ClockMap::kLargestDrift, std::int64_t{0}, ClockMap::kLargestDrift}) {
            for (const Timestamp pivot : {kFirst, Timestamp{0}, kLast}) {
                for (const Int128 offset : {Int128{kFirst} - kLast, Int128{0}, Int128{kLast} - kFirst}) {
                    const ClockMap map{pivot, offset, drift};
                    for (const Timestamp t : {kFirst, Timestamp{-1}, Timestamp{0}, kLast}) {
                        const Timestamp there = map(t);
                        const Timestamp back = map.inverse(there);
                        // What was not cut off comes back.
                        if (there != kFirst && there != kLast) QVERIFY(near(back, t, 1));
                    }
                    QVERIFY(std::abs(map.inverted().drift) <= ClockMap::kLargestDrift);
                    QVERIFY(std::abs(composed(map, map).drift) <= ClockMap::kLargestDrift);
                    QCOMPARE(map.pivotedAt(kLast).drift, drift);
                }
            }
        }
        QCOMPARE(ClockMap({0, Int128{kLast}, 0})(kLast), kLast);
        QCOMPARE(ClockMap({0, Int128{kFirst}, 0})(kFirst), kFirst);
    }
};

QTEST_GUILESS_MAIN(TestClockMap)
#include "test_clock_map.moc"
