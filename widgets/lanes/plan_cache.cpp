// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/plan_cache.h"

#include "core/base/cpu_time.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>

namespace golanes {

namespace {

// Starting a thread costs about as much as planning this many lanes.
constexpr std::size_t kWorthThread = 8;

}  // namespace

const LanePlan PlanCache::kNothing;

void PlanCache::clear() {
    entries_.clear();
    spare_.clear();
    axis_ = TimeAxis();
}

void PlanCache::setAxis(const TimeAxis& axis) {
    if (axis == axis_) return;
    axis_ = axis;
    for (auto& [key, entry] : entries_) spare_.push_back(std::move(entry.plan));
    if (spare_.size() > kLimit) spare_.resize(kLimit);
    entries_.clear();
}

PlanCache::Entry& PlanCache::entry(LaneKey lane) {
    const auto [it, isNew] = entries_.try_emplace(lane);
    if (isNew && !spare_.empty()) {
        it->second.plan = std::move(spare_.back());
        spare_.pop_back();
    }
    it->second.used = frame_;
    return it->second;
}

bool PlanCache::prepare(const Sources& sources, const std::vector<LaneKey>& lanes, double budget,
                        const Job* job) {
    ++frame_;
    std::vector<std::pair<LaneKey, Entry*>> missing;
    for (const LaneKey& lane : lanes) {
        Entry& found = entry(lane);
        if (!found.planned) missing.emplace_back(lane, &found);
    }
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        // Not by the clock: what other programs take must not make frames late that are quickly planned.
        const double end = threadCpuSeconds() + budget;
        while (!(job && job->cancelled()) && threadCpuSeconds() < end) {
            const std::size_t i = next++;
            if (i >= missing.size()) return;
            planLane(sources, missing[i].first, axis_, missing[i].second->plan);
            missing[i].second->planned = true;
        }
    };
    if (missing.size() < kWorthThread)
        work();
    else
        runBoth(work, work);
    dropOldest();
    return std::ranges::all_of(missing, [](const auto& m) { return m.second->planned; });
}

const LanePlan& PlanCache::plan(const Sources& sources, LaneKey lane) {
    Entry& found = entry(lane);
    if (!found.planned) planLane(sources, lane, axis_, found.plan);
    found.planned = true;
    return found.plan;
}

const LanePlan& PlanCache::peek(LaneKey lane) const {
    const auto found = entries_.find(lane);
    return found != entries_.end() && found->second.planned ? found->second.plan : kNothing;
}

void PlanCache::adopt(PlanCache&& more) {
    for (auto& [lane, theirs] : more.entries_) {
        if (!theirs.planned) continue;
        Entry& ours = entry(lane);
        ours.plan = std::move(theirs.plan);
        ours.planned = true;
    }
    more.entries_.clear();
}

void PlanCache::dropOldest() {
    if (entries_.size() <= kLimit) return;
    std::erase_if(entries_, [this](const auto& e) { return e.second.used + 8 < frame_; });
}

}  // namespace golanes
