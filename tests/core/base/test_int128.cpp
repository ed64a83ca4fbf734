// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/int128.h"

#include <QTest>

using namespace golanes;

class TestInt128 : public QObject {
    Q_OBJECT

  private slots:
    // On both sides of what 64 bits hold, by the definition of rounding: q·d <= n < (q + 1)·d.
    void divisionRoundsDownAndUp() {
        const Int128 limit = Int128{1} << 63;
        for (const Int128& around : {Int128{0}, limit, -limit, 4 * limit, -4 * limit}) {
            for (int by = -20; by <= 20; ++by) {
                for (const Int128& d :
                     {Int128{1}, Int128{2}, Int128{7}, Int128{1920}, limit - 1, limit, 3 * limit}) {
                    const Int128 n = around + by;
                    const Int128 down = floorDiv(n, d);
                    QVERIFY(down * d <= n && n < (down + 1) * d);
                    const Int128 up = ceilDiv(n, d);
                    QVERIFY((up - 1) * d < n && n <= up * d);
                }
            }
        }
    }

    void saturateKeepsWhatFits() {
        constexpr std::int64_t lo = std::numeric_limits<std::int64_t>::min();
        constexpr std::int64_t hi = std::numeric_limits<std::int64_t>::max();
        QCOMPARE(saturate(Int128{hi}), hi);
        QCOMPARE(saturate(Int128{hi} + 1), hi);
        QCOMPARE(saturate(Int128{lo}), lo);
        QCOMPARE(saturate(Int128{lo} - 1), lo);
        QCOMPARE(saturate(Int128{-7}), std::int64_t(-7));
    }

    void productOfTheLargestTimeAndWidth() {
        constexpr std::int64_t hi = std::numeric_limits<std::int64_t>::max();
        QVERIFY(product(hi, 20000) == Int128{hi} * 20000);
        QVERIFY(product(-Int128{hi}, 20000) == -Int128{hi} * 20000);
    }
};

QTEST_GUILESS_MAIN(TestInt128)
#include "test_int128.moc"
