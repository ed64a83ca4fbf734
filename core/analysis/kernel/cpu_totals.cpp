// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/kernel/cpu_totals.h"

#include "core/base/id_map.h"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>
#include <unordered_map>

namespace golanes {

namespace {

void add(CpuTimes& to, const CpuTimes& t) {
    to.running += t.running;
    to.onCpu += t.onCpu;
    to.runQueue += t.runQueue;
    to.blocked += t.blocked;
    to.runnable += t.runnable;
}

bool isNone(const CpuTimes& t) {
    return t.running == 0 && t.runnable == 0;
}

class Rows {
  public:
    void add(StringId name, const CpuTimes& times) {
        if (isNone(times)) return;
        CpuTotals::Row& row = rows_[name.value];
        row.name = name;
        ++row.count;
        golanes::add(row.times, times);
    }
    // The longest running first.
    std::vector<CpuTotals::Row> take() const {
        std::vector<CpuTotals::Row> rows;
        for (const auto& [name, row] : rows_) rows.push_back(row);
        std::ranges::stable_sort(rows, std::greater(), [](const CpuTotals::Row& r) {
            return std::tuple(r.times.running, r.times.runnable);
        });
        return rows;
    }

  private:
    std::map<StringId::rep, CpuTotals::Row> rows_;
};

class Adder {
  public:
    Adder(const Sources& sources, const Scope& scope, const Job& job)
        : sources_(sources), scope_(scope), job_(job) {
        for (const Task& t : sources.trace.tasks) taskNames_.set(t.id, t.name);
    }

    CpuTotals all() {
        const Trace& trace = sources_.trace;
        for (std::uint32_t g = 0; g < trace.goroutines.size() && !job_.cancelled(); ++g) {
            if (!scope_.has(GoroutineIndex(g))) continue;
            const CpuTimes times = cpuTimes(sources_, GoroutineIndex(g), scope_.range, job_);
            add(totals_.all, times);
            if (!isNone(times)) totals_.goroutines.push_back({GoroutineIndex(g), times});
            functions_.add(trace.goroutines[g].name, times);
            addRegions(GoroutineIndex(g));
        }
        totals_.functions = functions_.take();
        totals_.regions = regions_.take();
        totals_.tasks = tasks_.take();
        return std::move(totals_);
    }

  private:
    void addRegions(GoroutineIndex g) {
        const Goroutine& go = sources_.trace.goroutine(g);
        open_.clear();
        openOf_.clear();
        for (std::uint32_t r = 0; r < go.regionCount && !job_.cancelled(); ++r) {
            const Region& region = sources_.trace.regions[go.firstRegion + r];
            const TimeRange time = TimeRange{region.start, region.end}.clippedTo(scope_.range);
            while (!open_.empty() && open_.back()->end <= region.start) {
                --openOf_[open_.back()->task];
                open_.pop_back();
            }
            const bool inTask = openOf_[region.task]++ > 0;
            open_.push_back(&region);
            if (time.empty()) continue;
            const CpuTimes times = cpuTimes(sources_, g, time, job_);
            regions_.add(region.name, times);
            const StringId* task = inTask ? nullptr : taskNames_.find(region.task);
            if (task) tasks_.add(*task, times);
        }
    }

    const Sources& sources_;
    const Scope& scope_;
    const Job& job_;
    CpuTotals totals_;
    Rows functions_, regions_, tasks_;
    IdMap<StringId> taskNames_;        // by Task::id
    std::vector<const Region*> open_;  // of the goroutine that is looked at, the innermost last
    std::unordered_map<std::uint64_t, std::uint32_t> openOf_;  // how many of those, by task
};

}  // namespace

CpuTotals cpuTotals(const Sources& sources, const Scope& scope, const Job& job) {
    return sources.kernel ? Adder(sources, scope, job).all() : CpuTotals();
}

CpuTimes cpuTimes(const Sources& sources, const Scope& scope, const Job& job) {
    CpuTimes all;
    if (!sources.kernel) return all;
    for (std::uint32_t g = 0; g < sources.trace.goroutines.size() && !job.cancelled(); ++g)
        if (scope.has(GoroutineIndex(g))) add(all, cpuTimes(sources, GoroutineIndex(g), scope.range, job));
    return all;
}

}  // namespace golanes
