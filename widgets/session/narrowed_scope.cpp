// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/narrowed_scope.h"

#include "widgets/session/area_report.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/view_state.h"

#include <algorithm>

namespace golanes {

void keepOnly(std::vector<bool>& scope, const std::vector<bool>& goroutines) {
    if (goroutines.empty()) return;
    if (scope.empty()) {
        scope = goroutines;
        return;
    }
    for (std::size_t i = 0; i < scope.size(); ++i) scope[i] = scope[i] && goroutines[i];
}

void NarrowedScope::dropGoroutines() {
    scope.goroutines.clear();
    by.areaOf = 0;
    by.filtered = false;
}

NarrowedScope narrowedScope(const ViewState& state, TimeRange otherwise, AreaCounts counts) {
    const Trace& trace = *state.trace();
    const AreaSelection& area = *state.area();
    NarrowedScope narrowed{{otherwise, {}}, {}};
    narrowed.by.all = trace.goroutines.size();
    if (area.any() && counts == AreaCounts::Yes) {
        narrowed.scope = goroutineScope(trace, area.range(), area.lanes());
        narrowed.by.area = true;
        narrowed.by.areaOf = static_cast<std::size_t>(std::ranges::count(narrowed.scope.goroutines, true));
    }
    const std::vector<bool>& passing = state.goroutineLanes()->passing();
    if (passing.empty()) return narrowed;
    narrowed.by.filtered = true;
    narrowed.by.passing = static_cast<std::size_t>(std::ranges::count(passing, true));
    keepOnly(narrowed.scope.goroutines, passing);
    return narrowed;
}

void NarrowingWatch::follow(ViewState* state) {
    for (const QMetaObject::Connection& c : std::as_const(connections_)) disconnect(c);
    connections_.clear();
    if (!state) return;
    connections_ << connect(state->area(), &AreaSelection::changed, this, [this] {
        emit areaChanged();
        emit changed();
    }) << connect(state->goroutineLanes(), &GoroutineLanes::passingChanged, this, [this] {
        emit filterChanged();
        emit changed();
    });
}

}  // namespace golanes
