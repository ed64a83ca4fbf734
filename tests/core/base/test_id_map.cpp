// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id_map.h"

#include <QTest>

#include <map>
#include <random>

using namespace golanes;

class TestIdMap : public QObject {
    Q_OBJECT

  private slots:
    // Random insertions and removals of near, far and huge ids, against std::map.
    void behavesAsAMap() {
        std::mt19937_64 random(7);
        IdMap<std::uint32_t> ids;
        std::map<std::uint64_t, std::uint32_t> expected;
        for (std::uint32_t step = 0; step < 40000; ++step) {
            std::uint64_t id = random() % 700;
            if (id % 7 == 0) id = ~id;
            if (id % 5 == 0) id <<= 40;
            if (random() % 3 == 0) {
                ids.erase(id);
                expected.erase(id);
            } else {
                ids.set(id, step);
                expected[id] = step;
            }
            QCOMPARE(ids.size(), expected.size());
            const std::uint64_t asked = random() % 2 ? id : random() % 700;
            const std::uint32_t* found = ids.find(asked);
            QCOMPARE(found != nullptr, expected.contains(asked));
            if (found) QCOMPARE(*found, expected[asked]);
        }
        std::map<std::uint64_t, std::uint32_t> all;
        ids.forEach([&](std::uint64_t id, std::uint32_t value) { all[id] = value; });
        QCOMPARE(all, expected);
    }

    void clearForgetsEverything() {
        IdMap<int> ids;
        for (std::uint64_t i = 0; i < 1000; ++i) ids.set(i, 1);
        ids.clear();
        QCOMPARE(ids.size(), std::size_t(0));
        QVERIFY(!ids.find(5));
    }
};

QTEST_GUILESS_MAIN(TestIdMap)
#include "test_id_map.moc"
