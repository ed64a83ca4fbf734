// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/area_selection.h"

#include "widgets/session/lift_order.h"
#include "widgets/session/view_state.h"

namespace golanes {

AreaSelection::AreaSelection(ViewState* state, ActionList* actions) : QObject(state), state_(state) {
    QAction* all = actions->add(ActionMenu::Select, "selectAll", tr("Select All Lanes over Visible Time"),
                                {QStringLiteral("Ctrl+A")});
    all->setEnabled(false);
    connect(all, &QAction::triggered, this, &AreaSelection::selectAll);
    QAction* ofSpan = actions->add(ActionMenu::Select, "areaOfSpan", tr("Select Its Time as Area"));
    connect(ofSpan, &QAction::triggered, this, [this] {
        LaneSet lanes;
        lanes.insert(state_->selection()->lane);
        set(state_->selection()->span, std::move(lanes));
        finish();
    });
    // Of everybody: what the program and the kernel did while a goroutine waited stands in other lanes.
    QAction* flame = actions->add(ActionMenu::Select, "flameOfSpan", tr("Flame Graph of Its Time"));
    connect(flame, &QAction::triggered, this, [this] {
        set(state_->selection()->span, LaneSet::all());
        finish();
    });
    const auto enable = [this, ofSpan, flame] {
        const bool lasts = state_->trace() && state_->selection() && !state_->selection()->span.empty();
        for (QAction* a : {ofSpan, flame}) a->setEnabled(lasts);
    };
    enable();
    connect(state, &ViewState::selectionChanged, this, enable);
    connect(state, &ViewState::traceChanged, this, enable);
    connect(state, &ViewState::traceChanged, this,
            [this, all] { all->setEnabled(state_->trace() != nullptr); });
    state->lifts()->add(
        LiftOrder::Rank::Area, [this] { return any(); }, [this] { lift(); });
    connect(this, &AreaSelection::changed, state->lifts(), &LiftOrder::changed);
}

void AreaSelection::set(TimeRange range, LaneSet lanes) {
    range = range.clippedTo(state_->bounds());
    if (range.empty() || lanes.empty()) return lift();
    if (range == range_ && lanes == lanes_) return;
    range_ = range;
    lanes_ = std::move(lanes);
    emit changed();
}

void AreaSelection::selectAll() {
    const TimeRange seen = state_->goal();
    const bool already = lanes_.isAll() && range_ == seen;
    set(already ? state_->bounds() : seen, LaneSet::all());
    finish();
}

void AreaSelection::finish() {
    if (any()) emit drawn();
}

void AreaSelection::lift() {
    if (!any()) return;
    range_ = {};
    lanes_ = {};
    emit changed();
}

}  // namespace golanes
