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
        clear();  // back to where it was
    }
    if (std::exchange(complete_, false)) std::swap(shown, coming_);
    if (axis == shown.axis()) return shown.prepare(*sources, lanes);
    coming_.setAxis(axis);
    if (coming_.prepare(*sources, lanes, budget_)) {
        std::swap(shown, coming_);
        return true;
    }
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
    return false;
}

}  // namespace golanes
