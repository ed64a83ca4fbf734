// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/flame_layout.h"

#include <QTest>

#include <limits>
#include <random>

using namespace golanes;

namespace {

FlameTreePtr randomTree(unsigned seed, FlameOrder order) {
    std::mt19937_64 random(seed);
    auto stacks = std::make_shared<FlameStacks>();
    std::vector<FlameFunctionId> functions;
    for (int f = 0; f < 30; ++f)
        functions.push_back(stacks->function("f" + std::to_string(f), "p", CodeOrigin::Own));
    stacks->freeze();
    FlameTreeBuilder builder(stacks, order);
    for (int i = 0; i < 3000; ++i) {
        std::uint32_t node = FlameTree::kRoot;
        for (std::uint64_t depth = random() % 9; depth > 0; --depth)
            node = builder.child(node, functions[random() % (depth * 3)]);
        builder.add(node, {random() % 50 ? random() % 100 : random() % 100'000, 1});
    }
    return builder.finish();
}

}  // namespace

class TestFlameLayout : public QObject {
    Q_OBJECT

  private slots:
    void boxesAreWhereTheirWeightsSay_data() {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<bool>("time");
        for (unsigned seed = 1; seed <= 4; ++seed) {
            QTest::addRow("%u, left-heavy", seed) << seed << false;
            QTest::addRow("%u, by time", seed) << seed << true;
        }
    }
    void boxesAreWhereTheirWeightsSay() {
        QFETCH(unsigned, seed);
        QFETCH(bool, time);
        const FlameTreePtr tree = randomTree(seed, time ? FlameOrder::Time : FlameOrder::LeftHeavy);
        // Weight to the left of every node, from the whole tree.
        std::vector<std::uint64_t> left(tree->nodes().size());
        for (std::uint32_t n = 0; n < tree->nodes().size(); ++n) {
            std::uint64_t at = left[n];
            for (const std::uint32_t c : tree->children(n)) {
                left[c] = at;
                at += (*tree)[c].total.weight;
            }
        }
        for (const int width : {1, 7, 800, 3000}) {
            for (std::uint32_t zoomed = 0; zoomed < tree->nodes().size(); zoomed += 1 + zoomed * 3) {
                const FlameLayout layout = flameLayout(*tree, zoomed, width);
                check(*tree, layout, zoomed, width, left);
            }
        }
    }

    void whatIsTooNarrowIsMerged() {
        auto stacks = std::make_shared<FlameStacks>();
        std::vector<FlameFunctionId> f;
        for (int i = 0; i < 101; ++i)
            f.push_back(stacks->function("f" + std::to_string(i), "p", CodeOrigin::Own));
        stacks->freeze();
        FlameTreeBuilder builder(stacks, FlameOrder::LeftHeavy);
        builder.add(builder.child(0, f[100]), {900, 1});
        for (std::size_t i = 0; i < 100; ++i) builder.add(builder.child(0, f[i]), {1, 1});
        const FlameTreePtr tree = builder.finish();
        const FlameLayout layout = flameLayout(*tree, FlameTree::kRoot, 100);
        QCOMPARE(layout.boxes.size(), 3u);
        QCOMPARE(layout.boxes[1].width, 90);
        QCOMPARE(layout.boxes[2].merged, 100u);
        QCOMPARE(layout.boxes[2].x, 90);
        QCOMPARE(layout.boxes[2].width, 10);
        // Each of them is told to stand there.
        for (const std::uint32_t n : tree->children(0).subspan(1))
            QCOMPARE(boxOf(layout, *tree, n), &layout.boxes[2]);
        QCOMPARE(boxAt(layout, 95, 1), &layout.boxes[2]);
        QCOMPARE(boxAt(layout, 100, 1), nullptr);
        QCOMPARE(boxAt(layout, 5, 2), nullptr);
    }

    void forgedWeightsStayInThePicture() {
        auto stacks = std::make_shared<FlameStacks>();
        const FlameFunctionId a = stacks->function("a", "p", CodeOrigin::Own);
        const FlameFunctionId b = stacks->function("b", "p", CodeOrigin::Own);
        stacks->freeze();
        FlameTreeBuilder builder(stacks, FlameOrder::LeftHeavy);
        builder.add(builder.child(0, a), {std::numeric_limits<std::uint64_t>::max() - 3, 1});
        builder.add(builder.child(0, b), {1000, 1});
        const FlameTreePtr tree = builder.finish();
        for (const FlameBox& box : flameLayout(*tree, 0, 500).boxes) {
            QVERIFY(box.x >= 0);
            QVERIFY(box.width > 0 && box.x + box.width <= 500);
        }
        QVERIFY(flameLayout(*tree, 0, 0).boxes.empty());
        QCOMPARE(flameLayout(*FlameTreeBuilder(stacks, FlameOrder::Time).finish(), 0, 500).boxes.size(), 1u);
    }

  private:
    static void check(const FlameTree& tree, const FlameLayout& layout, std::uint32_t zoomed, int width,
                      const std::vector<std::uint64_t>& left) {
        const std::uint64_t whole = std::max<std::uint64_t>(tree[zoomed].total.weight, 1);
        const auto pixel = [&](std::uint64_t weight) {
            return static_cast<int>((weight - left[zoomed]) * static_cast<std::uint64_t>(width) / whole);
        };
        std::vector<bool> shown(tree.nodes().size());
        std::uint32_t row = 0;
        int x = -1;
        for (const FlameBox& box : layout.boxes) {
            if (box.row != row) x = -1;
            QVERIFY(box.row >= row);
            row = box.row;
            QVERIFY(box.x > x);
            x = box.x + box.width - 1;
            QVERIFY(x < width);
            QCOMPARE(row, tree[box.node].depth);
            if (box.outside || box.node == zoomed) {
                QCOMPARE(box.width, width);
            } else {
                const auto siblings = tree.children(tree[box.node].parent);
                const auto first = std::ranges::find(siblings, box.node);
                const std::uint32_t last = *(first + (box.merged - 1));
                QCOMPARE(box.x, pixel(left[box.node]));
                QCOMPARE(box.x + box.width, pixel(left[last] + tree[last].total.weight));
            }
            shown[box.node] = true;
        }
        // Whatever is wide enough, with all that it is called by, is there and told apart.
        for (std::uint32_t n = zoomed + 1; n < tree.nodes().size(); ++n) {
            if (!inside(tree, n, zoomed)) continue;
            const std::uint32_t parent = tree[n].parent;
            const auto wide = [&](std::uint32_t m) {
                return pixel(left[m] + tree[m].total.weight) - pixel(left[m]) >= 2;
            };
            const bool below = left[n] >= left[zoomed] && shown[parent] && !layout.boxes.empty();
            if (below && parent != zoomed && !wide(parent)) continue;
            if (below && wide(n) && width >= 2) QVERIFY(shown[n]);
        }
    }
    static bool inside(const FlameTree& tree, std::uint32_t n, std::uint32_t zoomed) {
        while (tree[n].depth > tree[zoomed].depth) n = tree[n].parent;
        return n == zoomed;
    }
};

QTEST_GUILESS_MAIN(TestFlameLayout)
#include "test_flame_layout.moc"
