// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/plan/lane.h"

#include <cstdint>
#include <vector>

namespace golanes {

// A line of a group of lanes: a lane, or a bar that names the lanes below it. Both may have others below.
struct LaneNode {
    static constexpr std::uint32_t kNoBar = ~std::uint32_t{0};

    LaneKey lane;                // unused in a bar
    std::uint32_t bar = kNoBar;  // of a bar: row of LaneTree::bars
    std::uint32_t end = 0;       // index of the node after the last one below this
    std::uint16_t depth = 0;     // how many nodes it stands below
    bool operator==(const LaneNode&) const = default;
};

// What a bar tells of the lanes below it.
struct LaneBar {
    StringId name = kEmptyString;
    std::uint32_t lanes = 0;  // below it
    ClassSums sums{};         // time in each state of all of them together
    bool operator==(const LaneBar&) const = default;
};

// How goroutines are put together.
enum class GoroutineGrouping : std::uint8_t {
    Flat,      // by number
    Function,  // below a bar for each start function
    Creator,   // below the goroutine that created them
    Task,      // below a bar for each kind (name) of user task in whose regions they spent most time
};

// The lanes of a group as they are put together: every node stands before those below it.
struct LaneTree {
    std::vector<LaneNode> nodes;
    std::vector<LaneBar> bars;
    std::uint32_t lanes = 0;  // nodes that are no bars
    GoroutineGrouping grouping = GoroutineGrouping::Flat;
    bool operator==(const LaneTree&) const = default;

    // Of a node that others stand below. Bars are folded at first where what is below all of them would be
    // too much to look through, but for small ones of few; timers of procs always are, below those of all.
    bool foldedAtFirst(const LaneNode& node) const;
    // The fold key of those, which holds for any trace.
    static constexpr std::uint64_t kTimersOfProcs = ~std::uint64_t{0};
    // What stays the same of a node that others stand below, when the tree is made anew.
    std::uint64_t foldKey(const LaneNode& node) const;
};

// The lanes in this order, with nothing below any of them.
LaneTree flatTree(const std::vector<LaneKey>& lanes);

// The lanes of a group as they stand unless somebody puts them together in another way: with nothing below
// any of them, but for the timers of more than kFewTimerLanes procs, which stand below those of all procs.
inline constexpr std::size_t kFewTimerLanes = 2;
LaneTree naturalTree(const Sources& sources, LaneGroup group);

// Indexes of the nodes that a lane stands below, outermost first. Looks at all nodes before it.
std::vector<std::uint32_t> nodesAbove(const LaneTree& tree, LaneKey lane);

// Trees are no deeper than this: whoever is created further down stands on the last level.
inline constexpr std::uint16_t kMaxTreeDepth = 24;

// The lanes of goroutines. `keep`: by GoroutineIndex, 0 for those to leave out; empty: all. Those below one
// that is left out stand where it would. Bars stand in falling order of their lanes, of equals by name; the
// one without a name last. Incomplete when the job is cancelled.
LaneTree goroutineTree(const Trace& trace, GoroutineGrouping grouping, const std::vector<std::uint8_t>& keep,
                       Job& job);

}  // namespace golanes
