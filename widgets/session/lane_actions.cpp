// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/lane_actions.h"

#include "widgets/session/action_list.h"
#include "widgets/session/view_state.h"

#include <QAction>

namespace golanes {

LaneActions::LaneActions(ViewState* state, ActionList* actions)
    : QObject(state), state_(state), list_(actions) {
    addLaneActions();
    addHeightActions();
    connect(state, &ViewState::selectionChanged, this, &LaneActions::update);
    connect(state, &ViewState::traceChanged, this, &LaneActions::update);
    connect(state->lanes(), &LaneChoices::changed, this, &LaneActions::update);
    update();
}

void LaneActions::addLaneActions() {
    pin_ = list_->add(ActionMenu::Lanes, "pinLane", tr("Pin Lane to the Top"), {QStringLiteral("P")});
    pin_->setCheckable(true);
    connect(pin_, &QAction::triggered, this, [this](bool on) {
        if (state_->selection()) state_->lanes()->setPinned(state_->selection()->lane, on);
    });
    hide_ = list_->add(ActionMenu::Lanes, "hideLane", tr("Hide Lane"), {QStringLiteral("Del")});
    connect(hide_, &QAction::triggered, this, [this] {
        if (!state_->selection()) return;
        const LaneKey lane = state_->selection()->lane;
        state_->setSelection(std::nullopt);
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
    reset_ = list_->add(ActionMenu::Lanes, "resetLanes", tr("Reset Lanes"));
    connect(reset_, &QAction::triggered, state_->lanes(), &LaneChoices::reset);
    list_->addSeparator();
}

void LaneActions::update() {
    const bool trace = state_->trace() != nullptr;
    const bool lane = trace && state_->selection().has_value();
    for (QAction* a : {pin_, hide_, up_, down_, higher_, lower_}) a->setEnabled(lane);
    pin_->setChecked(lane && state_->lanes()->isPinned(state_->selection()->lane));
    showHidden_->setEnabled(trace && !state_->lanes()->hidden().empty());
    reset_->setEnabled(trace && !state_->lanes()->isDefault());
}

}  // namespace golanes
