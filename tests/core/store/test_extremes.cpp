// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/extremes.h"

#include <QTest>

#include <random>

using namespace golanes;

class TestExtremes : public QObject {
    Q_OBJECT

  private slots:
    void anEmptyStretchHasNone() {
        ExtremesTree tree;
        tree.build(0, [](std::size_t) { return std::uint64_t{0}; });
        const Extremes e = tree.of(0, 0, [](std::size_t) { return std::uint64_t{0}; });
        QVERIFY(e.min > e.max);
    }

    // Lists of every awkward length around the fan-out and its square, against a plain walk.
    void agreesWithWalkingTheList_data() {
        QTest::addColumn<int>("size");
        for (const int n : {1, 63, 64, 65, 128, 129, 4095, 4096, 4097, 20000, 300000}) {
            QTest::addRow("%d", n) << n;
        }
    }
    void agreesWithWalkingTheList() {
        QFETCH(int, size);
        std::mt19937_64 random(static_cast<std::uint64_t>(size));
        std::vector<std::uint64_t> values(static_cast<std::size_t>(size));
        for (auto& v : values) v = random() >> (random() % 64);
        const auto at = [&](std::size_t i) { return values[i]; };
        ExtremesTree tree;
        tree.build(values.size(), at);
        for (int k = 0; k < 300; ++k) {
            const std::size_t first = random() % values.size();
            const std::size_t last = first + random() % (values.size() - first + 1);
            Extremes expected;
            for (std::size_t i = first; i < last; ++i) expected.include(values[i]);
            QCOMPARE(tree.of(first, last, at).min, expected.min);
            QCOMPARE(tree.of(first, last, at).max, expected.max);
        }
    }
};

QTEST_GUILESS_MAIN(TestExtremes)
#include "test_extremes.moc"
