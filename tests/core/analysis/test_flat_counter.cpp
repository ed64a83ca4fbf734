// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/flat_counter.h"

#include <QTest>

#include <map>
#include <random>

using namespace golanes;

class TestFlatCounter : public QObject {
    Q_OBJECT

  private slots:
    void countsAsAMapDoes() {
        std::mt19937_64 random(2);
        FlatCounter counter;
        std::map<std::uint64_t, std::uint64_t> expected;
        for (int i = 0; i < 20000; ++i) {
            const std::uint64_t key = i % 3 ? random() % 1000 << 32 : random() % 5000;
            counter.add(key, 1 + key % 3);
            expected[key] += 1 + key % 3;
        }
        std::map<std::uint64_t, std::uint64_t> counted;
        counter.forEach([&](std::uint64_t key, std::uint64_t n) { counted.emplace(key, n); });
        QVERIFY(counted == expected);
        QCOMPARE(counter.size(), expected.size());
    }
};

QTEST_GUILESS_MAIN(TestFlatCounter)
#include "test_flat_counter.moc"
