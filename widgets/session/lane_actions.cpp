// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/lane_actions.h"

#include "widgets/session/action_list.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/stack_lanes.h"
#include "widgets/session/view_state.h"

#include <QAction>

#include <set>

namespace golanes {

namespace {

// A stack track goes where its goroutine goes.
LaneKey owner(LaneKey lane) {
    return lane.kind == LaneKind::Stack ? LaneKey{LaneKind::Goroutine, lane.entity} : lane;
}

}  // namespace

const std::optional<Target>& targetInHand(const ViewState& state) {
    return state.selection() ? state.selection() : state.hover();
}

LaneActions::LaneActions(ViewState* state, ActionList* actions)
    : QObject(state), state_(state), list_(actions) {
    addLaneActions();
    addHeightActions();
    addFoldActions();
    connect(state, &ViewState::selectionChanged, this, &LaneActions::update);
    connect(state, &ViewState::hoverChanged, this, &LaneActions::updateTarget);
    connect(state, &ViewState::traceChanged, this, &LaneActions::update);
    connect(state->lanes(), &LaneChoices::changed, this, &LaneActions::update);
    connect(state->goroutineLanes(), &GoroutineLanes::choicesChanged, this, &LaneActions::update);
    update();
}

void LaneActions::addLaneActions() {
    pin_ = list_->add(ActionMenu::Lanes, "pinLane", tr("Pin Lane to the Top"), {QStringLiteral("P")});
    pin_->setCheckable(true);
    connect(pin_, &QAction::triggered, this, [this](bool on) {
        if (const auto& target = targetInHand(*state_)) state_->lanes()->setPinned(owner(target->lane), on);
    });
    hide_ = list_->add(ActionMenu::Lanes, "hideLane", tr("Hide Lane"), {QStringLiteral("Del")});
    connect(hide_, &QAction::triggered, this, [this] {
        if (!targetInHand(*state_)) return;
        const LaneKey lane = targetInHand(*state_)->lane;
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

void LaneActions::addFoldActions() {
    for (const bool fold : {true, false}) {
        QAction* all = list_->add(ActionMenu::Lanes, fold ? "foldAll" : "unfoldAll",
                                  fold ? tr("Fold All Groups") : tr("Unfold All Groups"));
        connect(all, &QAction::triggered, this, [this, fold] {
            for (std::size_t g = 0; g < kLaneGroupCount; ++g)
                state_->setCollapsed(static_cast<LaneGroup>(g), fold);
        });
        folds_ << all;
    }
    for (const bool fold : {true, false}) {
        QAction* within =
            list_->add(ActionMenu::Lanes, fold ? "foldWithin" : "unfoldWithin",
                       fold ? tr("Fold All Within Goroutines") : tr("Unfold All Within Goroutines"));
        connect(within, &QAction::triggered, this, [this, fold] { foldWithin(fold); });
        foldsWithin_ << within;
    }
    list_->addSeparator();
}

void LaneActions::foldWithin(bool fold) {
    const LaneTree& tree = state_->goroutineLanes()->tree();
    std::set<std::uint64_t> turned;
    for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
        const LaneNode& node = tree.nodes[i];
        if (node.end > i + 1 && tree.foldedAtFirst(node) != fold) turned.insert(tree.foldKey(node));
    }
    state_->lanes()->setTurned(std::move(turned));
}

void LaneActions::updateTarget() {
    const auto& target = targetInHand(*state_);
    const bool any = state_->trace() && target;
    for (QAction* a : {pin_, hide_}) a->setEnabled(any);
    pin_->setChecked(any && state_->lanes()->isPinned(owner(target->lane)));
}

void LaneActions::update() {
    const bool trace = state_->trace() != nullptr;
    const bool selected = trace && state_->selection().has_value();
    for (QAction* a : {up_, down_, higher_, lower_}) a->setEnabled(selected);
    updateTarget();
    for (QAction* a : folds_) a->setEnabled(trace);
    const bool grouped = state_->goroutineLanes()->grouping() != GoroutineGrouping::Flat;
    for (QAction* a : foldsWithin_) a->setEnabled(trace && grouped);
    labels_->setEnabled(trace);
    labels_->setChecked(state_->lanes()->labels());
    showHidden_->setEnabled(trace && !state_->lanes()->hidden().empty());
    reset_->setEnabled(trace && (!state_->lanes()->isDefault() || !state_->goroutineLanes()->isDefault()));
}

}  // namespace golanes
