// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/lane_tree.h"
#include "core/plan/task_names.h"
#include "core/store/go_track.h"

#include <algorithm>
#include <unordered_map>

namespace golanes {

namespace {

constexpr std::uint32_t kStep = 1024;  // goroutines between questions whether to go on

std::vector<LaneKey> kept(const Trace& trace, const std::vector<std::uint8_t>& keep) {
    std::vector<LaneKey> lanes = lanesOf(trace, LaneGroup::Goroutines);
    if (!keep.empty()) std::erase_if(lanes, [&](LaneKey lane) { return !keep[lane.entity]; });
    return lanes;
}

// Lanes below a bar for each name; `nameOf(g)` gives the name of the bar.
template <class NameOf>
LaneTree byName(const Trace& trace, const std::vector<LaneKey>& lanes, NameOf&& nameOf, Job& job) {
    LaneTree tree;
    std::unordered_map<std::uint32_t, std::uint32_t> barOfName;
    std::vector<std::uint32_t> barOf(lanes.size());
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        if (i % kStep == 0 && job.cancelled()) return {};
        const GoroutineIndex g(lanes[i].entity);
        const StringId name = nameOf(g);
        const auto [it, isNew] =
            barOfName.try_emplace(name.value, static_cast<std::uint32_t>(tree.bars.size()));
        if (isNew) tree.bars.push_back({name});
        LaneBar& bar = tree.bars[it->second];
        barOf[i] = it->second;
        ++bar.lanes;
        const ClassSums sums = GoTrack(trace, g).sums(trace.range);
        for (std::size_t c = 0; c < sums.size(); ++c) bar.sums[c] += sums[c];
    }
    std::vector<std::uint32_t> order(tree.bars.size());
    for (std::uint32_t b = 0; b < order.size(); ++b) order[b] = b;
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        const LaneBar &x = tree.bars[a], &y = tree.bars[b];
        const bool xNamed = x.name != kEmptyString, yNamed = y.name != kEmptyString;
        if (xNamed != yNamed) return xNamed;
        if (x.lanes != y.lanes) return x.lanes > y.lanes;
        return trace.strings[x.name] < trace.strings[y.name];
    });
    std::vector<std::uint32_t> next(tree.bars.size());  // where the next lane of a bar goes
    tree.nodes.resize(lanes.size() + tree.bars.size());
    tree.lanes = static_cast<std::uint32_t>(lanes.size());
    std::uint32_t at = 0;
    for (const std::uint32_t b : order) {
        next[b] = at + 1;
        tree.nodes[at] = {{}, b, at + 1 + tree.bars[b].lanes, 0};
        at = tree.nodes[at].end;
    }
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const std::uint32_t place = next[barOf[i]]++;
        tree.nodes[place] = {lanes[i], LaneNode::kNoBar, place + 1, 1};
    }
    return tree;
}

// For each goroutine the name of the tasks in whose regions it spent most time; of equals the first.
std::vector<StringId> taskNames(const Trace& trace, const Job& job) {
    const auto nameOf = namesOfTasks(trace);
    std::vector<StringId> out(trace.goroutines.size(), kEmptyString);
    std::unordered_map<std::uint32_t, Duration> times;  // by name
    CancelCheck cancelled(job);
    for (std::size_t g = 0; g < out.size(); ++g) {
        const Goroutine& it = trace.goroutines[g];
        times.clear();
        Duration most = -1;
        for (std::uint32_t r = it.firstRegion; r < it.firstRegion + it.regionCount; ++r) {
            if (cancelled()) return out;
            const Region& region = trace.regions[r];
            if (const auto name = nameOf.find(region.task); name != nameOf.end())
                times[name->second.value] += region.end - region.start;
        }
        // In the order in which they came, so that the first of equals wins.
        for (std::uint32_t r = it.firstRegion; r < it.firstRegion + it.regionCount; ++r) {
            const auto name = nameOf.find(trace.regions[r].task);
            if (name == nameOf.end() || times[name->second.value] <= most) continue;
            most = times[name->second.value];
            out[g] = name->second;
        }
    }
    // Without a region in one: the task that it began.
    for (const Task& task : trace.tasks) {
        const GoroutineIndex g = task.beginContext.goroutine;
        if (task.id != Task::kBackground && g.valid() && out[g.value] == kEmptyString)
            out[g.value] = task.name;
    }
    return out;
}

// Goroutines below those that created them.
class CreatorTree {
  public:
    CreatorTree(const Trace& trace, std::vector<LaneKey> lanes) : trace_(trace), lanes_(std::move(lanes)) {
        const std::size_t n = trace.goroutines.size();
        shown_.resize(n);
        first_.resize(n, kNone);
        for (const LaneKey& lane : lanes_) shown_[lane.entity] = 1;
        next_.resize(n, kNone);
    }

    LaneTree build(Job& job) {
        std::uint32_t roots = kNone;
        // From the last to the first, so that each list rises.
        for (std::size_t i = lanes_.size(); i-- > 0;) {
            if (i % kStep == 0 && job.cancelled()) return {};
            const std::uint32_t g = lanes_[i].entity;
            std::uint32_t& head = listOf(g, roots);
            next_[g] = head;
            head = g;
        }
        tree_.nodes.reserve(lanes_.size());
        walk(roots);
        tree_.lanes = static_cast<std::uint32_t>(tree_.nodes.size());
        return std::move(tree_);
    }

  private:
    static constexpr std::uint32_t kNone = ~std::uint32_t{0};

    // The list in which g stands: of the nearest of its creators that has a lane. A goroutine is created
    // before what it creates; a trace that says otherwise would lead in circles.
    std::uint32_t& listOf(std::uint32_t g, std::uint32_t& roots) {
        std::uint32_t at = g;
        for (GoroutineIndex c = trace_.goroutines[g].creator; c.valid() && c.value != at;
             c = trace_.goroutines[at].creator) {
            if (birth(c.value) >= birth(at)) break;
            at = c.value;
            if (shown_[at]) return first_[at];
        }
        return roots;
    }

    Timestamp birth(std::uint32_t g) const {
        const Goroutine& it = trace_.goroutines[g];
        return it.createdInTrace() && it.spanCount > 0 ? trace_.goSpans.start[it.firstSpan]
                                                       : trace_.range.begin - 1;
    }

    // Depth first, with a stack of its own: chains of creators may be long.
    void walk(std::uint32_t roots) {
        struct Level {
            std::uint32_t next;   // goroutine to put down
            std::uint32_t owner;  // node whose lanes these are
        };
        std::vector<Level> levels{{roots, kNone}};
        while (!levels.empty()) {
            const std::uint32_t g = levels.back().next;
            if (g == kNone) {
                if (levels.back().owner != kNone)
                    tree_.nodes[levels.back().owner].end = static_cast<std::uint32_t>(tree_.nodes.size());
                levels.pop_back();
                continue;
            }
            levels.back().next = next_[g];
            const auto node = static_cast<std::uint32_t>(tree_.nodes.size());
            const std::size_t depth = std::min<std::size_t>(levels.size() - 1, kMaxTreeDepth);
            tree_.nodes.push_back(
                {{LaneKind::Goroutine, g}, LaneNode::kNoBar, node + 1, static_cast<std::uint16_t>(depth)});
            if (first_[g] == kNone) continue;
            // On the last level it has nothing below: what it created follows it.
            levels.push_back({first_[g], depth < kMaxTreeDepth ? node : kNone});
        }
    }

    const Trace& trace_;
    std::vector<LaneKey> lanes_;
    std::vector<std::uint8_t> shown_;   // by goroutine
    std::vector<std::uint32_t> first_;  // by goroutine: of those it created
    std::vector<std::uint32_t> next_;   // by goroutine: created by the same
    LaneTree tree_;
};

LaneTree makeTree(const Trace& trace, GoroutineGrouping grouping, std::vector<LaneKey> lanes, Job& job) {
    switch (grouping) {
        case GoroutineGrouping::Flat:
            break;
        case GoroutineGrouping::Function:
            return byName(
                trace, lanes, [&](GoroutineIndex g) { return trace.goroutine(g).name; }, job);
        case GoroutineGrouping::Creator:
            return CreatorTree(trace, std::move(lanes)).build(job);
        case GoroutineGrouping::Task: {
            const std::vector<StringId> names = taskNames(trace, job);
            return byName(
                trace, lanes, [&](GoroutineIndex g) { return names[g.value]; }, job);
        }
    }
    return flatTree(lanes);
}

}  // namespace

LaneTree goroutineTree(const Trace& trace, GoroutineGrouping grouping, const std::vector<std::uint8_t>& keep,
                       Job& job) {
    LaneTree tree = makeTree(trace, grouping, kept(trace, keep), job);
    tree.grouping = grouping;
    return tree;
}

}  // namespace golanes
