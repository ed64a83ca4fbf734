// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/lane_tree.h"
#include "core/store/go_track.h"
#include "core/store/trace_builder.h"
#include "tests/support/random_process.h"
#include "tests/support/random_trace.h"

#include <QTest>

#include <set>

using namespace golanes;

namespace {

constexpr GoroutineGrouping kAll[] = {GoroutineGrouping::Flat, GoroutineGrouping::Function,
                                      GoroutineGrouping::Creator, GoroutineGrouping::Task};

// The node each node stands below, found from where they end; -1: none.
std::vector<int> parentsOf(const LaneTree& tree) {
    std::vector<int> parents(tree.nodes.size(), -1);
    for (std::size_t i = 0; i < tree.nodes.size(); ++i)
        for (std::uint32_t below = static_cast<std::uint32_t>(i) + 1; below < tree.nodes[i].end; ++below)
            parents[below] = static_cast<int>(i);
    return parents;
}

}  // namespace

class TestLaneTree : public QObject {
    Q_OBJECT

  private slots:
    void everyLaneStandsInTheTreeOnce_data() {
        QTest::addColumn<int>("grouping");
        QTest::addColumn<quint64>("seed");
        for (const GoroutineGrouping g : kAll)
            for (quint64 seed = 1; seed <= 4; ++seed)
                QTest::addRow("grouping %d seed %d", int(g), int(seed)) << int(g) << seed;
    }
    void everyLaneStandsInTheTreeOnce() {
        QFETCH(int, grouping);
        QFETCH(quint64, seed);
        const TracePtr trace = test::runRandomProcess({.seed = seed, .events = 4000});
        std::vector<std::uint8_t> keep(trace->goroutines.size(), 1);
        for (std::size_t i = 0; seed % 2 == 0 && i < keep.size(); i += 3) keep[i] = 0;
        Job job;
        const LaneTree tree = goroutineTree(*trace, GoroutineGrouping(grouping), keep, job);
        std::set<std::uint32_t> seen;
        for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
            const LaneNode& node = tree.nodes[i];
            QVERIFY(node.end > i && node.end <= tree.nodes.size());
            if (node.bar != LaneNode::kNoBar) continue;
            QCOMPARE(node.lane.kind, LaneKind::Goroutine);
            QVERIFY(seen.insert(node.lane.entity).second);
            QVERIFY(keep[node.lane.entity]);
        }
        QCOMPARE(seen.size(), std::size_t(std::ranges::count(keep, 1)));
        QCOMPARE(seen.size(), std::size_t{tree.lanes});
        const std::vector<int> parents = parentsOf(tree);
        for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
            int depth = 0;
            for (int p = parents[i]; p >= 0; p = parents[static_cast<std::size_t>(p)]) ++depth;
            QCOMPARE(int(tree.nodes[i].depth), depth);
        }
    }

    void barsNameCountAndSumWhatIsBelowThem() {
        const TracePtr trace = test::randomTrace(5, 4000).trace;
        Job job;
        const LaneTree tree = goroutineTree(*trace, GoroutineGrouping::Function, {}, job);
        QVERIFY(tree.bars.size() > 1);
        std::uint32_t before = ~std::uint32_t{0};
        for (std::size_t i = 0; i < tree.nodes.size(); i = tree.nodes[i].end) {
            const LaneBar& bar = tree.bars[tree.nodes[i].bar];
            ClassSums sums{};
            std::uint64_t number = 0;
            for (std::uint32_t k = static_cast<std::uint32_t>(i) + 1; k < tree.nodes[i].end; ++k) {
                const GoroutineIndex g(tree.nodes[k].lane.entity);
                QCOMPARE(trace->goroutine(g).name, bar.name);
                QVERIFY(trace->goroutine(g).id >= number);
                number = trace->goroutine(g).id;
                const ClassSums own = GoTrack(*trace, g).sums(trace->range);
                for (std::size_t c = 0; c < own.size(); ++c) sums[c] += own[c];
            }
            QCOMPARE(bar.lanes, tree.nodes[i].end - std::uint32_t(i) - 1);
            QVERIFY(bar.sums == sums);
            QVERIFY(bar.lanes <= before || bar.name == kEmptyString);
            before = bar.lanes;
        }
    }

    // Where there are many lanes, groups of a few stay open as long as that takes little room.
    void smallGroupsStandOpen_data() {
        QTest::addColumn<int>("large");
        QTest::addColumn<int>("small");
        QTest::addColumn<bool>("largeFolded");
        QTest::addColumn<bool>("smallFolded");
        QTest::addRow("few lanes") << 150 << 10 << false << false;
        QTest::addRow("many lanes") << 250 << 10 << true << false;
        QTest::addRow("many small groups") << 250 << 40 << true << true;
        QTest::addRow("one group") << 250 << 0 << false << false;
    }
    void smallGroupsStandOpen() {
        QFETCH(int, large);
        QFETCH(int, small);
        QFETCH(bool, largeFolded);
        QFETCH(bool, smallFolded);
        TraceBuilder b;
        const StateId ready = b.state(GoState::Runnable, kEmptyString);
        for (int i = 0; i < large + small; ++i) {
            const GoroutineIndex g = b.addGoroutine(std::uint64_t(i) + 1, GoState::Undetermined);
            b.transition(i + 1, g, ready, kNoStack, {});
            const std::string name = i < large ? "main.worker" : "main.once" + std::to_string(i);
            const FrameId frame = b.stacks().internFrame({1, b.strings().intern(name), kEmptyString, 1});
            b.nameGoroutine(g, b.stacks().intern(std::vector<FrameId>{frame}));
        }
        Job job;
        const TracePtr trace = *b.finish(job);
        const LaneTree tree = goroutineTree(*trace, GoroutineGrouping::Function, {}, job);
        QCOMPARE(tree.bars.size(), std::size_t(small) + 1);
        for (std::size_t i = 0; i < tree.nodes.size(); i = tree.nodes[i].end) {
            const bool many = tree.bars[tree.nodes[i].bar].lanes > 3;
            QCOMPARE(tree.foldedAtFirst(tree.nodes[i]), many ? largeFolded : smallFolded);
        }
    }

    void creatorsStandAboveWhatTheyCreated() {
        const TracePtr trace = test::runRandomProcess({.seed = 7, .events = 6000});
        Job job;
        for (const bool filtered : {false, true}) {
            std::vector<std::uint8_t> keep(trace->goroutines.size(), 1);
            for (std::size_t i = 1; filtered && i < keep.size(); i += 2) keep[i] = 0;
            const LaneTree tree = goroutineTree(*trace, GoroutineGrouping::Creator, keep, job);
            const std::vector<int> parents = parentsOf(tree);
            int nested = 0;
            for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
                GoroutineIndex creator = trace->goroutine(GoroutineIndex(tree.nodes[i].lane.entity)).creator;
                while (creator.valid() && !keep[creator.value]) creator = trace->goroutine(creator).creator;
                if (tree.nodes[i].depth == kMaxTreeDepth) continue;
                if (!creator.valid()) {
                    QCOMPARE(parents[i], -1);
                } else {
                    ++nested;
                    QVERIFY(parents[i] >= 0);
                    QCOMPARE(tree.nodes[std::size_t(parents[i])].lane.entity, creator.value);
                }
            }
            QVERIFY(nested > 0);
        }
    }

    // Many processors must not push everything else out of sight.
    void timersOfManyProcsStandBelowThoseOfAll() {
        for (const int procs : {2, 3, 8}) {
            const TracePtr trace = test::runRandomProcess({.seed = 3, .events = 4000, .procs = procs});
            const std::vector<LaneKey> lanes = lanesOf(*trace, LaneGroup::Timers);
            const LaneTree tree = naturalTree(*trace, LaneGroup::Timers);
            QCOMPARE(tree.lanes, std::uint32_t(procs) + 1);
            QCOMPARE(tree.nodes.size(), lanes.size());
            for (std::size_t i = 0; i < lanes.size(); ++i) QCOMPARE(tree.nodes[i].lane, lanes[i]);
            const LaneNode& all = tree.nodes.front();
            QCOMPARE(all.lane.kind, LaneKind::TimersTotal);
            const bool many = procs > 2;
            QCOMPARE(all.end, many ? std::uint32_t(procs) + 1 : 1u);
            QCOMPARE(tree.nodes.back().depth, std::uint16_t(many));
            if (!many) continue;
            QVERIFY(tree.foldedAtFirst(all));
            QCOMPARE(tree.foldKey(all), LaneTree::kTimersOfProcs);
            QVERIFY(naturalTree(*trace, LaneGroup::Procs) == flatTree(lanesOf(*trace, LaneGroup::Procs)));
        }
    }

    // A chain of creations longer than the tree is deep, and one that claims to lead in a circle.
    void longChainsAndCirclesEnd() {
        TraceBuilder b;
        const ProcIndex p = b.proc(0);
        const ThreadIndex m = b.thread(1);
        const StateId running = b.state(GoState::Running, kEmptyString);
        const StateId ready = b.state(GoState::Runnable, kEmptyString);
        GoroutineIndex last = b.addGoroutine(1, GoState::Undetermined);
        b.transition(1, last, running, kNoStack, {last, p, m});
        Timestamp t = 2;
        constexpr std::uint32_t kChain = 3000;
        for (std::uint32_t i = 0; i < kChain; ++i) {
            const GoroutineIndex g = b.addGoroutine(i + 2, GoState::NotExist);
            b.create(t++, g, ready, kNoStack, {last, p, m});
            b.transition(t++, last, ready, kNoStack, {last, p, m});
            b.transition(t++, g, running, kNoStack, {g, p, m});
            last = g;
        }
        Job job;
        const TracePtr trace = *b.finish(job);
        const LaneTree tree = goroutineTree(*trace, GoroutineGrouping::Creator, {}, job);
        QCOMPARE(tree.nodes.size(), std::size_t{kChain + 1});
        QCOMPARE(tree.nodes.front().end, kChain + 1);
        QCOMPARE(tree.nodes.back().depth, kMaxTreeDepth);
    }

    void goroutinesStandWithTheTasksTheySpentMostTimeIn() {
        TraceBuilder b;
        const ThreadIndex m = b.thread(1);
        const StateId running = b.state(GoState::Running, kEmptyString);
        std::vector<GoroutineIndex> gs;
        std::vector<EventContext> on;
        for (std::uint16_t i = 0; i < 3; ++i) {
            gs.push_back(b.addGoroutine(i + 1u, GoState::Undetermined));
            on.push_back({gs[i], b.proc(i), m});
            b.transition(1, gs[i], running, kNoStack, on[i]);
        }
        const StringId order = b.strings().intern("order"), refund = b.strings().intern("refund");
        const StringId region = b.strings().intern("region");
        b.taskBegin(10, 1, Task::kBackground, order, kNoStack, on[1]);
        b.taskBegin(10, 2, Task::kBackground, refund, kNoStack, on[0]);
        // G1: 5 ns of order, 20 of refund, 10 of order; G2 has no region, but began an order.
        const auto within = [&](Timestamp from, Timestamp to, std::uint64_t task) {
            b.regionBegin(from, task, region, kNoStack, on[0]);
            b.regionEnd(to, task, region, kNoStack, on[0]);
        };
        within(20, 25, 1);
        within(30, 50, 2);
        within(60, 70, 1);
        Job job;
        const TracePtr trace = *b.finish(job);
        const LaneTree tree = goroutineTree(*trace, GoroutineGrouping::Task, {}, job);
        QStringList lines;
        for (const LaneNode& node : tree.nodes)
            lines << (node.bar == LaneNode::kNoBar
                          ? QStringLiteral("G%1").arg(trace->goroutine(GoroutineIndex(node.lane.entity)).id)
                          : QString::fromStdString(std::string(trace->strings[tree.bars[node.bar].name])));
        QCOMPARE(lines.join(' '), QStringLiteral("order G2 refund G1  G3"));
    }
};

QTEST_GUILESS_MAIN(TestLaneTree)
#include "test_lane_tree.moc"
