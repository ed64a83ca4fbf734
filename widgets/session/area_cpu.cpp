// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/area_cpu.h"

#include "widgets/session/area_report.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/narrowed_scope.h"
#include "widgets/session/view_state.h"

namespace golanes {

AreaCpu::AreaCpu(ViewState* state, const AreaSelection* area, QObject* parent)
    : QObject(parent), state_(state), area_(area) {
    connect(area, &AreaSelection::changed, this, &AreaCpu::take);
    connect(state->goroutineLanes(), &GoroutineLanes::passingChanged, this, &AreaCpu::take);
    connect(state, &ViewState::kernelChanged, this, &AreaCpu::take);
}

void AreaCpu::take() {
    summing_.cancel();
    // Perf data alone know no goroutines.
    current_ = !area_->any() || !state_->kernel() || state_->trace()->goroutines.empty();
    if (current_) {
        totals_.reset();
        return emit changed();
    }
    const Scope scope = narrowedScope(*state_, area_->range()).scope;
    summing_.run([held = state_->held(), scope](Job& job) { return cpuTotals(*held, scope, job); },
                 [this](CpuTotals totals) {
                     totals_ = std::move(totals);
                     current_ = true;
                     emit changed();
                 });
    emit changed();
}

}  // namespace golanes
