// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/place_history.h"

#include "widgets/session/area_selection.h"
#include "widgets/session/view_state.h"

#include <QAbstractSlider>
#include <QScopedValueRollback>

#include <algorithm>

namespace golanes {

PlaceHistory* PlaceHistory::of(ViewState* state) {
    auto* made = state->findChild<PlaceHistory*>({}, Qt::FindDirectChildrenOnly);
    return made ? made : new PlaceHistory(state);
}

PlaceHistory::PlaceHistory(ViewState* state) : QObject(state), state_(state) {
    // What was selected then may be gone.
    connect(state, &ViewState::traceChanged, this, [this] { steps_.clear(); });
    connect(state, &ViewState::kernelChanged, this, [this] { steps_.clear(); });
    // Both are called after the view has gone there.
    connect(state->action(QStringLiteral("back")), &QAction::triggered, this, [this] {
        ViewHistory history = state_->history();
        const View at = history.current();
        if (const Step* step = stepBetween(at, history.forward())) restore(step->from);
    });
    connect(state->action(QStringLiteral("forward")), &QAction::triggered, this, [this] {
        ViewHistory history = state_->history();
        const View at = history.current();
        if (const Step* step = stepBetween(history.back(), at)) restore(step->to);
    });
}

void PlaceHistory::begin() {
    if (steps_.size() >= ViewHistory::kLimit) steps_.erase(steps_.begin());
    steps_.push_back({here(), {}});
}

// The history is one of views, in which the same again is no entry to go back from: where only more than the
// view changed, it becomes a ns shorter.
void PlaceHistory::end() {
    if (steps_.empty()) return;
    Step& step = steps_.back();
    step.to = here();
    const bool same = step.to.view == step.from.view;
    if (same && (step.to.area != step.from.area || step.to.areaLanes != step.from.areaLanes)) {
        const TimeRange seen = step.to.view.range;
        state_->setVisible({seen.begin, seen.end - 1}, ViewState::Motion::Jump);
        step.to = here();
    }
    if (step.to.view == step.from.view) steps_.pop_back();
}

PlaceHistory::Place PlaceHistory::here() const {
    const AreaSelection* area = state_->area();
    return {state_->history().current(), state_->selection(), area->range(), area->lanes(),
            bar_ ? std::optional(bar_->value()) : std::nullopt};
}

void PlaceHistory::restore(const Place& place) {
    const QScopedValueRollback restoring(restoring_, true);
    state_->area()->set(place.area, place.areaLanes);
    state_->area()->finish();
    // What is folded away meanwhile stays so: to select it would unfold it.
    const bool hidden = place.selection && state_->folds().covering(place.selection->span);
    state_->setSelection(hidden ? std::nullopt : place.selection);
    if (bar_ && place.scroll) bar_->setValue(*place.scroll);
}

const PlaceHistory::Step* PlaceHistory::stepBetween(const View& from, const View& to) const {
    const auto step = std::find_if(steps_.rbegin(), steps_.rend(),
                                   [&](const Step& s) { return s.from.view == from && s.to.view == to; });
    return step == steps_.rend() ? nullptr : &*step;
}

}  // namespace golanes
