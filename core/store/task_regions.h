// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/trace.h"

#include <cstdint>
#include <span>
#include <vector>

namespace golanes {

// The regions in each task, of whichever goroutines, on levels: each lies on the first on which no earlier
// one is in its way, so that what is nested stands below what it is nested in.
class TaskRegions {
  public:
    // Regions that find no room on so many levels are left out.
    static constexpr std::uint32_t kMaxLevels = 64;

    // Sorts the regions of each task, O(regions). Incomplete when the job is cancelled.
    void build(const Trace& trace, const Job& job);

    // `task`: row of Trace::tasks.
    std::uint32_t levelCount(std::uint32_t task) const {
        return firstLevel_.empty() ? 0 : firstLevel_[task + 1] - firstLevel_[task];
    }
    // Rows of Trace::regions on a level (< levelCount), by rising start; they do not overlap.
    std::span<const std::uint32_t> rows(std::uint32_t task, std::uint32_t level) const {
        const std::uint32_t i = firstLevel_[task] + level;
        return std::span(rows_).subspan(levels_[i], levels_[i + 1] - levels_[i]);
    }
    std::size_t bytes() const { return (rows_.capacity() + levels_.capacity() + firstLevel_.capacity()) * 4; }

  private:
    std::vector<std::uint32_t> rows_;
    std::vector<std::uint32_t> levels_;      // where each level begins in rows_, and the end
    std::vector<std::uint32_t> firstLevel_;  // by task, and the end; unused without regions in tasks
};

}  // namespace golanes
