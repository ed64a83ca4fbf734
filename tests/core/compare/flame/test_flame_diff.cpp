// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/flame/flame_diff.h"
#include "core/compare/flame/flame_union.h"

#include <QTest>

#include <map>
#include <string>
#include <vector>

using namespace golanes;

namespace {

using Stacks = std::map<std::string, std::uint64_t>;  // "a;b;c" from the outermost, by weight

// Function names are their own packages, so that tests can hide and fold single ones.
WeightedStacks weigh(const Stacks& all) {
    auto stacks = std::make_shared<FlameStacks>();
    std::vector<std::pair<FlameStackId, std::uint64_t>> weights;
    for (const auto& [text, weight] : all) {
        FlameStackId id = kFlameRoot;
        for (const QByteArray& name : QByteArray::fromStdString(text).split(';'))
            id = stacks->child(id, stacks->function(name.toStdString(), name.toStdString(), CodeOrigin::Own));
        weights.emplace_back(id, weight);
    }
    stacks->freeze();
    WeightAdder adder(stacks, {0, 1}, 1);
    for (const auto& [id, weight] : weights) adder.add(0, id, weight);
    return adder.take();
}

struct Compared {
    Compared(const Stacks& base, const Stacks& candidate, const FlameDiffQuery& query = {},
             const std::vector<std::string>& folded = {}) {
        const Sides<WeightedStacks> sides{Baseline(weigh(base)), Candidate(weigh(candidate))};
        Job job;
        both = FlameUnion::build(onBoth(sides, [](const WeightedStacks& w) { return w.stacks; }), job);
        FlameShape shape;
        for (const FlameFunction& f : both->stacks()->functions())
            for (const std::string& name : folded)
                if (both->stacks()->text(f.package) == name) shape.folded.push_back(f.package);
        trees = {Baseline(flameTree(both->of(sides.base), shape)),
                 Candidate(flameTree(both->of(sides.candidate), shape))};
        diff = flameDiff(trees.base, trees.candidate, query);
    }

    std::uint32_t node(const std::string& text) const {
        std::uint32_t node = FlameTree::kRoot;
        for (const QByteArray& name : QByteArray::fromStdString(text).split(';')) {
            const auto below = diff->tree()->children(node);
            const auto next = std::ranges::find_if(below, [&](std::uint32_t c) {
                return diff->tree()->name((*diff->tree())[c].function) == name.toStdString();
            });
            if (next == below.end()) return FlameTree::kNone;
            node = *next;
        }
        return node;
    }
    const FlameDiff::Frame& frame(const std::string& text) const { return (*diff)[node(text)]; }
    std::uint64_t width(const std::string& text) const { return (*diff->tree())[node(text)].total.weight; }

    std::shared_ptr<const FlameUnion> both;
    Sides<FlameTreePtr> trees;
    FlameDiffPtr diff;
};

FlameDiffQuery withDivisors(std::uint64_t base, std::uint64_t candidate) {
    FlameDiffQuery query;
    query.divisors = {Baseline(base), Candidate(candidate)};
    return query;
}

}  // namespace

class TestFlameDiff : public QObject {
    Q_OBJECT

  private slots:
    void framesOfEither() {
        const Compared c({{"main;a", 100}, {"main;b", 50}, {"main;c", 40}},
                         {{"main;a", 130}, {"main;c", 44}, {"main;d", 10}, {"main", 5}});
        QCOMPARE(c.frame("main;a").change, FlameChange::Grown);
        QCOMPARE(c.frame("main;b").change, FlameChange::Gone);
        QCOMPARE(c.frame("main;c").change, FlameChange::None);
        QCOMPARE(c.frame("main;d").change, FlameChange::New);
        QCOMPARE(c.frame("main").total.base->weight, std::uint64_t{190});
        QCOMPARE(c.frame("main").total.candidate->weight, std::uint64_t{189});
        QCOMPARE(c.frame("main").self.candidate->weight, std::uint64_t{5});
        QCOMPARE(c.frame("main").change, FlameChange::None);
        // The larger of both by frame, so that what is gone has its room and no frame is wider than its
        // caller.
        QCOMPARE(c.width("main;b"), std::uint64_t{50});
        QCOMPARE(c.width("main"), std::uint64_t{130 + 50 + 44 + 10 + 5});
    }

    void againstItself() {
        const Stacks stacks{{"main;a;b", 3}, {"main;a;a", 4}, {"x", 1}};
        const Compared c(stacks, stacks);
        for (std::uint32_t n = 0; n < c.diff->tree()->nodes().size(); ++n) {
            QCOMPARE((*c.diff)[n].change, FlameChange::None);
            QCOMPARE((*c.diff->tree())[n].total.weight, (*c.diff)[n].total.base->weight);
            QCOMPARE((*c.diff)[n].total.base.operator*(), (*c.diff)[n].total.candidate.operator*());
        }
        FlameDiffQuery changed;
        changed.onlyChanged = true;
        QCOMPARE(Compared(stacks, stacks, changed).diff->tree()->nodes().size(), std::size_t{1});
    }

    // What calls the changed stays, and what is left out keeps its room.
    void onlyChanged() {
        FlameDiffQuery query;
        query.onlyChanged = true;
        const Compared c({{"main;a;x", 100}, {"main;b;y", 900}}, {{"main;a;x", 200}, {"main;b;y", 900}},
                         query);
        QVERIFY(c.node("main;a;x") != FlameTree::kNone);
        QCOMPARE(c.node("main;b"), FlameTree::kNone);
        QCOMPARE(c.width("main"), std::uint64_t{1100});
        QCOMPARE(c.frame("main").total.base->weight, std::uint64_t{1000});
        QCOMPARE(c.frame("main").change, FlameChange::None);
    }

    void normalized() {
        const Stacks base{{"a", 100}, {"b", 300}}, candidate{{"a", 200}, {"b", 900}};
        // Twice as long: a is as it was, b is half as much again.
        const Compared time(base, candidate, withDivisors(5, 10));
        QCOMPARE(time.frame("a").change, FlameChange::None);
        QCOMPARE(time.frame("b").change, FlameChange::Grown);
        QCOMPARE(time.diff->scaled(time.frame("b").total.base), std::uint64_t{600});
        QCOMPARE(time.frame("b").total.base->weight, std::uint64_t{300});
        // By total: a's share has shrunk.
        const Compared total(base, candidate, withDivisors(400, 1100));
        QCOMPARE(total.frame("a").change, FlameChange::Shrunk);
        QCOMPARE(total.diff->scaled(Baseline(total.frame("a").total.base)), std::uint64_t{275});
        QCOMPARE(scaledBase(~0ull, withDivisors(1, ~0ull).divisors), std::uint64_t{0x7fff'ffff'ffff'ffff});
        QCOMPARE(scaledBase(7, withDivisors(0, 0).divisors), std::uint64_t{7});
    }

    void thresholds() {
        const auto change = [](std::uint64_t base, std::uint64_t candidate, const FlameThreshold& threshold) {
            const FlameDivisors same{Baseline<std::uint64_t>(1), Candidate<std::uint64_t>(1)};
            return changeOf(Baseline(FlameWeight{base, base}), Candidate(FlameWeight{candidate, candidate}),
                            same, threshold);
        };
        const FlameThreshold fifth;
        QCOMPARE(change(100, 120, fifth), FlameChange::None);
        QCOMPARE(change(100, 121, fifth), FlameChange::Grown);
        QCOMPARE(change(100, 79, fifth), FlameChange::Shrunk);
        QCOMPARE(change(0, 0, fifth), FlameChange::None);
        const FlameThreshold times = defaultThreshold(WeightUnit::Nanoseconds);
        QCOMPARE(change(0, 999'999, times), FlameChange::None);
        QCOMPARE(change(0, 1'000'000, times), FlameChange::New);
        QCOMPARE(change(1'000'000, 0, times), FlameChange::Gone);
        QCOMPARE(change(100'000'000, 110'000'000, times), FlameChange::None);
        // 4 samples may be chance, 40 are not; nor are they half of 80.
        const FlameThreshold sampled{.sampled = true};
        QCOMPARE(change(0, 4, sampled), FlameChange::None);
        QCOMPARE(change(0, 40, sampled), FlameChange::New);
        QCOMPARE(change(10, 14, sampled), FlameChange::None);
        QCOMPARE(change(80, 40, sampled), FlameChange::Shrunk);
    }

    // A package that is folded on both sides is one frame.
    void foldedPackages() {
        const Compared c({{"main;p;x", 10}}, {{"main;p;y", 30}}, {}, {"p"});
        QCOMPARE(c.frame("main;p").total.base->weight, std::uint64_t{10});
        QCOMPARE(c.frame("main;p").change, FlameChange::Grown);
        QVERIFY(c.diff->tree()->isPackage((*c.diff->tree())[c.node("main;p")].function));
        QCOMPARE(c.diff->tree()->origin((*c.diff->tree())[c.node("main;p")].function), CodeOrigin::Own);
    }

    void oneSideEmpty() {
        const Compared c({}, {{"a;b", 7}});
        QCOMPARE(c.frame("a;b").change, FlameChange::New);
        QCOMPARE(c.frame("a").total.base->weight, std::uint64_t{0});
    }
};

QTEST_APPLESS_MAIN(TestFlameDiff)
#include "test_flame_diff.moc"
