// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/plan_cache.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>

namespace golanes {

namespace {

// Starting a thread costs about as much as planning this many lanes.
constexpr std::size_t kWorthThread = 8;

}  // namespace

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

void PlanCache::prepare(const Trace& trace, const std::vector<LaneKey>& lanes) {
    ++frame_;
    std::vector<std::pair<LaneKey, LanePlan*>> missing;
    for (const LaneKey& lane : lanes) {
        const auto [it, isNew] = entries_.try_emplace(lane);
        it->second.used = frame_;
        if (!isNew) continue;
        if (!spare_.empty()) {
            it->second.plan = std::move(spare_.back());
            spare_.pop_back();
        }
        missing.emplace_back(lane, &it->second.plan);
    }
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < missing.size(); i = next++)
            planLane(trace, missing[i].first, axis_, *missing[i].second);
    };
    if (missing.size() < kWorthThread)
        work();
    else
        runBoth(work, work);
    dropOldest();
}

const LanePlan& PlanCache::plan(const Trace& trace, LaneKey lane) {
    const auto [it, isNew] = entries_.try_emplace(lane);
    it->second.used = frame_;
    if (isNew) planLane(trace, lane, axis_, it->second.plan);
    return it->second.plan;
}

void PlanCache::dropOldest() {
    if (entries_.size() <= kLimit) return;
    std::erase_if(entries_, [this](const auto& e) { return e.second.used + 8 < frame_; });
}

}  // namespace golanes
