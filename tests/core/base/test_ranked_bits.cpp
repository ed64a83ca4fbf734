// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ranked_bits.h"

#include <QTest>

#include <random>

using namespace golanes;

class TestRankedBits : public QObject {
    Q_OBJECT

  private slots:
    void agreeWithLooking() {
        std::mt19937 random(1);
        for (const std::size_t size : {1u, 63u, 64u, 65u, 512u, 3000u}) {
            for (const unsigned one : {1u, 3u, 200u, 100'000u}) {
                RankedBits bits(size);
                std::vector<bool> plain(size);
                for (std::size_t i = 0; i < size; ++i) {
                    plain[i] = random() % one == 0;
                    if (plain[i]) bits.set(i);
                }
                bits.finish();
                verify(bits, plain);
            }
        }
    }

    void none() {
        const RankedBits bits;
        QCOMPARE(bits.count(), std::size_t{0});
        QCOMPARE(bits.countBefore(0), std::size_t{0});
        QCOMPARE(bits.next(0, 0), std::size_t{0});
    }

  private:
    static void verify(const RankedBits& bits, const std::vector<bool>& plain) {
        const std::size_t size = plain.size();
        std::size_t before = 0;
        for (std::size_t i = 0; i <= size; ++i) {
            QCOMPARE(bits.countBefore(i), before);
            const std::size_t end = std::min(size, i + i % 130);
            std::size_t next = i, previous = end;
            while (next < end && !plain[next]) ++next;
            while (previous > i && !plain[previous - 1]) --previous;
            QCOMPARE(bits.next(i, end), next);
            QCOMPARE(bits.previous(end, i), previous > i ? previous - 1 : end);
            if (i == size) break;
            QCOMPARE(bits.test(i), bool(plain[i]));
            before += plain[i] ? 1 : 0;
        }
        QCOMPARE(bits.count(), before);
    }
};

QTEST_GUILESS_MAIN(TestRankedBits)
#include "test_ranked_bits.moc"
