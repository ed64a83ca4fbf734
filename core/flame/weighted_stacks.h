// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id_map.h"
#include "core/base/time.h"
#include "core/flame/flame_stacks.h"

#include <cstdint>
#include <vector>

namespace golanes {

// What a stack weighs, and how many things (samples, waits, wake-ups) that are. Without sign, so that sums
// over forged recordings wrap instead of being undefined.
struct FlameWeight {
    std::uint64_t weight = 0;  // ns, samples, events…: what was asked for
    std::uint64_t count = 0;

    void add(const FlameWeight& o) {
        weight += o.weight;
        count += o.count;
    }
    bool operator==(const FlameWeight&) const = default;
};

// Weights of the stacks themselves, not of what they call. Ordered by slice of time; within a slice each
// stack occurs once, in the order of FlameStacks::rank().
struct WeightedStacks {
    struct Row {
        std::uint32_t slice = 0;
        FlameStackId stack;
        FlameWeight self;
    };

    FlameStacksPtr stacks;
    std::vector<Row> rows;
    FlameWeight total;
};

// Adds up weights by stack. With more than one slice, by slice of a range as well: then a graph can show what
// came earlier and what later, as finely as a screen does.
class WeightAdder {
  public:
    WeightAdder(FlameStacksPtr stacks, TimeRange range, std::uint32_t slices);

    // A thing with this stack at this time; times outside of the range belong to its first or last slice.
    void add(Timestamp time, FlameStackId stack, std::uint64_t weight) {
        const FlameWeight one{weight, 1};
        total_.add(one);
        if (slices_ == 1)
            sums_[stack.value].add(one);
        else
            addSliced(sliceOf(time), stack, one);
    }
    // The sums; the adder is empty afterwards. Cost: the stacks, or the distinct pairs of slice and stack.
    WeightedStacks take();

  private:
    std::uint32_t sliceOf(Timestamp time) const;
    void addSliced(std::uint32_t slice, FlameStackId stack, const FlameWeight& one);

    FlameStacksPtr stacks_;
    TimeRange range_;
    std::uint32_t slices_;
    std::vector<FlameWeight> sums_;          // by stack; of one slice
    std::vector<WeightedStacks::Row> rows_;  // of several
    IdMap<std::uint32_t> rowOf_;             // by slice and stack
    FlameWeight total_;
};

}  // namespace golanes
