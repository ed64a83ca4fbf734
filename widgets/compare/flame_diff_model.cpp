// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/flame_diff_model.h"

#include "widgets/flame/flame_sources.h"
#include "widgets/session/view_state.h"

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

constexpr int kGatherMs = 30;

}  // namespace

FlameDiffModel::FlameDiffModel(QObject* parent) : QObject(parent) {
    later_.setSingleShot(true);
    later_.setInterval(kGatherMs);
    connect(&later_, &QTimer::timeout, this, &FlameDiffModel::weigh);
}

void FlameDiffModel::follow(const PerSide<ViewState*>& states, const PerSide<ProfilePtr>& profiles) {
    profiles_ = profiles;
    for (const Side side : kSides) {
        if (states_[side]) states_[side]->disconnect(this);
        states_[side] = states[side];
    }
    for (const Side side : kSides) {
        for (const auto signal :
             {&ViewState::traceChanged, &ViewState::kernelChanged, &ViewState::symbolsChanged})
            connect(states_[side], signal, this, &FlameDiffModel::forget);
        connect(states_[side], &ViewState::visibleChanged, this, [this] {
            if (ofVisible_) ask();
        });
    }
    forget();
}

void FlameDiffModel::setWanted(bool wanted) {
    wanted_ = wanted;
    if (wanted && !source_) prepare();
    ask();
}

FlameChoice FlameDiffModel::choice() const {
    return source_ ? source_->choices().value(wish_.choice) : FlameChoice();
}

void FlameDiffModel::setWish(const FlameDiffWish& wish) {
    wish_ = wish;
    ask();
}

void FlameDiffModel::setOfVisible(bool visible) {
    if (visible == ofVisible_) return;
    ofVisible_ = visible;
    ask();
}

void FlameDiffModel::forget() {
    preparing_.cancel();
    weighing_.cancel();
    source_.reset();
    asked_.reset();
    answer_ = {};
    if (wanted_) prepare();
    emit sourceChanged();
    emit answerChanged();
}

void FlameDiffModel::prepare() {
    PerSide<HeldSources> held;
    FlameDiffSizes sizes;
    for (const Side side : kSides) {
        if (!states_[side] || !states_[side]->trace()) return;
        held[side] = states_[side]->held();
        const Trace& trace = *states_[side]->trace();
        const Duration length = profiles_[side] ? profiles_[side]->duration : trace.range.length();
        sizes.lengths[side] = static_cast<std::uint64_t>(std::max<Duration>(length, 0));
        sizes.tasks[side] = trace.tasks.size();
    }
    using Made = std::shared_ptr<const FlameDiffSource>;
    preparing_.run(
        [held, profiles = profiles_, sizes](Job& job) -> Made {
            PerSide<FlameSourcePtr> sources;
            for (const Side side : kSides) {
                sources[side] = flameSourceOf(held[side], profiles[side], job);
                if (!sources[side]) return nullptr;
            }
            return std::make_shared<const FlameDiffSource>(std::move(sources), sizes);
        },
        [this](Made source) {
            source_ = std::move(source);
            if (!source_) return;
            wish_.choice = source_->firstChoice();
            if (!source_->has(wish_.norm)) wish_.norm = FlameNorm::Absolute;
            emit sourceChanged();
            ask();
        });
}

TimeRange FlameDiffModel::rangeOf(Side side) const {
    const ViewState& state = *states_[side];
    // A profile beside a trace has a length of its own.
    if (profiles_[side]) return {0, profiles_[side]->duration};
    return ofVisible_ ? state.visible() : state.trace()->range;
}

void FlameDiffModel::ask() {
    if (wanted_ && source_) later_.start();
}

void FlameDiffModel::weigh() {
    if (!wanted_ || !source_ || !states_.base || !states_.candidate) return;
    if (!states_.base->trace() || !states_.candidate->trace()) return;
    for (const Side side : kSides) wish_.ranges[side] = rangeOf(side);
    if (asked_ == wish_) return;
    asked_ = wish_;
    weighing_.run([source = source_, wish = wish_,
                   before = answer_](Job& job) { return source->answer(wish, before, job); },
                  [this](FlameDiffAnswer answer) {
                      answer_ = std::move(answer);
                      emit answerChanged();
                  });
}

}  // namespace golanes
