// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/plan_ahead.h"

#include <utility>

namespace golanes {

PlanAhead::PlanAhead(double budget, QObject* parent) : QObject(parent), budget_(budget) {}

void PlanAhead::clear() {
    background_.cancel();
    coming_.clear();
    complete_ = false;
}

bool PlanAhead::show(PlanCache& shown, const HeldSources& sources, const TimeAxis& axis,
                     const std::vector<LaneKey>& lanes) {
    if (background_.busy()) {
        if (axis != shown.axis()) return false;
        if (axis != planning_) clear();  // back to where it was
    }
    if (std::exchange(complete_, false)) {
        if (coming_.axis() == shown.axis())
            shown.adopt(std::move(coming_));
        else
            std::swap(shown, coming_);
    }
    if (axis == shown.axis()) {
        if (shown.prepare(*sources, lanes, budget_)) return true;
        if (!background_.busy()) fillGaps(shown, sources, lanes);
        return false;
    }
    coming_.setAxis(axis);
    if (coming_.prepare(*sources, lanes, budget_)) {
        std::swap(shown, coming_);
        return true;
    }
    planBehind(sources, lanes);
    return false;
}

void PlanAhead::fillGaps(const PlanCache& shown, const HeldSources& sources, std::vector<LaneKey> lanes) {
    std::erase_if(lanes, [&shown](LaneKey lane) { return shown.has(lane); });
    coming_.setAxis(shown.axis());
    planBehind(sources, std::move(lanes));
}

// Goes on with `coming_`.
void PlanAhead::planBehind(HeldSources sources, std::vector<LaneKey> lanes) {
    planning_ = coming_.axis();
    background_.run(
        [sources, lanes, plans = std::move(coming_)](Job& job) mutable {
            plans.prepare(*sources, lanes, PlanCache::kUnlimited, &job);
            return std::move(plans);
        },
        [this](PlanCache plans) {
            coming_ = std::move(plans);
            complete_ = true;
            emit planned();
        });
    coming_ = PlanCache();
}

}  // namespace golanes
