// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/gallop.h"

#include <QTest>

#include <limits>

using namespace golanes;

class TestGallop : public QObject {
    Q_OBJECT

  private slots:
    void findsTheBorderFromAnyStart() {
        for (std::uint32_t size = 0; size < 70; ++size) {
            for (std::uint32_t border = 0; border <= size; ++border) {
                for (std::uint32_t from = 0; from <= border; ++from) {
                    const auto past = [&](std::uint32_t i) {
                        if (i >= size) qFatal("asked for an element that is not there");
                        return i >= border;
                    };
                    for (const std::uint32_t step : {1u, 3u, 40u, 4'000'000'000u})
                        QCOMPARE(gallop(from, size, past, step), border);
                }
            }
        }
    }

    void stepsGrowWithTheLogOfTheDistance() {
        constexpr std::uint32_t kMax = std::numeric_limits<std::uint32_t>::max();
        for (const std::uint32_t border : {10u, 1000u, 4'000'000'000u, kMax}) {
            int asked = 0;
            QCOMPARE(gallop(5, kMax, [&](std::uint32_t i) { return ++asked, i >= border; }), border);
            QVERIFY(asked <= 2 * 33);
        }
    }
};

QTEST_GUILESS_MAIN(TestGallop)
#include "test_gallop.moc"
