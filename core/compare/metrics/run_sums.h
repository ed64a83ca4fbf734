// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/area/area_sums.h"
#include "core/compare/metrics/time_blocks.h"

#include <map>
#include <optional>
#include <vector>

namespace golanes {

// How much and how many over a run, and in each of its blocks: a thing counts in every block that it touches.
struct BlockedSum {
    TimeCount whole;
    BlockSums time{}, count{};

    void add(const BlockedSum& o);
};

// What goroutines and procs did, over the whole run and over each of its blocks.
struct RunSums {
    AreaSums whole;
    std::vector<AreaSums> blocks;  // kTimeBlocks

    // One pass over the spans, then kTimeBlocks + 1 questions. None when the job was cancelled.
    static std::optional<RunSums> of(const TracePtr& trace, const BlockGrid& grid, Job& job);

    // What `part` takes out of each of the sums: a TimeCount.
    template <class Part>
    BlockedSum sum(Part part) const {
        BlockedSum sum{part(whole)};
        for (std::size_t b = 0; b < blocks.size(); ++b) put(part(blocks[b]), b, sum);
        return sum;
    }
    // What `forParts(sums, add)` adds of each of the sums by key: add(key, TimeCount).
    template <class Key, class ForParts>
    std::map<Key, BlockedSum> sumsBy(ForParts forParts) const {
        std::map<Key, BlockedSum> sums;
        forParts(whole, [&](const Key& key, const TimeCount& t) { sums[key].whole.add(t.time, t.count); });
        for (std::size_t b = 0; b < blocks.size(); ++b)
            forParts(blocks[b], [&](const Key& key, const TimeCount& t) { put(t, b, sums[key]); });
        return sums;
    }

  private:
    static void put(const TimeCount& t, std::size_t block, BlockedSum& sum) {
        sum.time[block] += static_cast<double>(t.time);
        sum.count[block] += static_cast<double>(t.count);
    }
};

}  // namespace golanes
