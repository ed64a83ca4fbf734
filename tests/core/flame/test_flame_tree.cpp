// SPDX-License-Identifier: GPL-3.0-or-later
// Trees, sandwiches, searches and folded stacks of made-up stacks, against the same done with lists of names.
#include "core/flame/flame_search.h"
#include "core/flame/flame_tree.h"
#include "core/flame/folded.h"
#include "core/flame/sandwich.h"

#include <QTest>

#include <map>
#include <random>
#include <sstream>

using namespace golanes;

namespace {

using Path = std::vector<std::string>;
struct Item {
    Timestamp time;
    Path path;
    std::uint64_t weight;
};

// Functions p/a.f0 … p/d.f5: short stacks of them, with much recursion.
struct Made {
    std::vector<Item> items;
    FlameStacksPtr stacks;
    std::vector<FlameStackId> ids;

    explicit Made(unsigned seed) {
        std::mt19937 random(seed);
        const auto pick = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
        auto made = std::make_shared<FlameStacks>();
        for (Timestamp t = 0; t < 400; ++t) {
            Item item{t, {}, pick(4) == 0 ? 0 : pick(1000)};
            FlameStackId id = kFlameRoot;
            for (unsigned depth = 1 + pick(7); depth > 0; --depth) {
                const std::string package = std::string("p/") + static_cast<char>('a' + pick(4));
                item.path.push_back(package + ".f" + std::to_string(pick(6)));
                id = made->child(id, made->function(item.path.back(), package, CodeOrigin::Own));
            }
            items.push_back(item);
            ids.push_back(id);
        }
        made->freeze();
        stacks = made;
    }

    WeightedStacks weighted(std::uint32_t slices) const {
        WeightAdder adder(stacks, {0, 400}, slices);
        for (std::size_t i = 0; i < items.size(); ++i) adder.add(items[i].time, ids[i], items[i].weight);
        return adder.take();
    }
    FlameTreePtr tree(const FlameShape& shape) const {
        return flameTree(weighted(shape.order == FlameOrder::Time ? 400 : 1), shape);
    }
    StringId package(const std::string& name) const {
        for (const FlameFunction& f : stacks->functions())
            if (stacks->text(f.package) == name) return f.package;
        return StringId::none();
    }
};

std::string packageOf(const std::string& function) {
    return function.substr(0, function.find('.'));
}

std::map<Path, FlameWeight> selfOf(const FlameTree& tree) {
    std::map<Path, FlameWeight> sums;
    for (std::uint32_t n = 0; n < tree.nodes().size(); ++n) {
        Path path;
        for (const FlameFunctionId f : tree.path(n)) path.emplace_back(tree.name(f));
        if (tree[n].self.count > 0) sums[path].add(tree[n].self);
    }
    return sums;
}

void checkSums(const FlameTree& tree) {
    for (std::uint32_t n = 0; n < tree.nodes().size(); ++n) {
        FlameWeight sum = tree[n].self;
        for (const std::uint32_t child : tree.children(n)) {
            QCOMPARE(tree[child].parent, n);
            sum.add(tree[child].total);
        }
        QVERIFY(sum == tree[n].total);
    }
}

bool holds(const Path& path, const std::string& function) {
    return std::ranges::find(path, function) != path.end();
}

}  // namespace

class TestFlameTree : public QObject {
    Q_OBJECT

    static Path collapsed(const Path& path) {
        Path out;
        for (const std::string& f : path) {
            const auto before = std::ranges::find(out, f);
            if (before != out.end())
                out.erase(before + 1, out.end());
            else
                out.push_back(f);
        }
        return out;
    }

  private slots:
    void treesHoldEveryStackOnce_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 5; ++seed) QTest::addRow("%u", seed) << seed;
    }
    void treesHoldEveryStackOnce() {
        QFETCH(unsigned, seed);
        const Made made(seed);
        for (int variant = 0; variant < 8; ++variant) {
            FlameShape shape;
            shape.order = variant & 1 ? FlameOrder::Time : FlameOrder::LeftHeavy;
            shape.collapseRecursion = variant & 2;
            if (variant & 4) {
                shape.hidden = {made.package("p/a")};
                shape.folded = {made.package("p/b"), made.package("p/c")};
            }
            std::map<Path, FlameWeight> expected;
            for (const Item& item : made.items) {
                Path path;
                for (const std::string& f : item.path) {
                    const std::string package = packageOf(f);
                    const bool fold = variant & 4 && (package == "p/b" || package == "p/c");
                    if (variant & 4 && package == "p/a") continue;
                    if (fold && !path.empty() && path.back() == package) continue;
                    path.push_back(fold ? package : f);
                    if (shape.collapseRecursion) path = collapsed(path);
                }
                expected[path].add({item.weight, 1});
            }
            const FlameTreePtr tree = made.tree(shape);
            QVERIFY(selfOf(*tree) == expected);
            checkSums(*tree);
            for (std::uint32_t n = 0; n < tree->nodes().size() && shape.order == FlameOrder::LeftHeavy; ++n)
                QVERIFY(std::ranges::is_sorted(tree->children(n), std::greater(),
                                               [&](std::uint32_t c) { return (*tree)[c].total.weight; }));
        }
    }

    void inOrderOfTimeStacksFollowEachOther() {
        const Made made(7);
        FlameShape shape;
        shape.order = FlameOrder::Time;
        const FlameTreePtr tree = made.tree(shape);
        // Every item is a slice of its own: walking the leaves gives the stacks back, neighbours merged.
        std::vector<Path> walked, given;
        std::vector<std::uint32_t> open{FlameTree::kRoot};
        while (!open.empty()) {
            const std::uint32_t node = open.back();
            open.pop_back();
            if (tree->children(node).empty()) {
                Path path;
                for (const FlameFunctionId f : tree->path(node)) path.emplace_back(tree->name(f));
                walked.push_back(path);
            }
            open.insert(open.end(), tree->children(node).rbegin(), tree->children(node).rend());
        }
        for (const Item& item : made.items) {
            if (!given.empty() && item.path.size() <= given.back().size() &&
                std::equal(item.path.begin(), item.path.end(), given.back().begin()))
                continue;
            const bool longer = !given.empty() && given.back().size() < item.path.size() &&
                                std::equal(given.back().begin(), given.back().end(), item.path.begin());
            if (longer) given.pop_back();
            given.push_back(item.path);
        }
        QVERIFY(walked == given);
    }

    void pathsLeadBack() {
        const FlameTreePtr tree = Made(3).tree({});
        for (std::uint32_t n = 0; n < tree->nodes().size(); ++n) QCOMPARE(tree->find(tree->path(n)), n);
        // What is gone is found as far as it is still there.
        std::vector<FlameFunctionId> path = tree->path(tree->children(0)[0]);
        path.emplace_back(0xfffffffeu);
        QCOMPARE(tree->find(path), tree->children(0)[0]);
    }

    void sandwichesWeighEveryStackOnce() {
        const Made made(11);
        const FlameTreePtr tree = made.tree({});
        for (std::uint32_t f = 0; f < made.stacks->functions().size(); ++f) {
            const std::string name(made.stacks->name(FlameFunctionId(f)));
            std::map<Path, FlameWeight> callers, callees;
            for (const Item& item : made.items) {
                if (!holds(item.path, name)) continue;
                const auto at = std::ranges::find(item.path, name);
                Path up(item.path.begin(), at + 1);
                std::ranges::reverse(up);
                callers[up].add({item.weight, 1});
                callees[Path(at, item.path.end())].add({item.weight, 1});
            }
            const Sandwich cut = sandwichOf(*tree, FlameFunctionId(f));
            QVERIFY(selfOf(*cut.callers) == callers);
            QVERIFY(selfOf(*cut.callees) == callees);
            QVERIFY(cut.callers->total() == cut.callees->total());
            checkSums(*cut.callers);
            checkSums(*cut.callees);
        }
    }

    void foldedPackagesStayFoldedInSandwiches() {
        const Made made(2);
        FlameShape shape;
        shape.folded = {made.package("p/b")};
        const FlameTreePtr tree = made.tree(shape);
        for (std::uint32_t n = 1; n < tree->nodes().size(); ++n) {
            const Sandwich cut = sandwichOf(*tree, (*tree)[n].function);
            for (const auto& node : cut.callees->nodes())
                if (node.depth > 0 && cut.callees->isPackage(node.function)) {
                    QCOMPARE(cut.callees->name(node.function), "p/b");
                    QCOMPARE(cut.callees->origin(node.function), CodeOrigin::Own);
                }
        }
    }

    void searchesWeighEveryStackOnce() {
        const Made made(5);
        const FlameTreePtr tree = made.tree({});
        for (const std::string text : {"f3", "P/A.", "p/", "nothing"}) {
            FlameWeight expected;
            for (const Item& item : made.items) {
                const bool any = std::ranges::any_of(item.path, [&](std::string f) {
                    std::string query = text;
                    std::ranges::transform(query, query.begin(), ::tolower);
                    return f.find(query) != std::string::npos;
                });
                if (any) expected.add({item.weight, 1});
            }
            const FlameMatches matches = searchFlame(*tree, text);
            QVERIFY(matches.weight == expected);
            QCOMPARE(matches.frames.size(),
                     static_cast<std::size_t>(std::ranges::count(matches.nodes, true)));
        }
        QVERIFY(!searchFlame(*tree, "").active());
    }

    void foldedStacksAreThoseOfTheTree() {
        const Made made(9);
        const FlameTreePtr tree = made.tree({});
        std::ostringstream out;
        writeFolded(*tree, out);
        std::map<std::string, std::uint64_t> expected, got;
        for (const Item& item : made.items) {
            std::string line;
            for (const std::string& f : item.path) line += (line.empty() ? "" : ";") + f;
            if (item.weight > 0) expected[line] += item.weight;
        }
        std::istringstream in(out.str());
        for (std::string line; std::getline(in, line);) {
            const std::size_t blank = line.rfind(' ');
            QVERIFY(got.emplace(line.substr(0, blank), std::stoull(line.substr(blank + 1))).second);
        }
        QVERIFY(got == expected);
    }
};

QTEST_GUILESS_MAIN(TestFlameTree)
#include "test_flame_tree.moc"
