// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/task_regions.h"

#include "core/base/cancellable_sort.h"
#include "core/base/hash_seed.h"
#include "core/store/interval_list.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace golanes {

namespace {

constexpr std::uint32_t kNone = ~std::uint32_t{0};

// Rows of tasks by their ids, which mostly are small numbers without large holes.
class RowOfTask {
  public:
    explicit RowOfTask(const std::vector<Task>& tasks) {
        std::uint64_t most = 0;
        for (const Task& task : tasks) most = std::max(most, task.id);
        if (most < 8 * tasks.size() + 1024) dense_.resize(most + 1, kNone);
        for (std::uint32_t row = 0; row < tasks.size(); ++row) {
            if (tasks[row].id == Task::kBackground) continue;
            if (dense_.empty())
                sparse_.try_emplace(tasks[row].id, row);
            else if (dense_[tasks[row].id] == kNone)
                dense_[tasks[row].id] = row;
        }
    }

    std::uint32_t operator()(std::uint64_t id) const {
        if (!dense_.empty()) return id < dense_.size() ? dense_[id] : kNone;
        const auto it = sparse_.find(id);
        return it == sparse_.end() ? kNone : it->second;
    }

  private:
    std::vector<std::uint32_t> dense_;
    std::unordered_map<std::uint64_t, std::uint32_t, SeededHash> sparse_;
};

}  // namespace

void TaskRegions::build(const Trace& trace, const Job& job) {
    rows_.clear();
    levels_.clear();
    firstLevel_.clear();
    if (trace.tasks.empty() || trace.regions.empty()) return;
    const RowOfTask rowOf(trace.tasks);
    // Regions by task: counted, then put in place.
    std::vector<std::uint32_t> begins(trace.tasks.size() + 1);
    for (const Region& region : trace.regions)
        if (const std::uint32_t task = rowOf(region.task); task != kNone) ++begins[task + 1];
    for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
    if (begins.back() == 0) return;
    std::vector<std::uint32_t> sorted(begins.back());
    std::vector<std::uint32_t> next(begins.begin(), begins.end() - 1);
    for (std::uint32_t r = 0; r < trace.regions.size(); ++r)
        if (const std::uint32_t task = rowOf(trace.regions[r].task); task != kNone) sorted[next[task]++] = r;

    CancelCheck cancelled(job);
    rows_.reserve(sorted.size());
    firstLevel_.reserve(trace.tasks.size() + 1);
    std::vector<Timestamp> ends;  // by level: of the last region on it
    std::vector<std::uint8_t> levelOf;
    for (std::size_t task = 0; task < trace.tasks.size(); ++task) {
        firstLevel_.push_back(static_cast<std::uint32_t>(levels_.size()));
        if (cancelled()) return;
        const auto own = std::span(sorted).subspan(begins[task], begins[task + 1] - begins[task]);
        // The outer of two that begin together is the longer one.
        const auto outerFirst = [&](std::uint32_t r) {
            return std::pair(trace.regions[r].start, -trace.regions[r].end);
        };
        if (!stableSort(own, outerFirst, job)) return;
        ends.clear();
        levelOf.assign(own.size(), kMaxLevels);
        for (std::size_t i = 0; i < own.size() && !cancelled(); ++i) {
            const Region& region = trace.regions[own[i]];
            const auto free = std::ranges::find_if(ends, [&](Timestamp t) { return t <= region.start; });
            if (free == ends.end() && ends.size() == kMaxLevels) continue;
            levelOf[i] = static_cast<std::uint8_t>(free - ends.begin());
            const Timestamp end = IntervalList::endOf({region.start, region.end});
            free == ends.end() ? ends.push_back(end) : static_cast<void>(*free = end);
        }
        for (std::uint8_t level = 0; level < ends.size(); ++level) {
            levels_.push_back(static_cast<std::uint32_t>(rows_.size()));
            for (std::size_t i = 0; i < own.size(); ++i)
                if (levelOf[i] == level) rows_.push_back(own[i]);
        }
    }
    firstLevel_.push_back(static_cast<std::uint32_t>(levels_.size()));
    levels_.push_back(static_cast<std::uint32_t>(rows_.size()));
}

}  // namespace golanes
