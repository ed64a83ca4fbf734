// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/lane_actions.h"

#include "widgets/session/action_list.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/stack_lanes.h"
#include "widgets/session/view_state.h"

#include <QAction>

namespace golanes {

namespace {

// A stack track goes where its goroutine goes.
LaneKey owner(LaneKey lane) {
    return lane.kind == LaneKind::Stack ? LaneKey{LaneKind::Goroutine, lane.entity} : lane;
}

}  // namespace

LaneActions::LaneActions(ViewState* state, ActionList* actions)
    : QObject(state), state_(state), list_(actions) {
    addLaneActions();
    addHeightActions();
    connect(state, &ViewState::selectionChanged, this, &LaneActions::update);
    connect(state, &ViewState::traceChanged, this, &LaneActions::update);
    connect(state->lanes(), &LaneChoices::changed, this, &LaneActions::update);
    connect(state->goroutineLanes(), &GoroutineLanes::choicesChanged, this, &LaneActions::update);
    update();
}

void LaneActions::addLaneActions() {
    pin_ = list_->add(ActionMenu::Lanes, "pinLane", tr("Pin Lane to the Top"), {QStringLiteral("P")});
    pin_->setCheckable(true);
    connect(pin_, &QAction::triggered, this, [this](bool on) {
        if (state_->selection()) state_->lanes()->setPinned(owner(state_->selection()->lane), on);
    });
    hide_ = list_->add(ActionMenu::Lanes, "hideLane", tr("Hide Lane"), {QStringLiteral("Del")});
    connect(hide_, &QAction::triggered, this, [this] {
        if (!state_->selection()) return;
        const LaneKey lane = state_->selection()->lane;
        state_->setSelection(std::nullopt);
        if (lane.kind == LaneKind::Stack)
            state_->stackLanes()->setTrack(GoroutineIndex(lane.entity), false);
        else
            state_->lanes()->setHidden(lane, true);
    });
    showHidden_ = list_->add(ActionMenu::Lanes, "showHiddenLanes", tr("Show Hidden Lanes"));
    connect(showHidden_, &QAction::triggered, this, [this] {
        for (std::size_t g = 0; g < kLaneGroupCount; ++g)
            state_->lanes()->showHidden(static_cast<LaneGroup>(g));
    });
    const auto mover = [this](const char* name, const QString& text, const QString& key, int step) {
        QAction* a = list_->add(ActionMenu::Lanes, name, text, {key});
        connect(a, &QAction::triggered, this, [this, step] { emit moveRequested(step); });
        return a;
    };
    up_ = mover("moveLaneUp", tr("Move Lane Up"), QStringLiteral("Alt+Up"), -1);
    down_ = mover("moveLaneDown", tr("Move Lane Down"), QStringLiteral("Alt+Down"), 1);
    list_->addSeparator();
}

void LaneActions::addHeightActions() {
    const auto height = [this](const char* name, const QString& text, const QStringList& keys, int step) {
        QAction* a = list_->add(ActionMenu::Lanes, name, text, keys);
        connect(a, &QAction::triggered, this, [this, step] { emit heightRequested(step); });
        return a;
    };
    higher_ = height("higherLanes", tr("Higher Lanes in Group"),
                     {QStringLiteral("Alt++"), QStringLiteral("Alt+=")}, 1);
    lower_ = height("lowerLanes", tr("Lower Lanes in Group"), {QStringLiteral("Alt+-")}, -1);
    labels_ = list_->add(ActionMenu::Lanes, "labels", tr("Labels in Spans"), {QStringLiteral("X")});
    labels_->setCheckable(true);
    connect(labels_, &QAction::triggered, state_->lanes(), &LaneChoices::setLabels);
    reset_ = list_->add(ActionMenu::Lanes, "resetLanes", tr("Reset Lanes"));
    connect(reset_, &QAction::triggered, this, [this] {
        state_->goroutineLanes()->reset();
        state_->lanes()->reset();
    });
    list_->addSeparator();
}

void LaneActions::update() {
    const bool trace = state_->trace() != nullptr;
    const bool lane = trace && state_->selection().has_value();
    for (QAction* a : {pin_, hide_, up_, down_, higher_, lower_}) a->setEnabled(lane);
    pin_->setChecked(lane && state_->lanes()->isPinned(owner(state_->selection()->lane)));
    labels_->setEnabled(trace);
    labels_->setChecked(state_->lanes()->labels());
    showHidden_->setEnabled(trace && !state_->lanes()->hidden().empty());
    reset_->setEnabled(trace && (!state_->lanes()->isDefault() || !state_->goroutineLanes()->isDefault()));
}

}  // namespace golanes
