// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/same_frame.h"

#include <QTest>

#include <memory>
#include <string>
#include <vector>

using namespace golanes;

namespace {

using Names = std::vector<std::string>;

FlameTreePtr treeOf(const std::vector<Names>& paths) {
    auto stacks = std::make_shared<FlameStacks>();
    std::vector<FlameStackId> ids;
    for (const Names& names : paths) {
        FlameStackId id = kFlameRoot;
        for (const std::string& name : names)
            id = stacks->child(id, stacks->function(name, "main", CodeOrigin::Own));
        ids.push_back(id);
    }
    stacks->freeze();
    WeightAdder adder(stacks, {0, 100}, 1);
    for (const FlameStackId id : ids) adder.add(1, id, 10);
    return flameTree(adder.take(), {});
}

// The path of the only way down the first tree, and where it leads in the second.
Names carried(const Names& path, const std::vector<Names>& next) {
    const FlameTreePtr from = treeOf({path});
    const FlameTreePtr to = treeOf(next);
    const std::uint32_t deepest = static_cast<std::uint32_t>(path.size());
    Names out;
    for (const FlameFunctionId f : to->path(sameFrame(*from, from->path(deepest), *to)))
        out.emplace_back(to->name(f));
    return out;
}

}  // namespace

class TestSameFrame : public QObject {
    Q_OBJECT

  private slots:
    void namesLeadThere() {
        QCOMPARE(carried({"main", "serve"}, {{"other"}, {"main", "serve", "read"}}),
                 (Names{"main", "serve"}));
        QCOMPARE(carried({}, {{"main"}}), Names());
    }

    void inlinedCallsMayLieBetween() {
        QCOMPARE(carried({"main", "serve"}, {{"main", "loop", "serve", "read"}}),
                 (Names{"main", "loop", "serve"}));
        // As few of them as can be, and of equal ones the heaviest.
        QCOMPARE(carried({"main", "serve"}, {{"main", "loop", "serve"}, {"main", "serve"}}),
                 (Names{"main", "serve"}));
        QCOMPARE(carried({"main", "serve"},
                         {{"main", "a", "serve"}, {"main", "b", "serve"}, {"main", "b", "serve"}}),
                 (Names{"main", "b", "serve"}));
    }

    void whatHadNoNameIsSkipped() {
        QCOMPARE(carried({"main", "[app]", "read"}, {{"main", "serve", "read"}}),
                 (Names{"main", "serve", "read"}));
        // Somebody else still has none.
        QCOMPARE(carried({"main", "[unknown]", "read"}, {{"[unknown]"}, {"main", "serve", "read"}}),
                 (Names{"main", "serve", "read"}));
    }

    void whatIsGoneEndsThePath() {
        QCOMPARE(carried({"main", "serve", "gone"}, {{"main", "serve", "read"}}), (Names{"main", "serve"}));
        QCOMPARE(carried({"main", "serve", "read"}, {{"main", "read", "serve"}}),
                 (Names{"main", "read", "serve"}));
        QCOMPARE(carried({"gone"}, {{"main"}}), Names());
    }

    void recursionCounts() {
        QCOMPARE(carried({"walk", "walk"}, {{"walk", "walk", "walk"}}), (Names{"walk", "walk"}));
    }

    void functionsAreFoundByName() {
        const FlameTreePtr from = treeOf({{"main", "serve"}});
        const FlameTreePtr to = treeOf({{"start", "main", "read"}});
        const auto path = from->path(2);
        QCOMPARE(to->name(sameFunction(*from, path[0], *to)), std::string_view("main"));
        QVERIFY(!sameFunction(*from, path[1], *to).valid());
    }
};

QTEST_GUILESS_MAIN(TestSameFrame)
#include "test_same_frame.moc"
