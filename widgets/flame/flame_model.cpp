// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame/flame_model.h"

#include "widgets/flame/flame_sources.h"
#include "widgets/flame/flame_subject.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/view_state.h"

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

// A tree, and of how many things its frames are inferred.
struct Made {
    FlameTreePtr tree;
    std::vector<std::uint64_t> inferred;
};

constexpr int kGatherMs = 15;
// Finer than most screens are wide.
constexpr std::uint32_t kSlices = 2000;

}  // namespace

FlameModel::FlameModel(QObject* parent) : QObject(parent) {
    later_.setSingleShot(true);
    later_.setInterval(kGatherMs);
    connect(&later_, &QTimer::timeout, this, &FlameModel::weigh);
    connect(&narrowingWatch_, &NarrowingWatch::changed, this, &FlameModel::ask);
}

void FlameModel::follow(ViewState* state, ProfilePtr profile) {
    if (state_ == state && profile_ == profile) return;
    profile_ = std::move(profile);
    if (state_) state_->disconnect(this);
    state_ = state;
    narrowingWatch_.follow(state);
    chosen_.clear();
    if (state_) {
        for (const auto signal :
             {&ViewState::traceChanged, &ViewState::kernelChanged, &ViewState::symbolsChanged})
            connect(state_, signal, this, &FlameModel::takeTrace);
        connect(state_, &ViewState::visibleChanged, this, &FlameModel::ask);
        connect(state_, &ViewState::selectionChanged, this, &FlameModel::takeSelection);
    }
    takeTrace();
}

void FlameModel::setWanted(bool wanted) {
    wanted_ = wanted;
    if (wanted && !source_) prepare();
    ask();
}

void FlameModel::setChoice(int choice) {
    if (choice == choice_) return;
    choice_ = choice;
    if (source_) chosen_ = source_->choices().value(choice).name;
    asked_.reset();
    ask();
}

void FlameModel::setWho(Who who) {
    if (who == who_) return;
    who_ = who;
    emit selectionChanged();
    ask();
}

void FlameModel::setShape(const FlameShape& shape) {
    if (shape == shape_) return;
    shape_ = shape;
    asked_.reset();
    ask();
}

bool FlameModel::has(Who who) const {
    return who == Who::All || !nameOf(who).isEmpty();
}

QString FlameModel::nameOf(Who who) const {
    return state_ && state_->trace() && state_->selection()
               ? subjectName(state_->sources(), *state_->selection(), who)
               : QString();
}

void FlameModel::takeTrace() {
    preparing_.cancel();
    weighing_.cancel();
    source_.reset();
    tree_.reset();
    inferred_.clear();
    asked_.reset();
    shape_.hidden.clear();  // ids of the recording before
    shape_.folded.clear();
    if (wanted_) prepare();
    emit sourceChanged();
    emit selectionChanged();
    emit treeChanged();
}

void FlameModel::takeSelection() {
    // What was chosen of a selection goes with it.
    if (!has(who_)) who_ = Who::All;
    emit selectionChanged();
    ask();
}

void FlameModel::prepare() {
    if (!state_ || !state_->trace()) return;
    preparing_.run(
        [held = state_->held(), profile = profile_](Job& job) { return flameSourceOf(held, profile, job); },
        [this](FlameSourcePtr source) { takeSource(std::move(source)); });
}

void FlameModel::takeSource(FlameSourcePtr source) {
    source_ = std::move(source);
    asked_.reset();
    if (!source_) return;
    const QList<FlameChoice> choices = source_->choices();
    const auto chosen = std::ranges::find(choices, chosen_, &FlameChoice::name);
    choice_ = chosen == choices.end() ? source_->firstChoice() : static_cast<int>(chosen - choices.begin());
    emit sourceChanged();
    ask();
}

FlameScope FlameModel::wanted() const {
    FlameScope scope;
    scope.range = state_->visible();
    if (state_->area()->any())
        scope = scopeOfArea(*state_->trace(), state_->area()->range(), state_->area()->lanes());
    if (who_ != Who::All && state_->selection())
        narrowTo(*state_->trace(), *state_->selection(), who_, scope);
    keepOnly(scope.goroutines, state_->goroutineLanes()->passing());
    return scope;
}

void FlameModel::again() {
    asked_.reset();
    if (!source_) prepare();
    ask();
}

void FlameModel::ask() {
    if (wanted_ && source_ && state_) later_.start();
}

void FlameModel::weigh() {
    if (!wanted_ || !source_ || !state_ || !state_->trace()) return;
    FlameScope scope = wanted();
    if (asked_ == scope) return;
    asked_ = scope;
    const Narrowing by = narrowedScope(*state_, state_->visible()).by;
    weighing_.run(
        [source = source_, choice = choice_, scope, shape = shape_](Job& job) -> Made {
            const std::uint32_t slices = shape.order == FlameOrder::Time ? kSlices : 1;
            const WeightedStacks stacks = source->weigh(choice, scope, slices, job);
            if (job.cancelled()) return {};
            Made made{flameTree(stacks, shape), {}};
            if (shape.order == FlameOrder::LeftHeavy)
                made.inferred = source->inferredIn(choice, scope, *made.tree, job);
            return made;
        },
        [this, scope, by](Made made) {
            tree_ = std::move(made.tree);
            inferred_ = std::move(made.inferred);
            treeScope_ = scope;
            narrowing_ = by;
            emit treeChanged();
        });
}

}  // namespace golanes
