// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/idle_folds.h"

#include "core/store/go_track.h"
#include "widgets/session/action_list.h"
#include "widgets/session/view_state.h"

#include <QAction>

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

// Idle periods of `within` without their edges, where those touch something that ran.
void addFolds(const Trace& trace, TimeRange within, Duration atLeast, Duration margin,
              const GoroutineSet& goroutines, Job& job, std::vector<Fold>& folds) {
    for (TimeRange idle : idlePeriods(trace, within, atLeast, goroutines, job)) {
        if (idle.begin > within.begin) idle.begin += margin;
        if (idle.end < within.end) idle.end -= margin;
        folds.push_back(idle);
    }
}

Duration longestIdle(const Trace& trace, const GoroutineSet& goroutines, Job& job) {
    Duration longest = 0;
    for (const TimeRange idle : idlePeriods(trace, trace.range, 1, goroutines, job))
        longest = std::max(longest, idle.length());
    return longest;
}

// What can be folded, and how long nothing ran at most when that is nothing.
struct Found {
    FoldList folds;
    Duration longest = 0;
};

}  // namespace

IdleFolds::IdleFolds(ViewState* state, ActionList* actions) : QObject(state), state_(state) {
    squeeze_ = actions->add(ActionMenu::View, "squeezeIdle", tr("Squeeze Idle Time"), {QStringLiteral("Z")});
    squeeze_->setCheckable(true);
    squeezeSelected_ =
        actions->add(ActionMenu::View, "squeezeSelected", tr("Squeeze to the Selected Goroutine"));
    foldOutside_ = actions->add(ActionMenu::View, "foldOutside", tr("Fold All but the Selection"));
    unfoldAll_ = actions->add(ActionMenu::View, "unfoldTime", tr("Unfold All Time"));
    actions->addSeparator();
    connect(squeeze_, &QAction::triggered, this, [this] {
        // Again lifts it; and whatever else is folded, or it would have no key.
        if (state_->folds().empty() && !busy()) return squeeze();
        unfoldAll();
    });
    connect(squeezeSelected_, &QAction::triggered, this, [this] { squeeze(selectedGoroutine()); });
    connect(foldOutside_, &QAction::triggered, this, [this] {
        if (state_->selection()) foldOutside(state_->selection()->span);
    });
    connect(unfoldAll_, &QAction::triggered, this, &IdleFolds::unfoldAll);
    connect(&background_, &Background::busyChanged, this, &IdleFolds::updateActions);
}

void IdleFolds::squeeze(GoroutineSet goroutines) {
    if (!state_->trace()) return;
    const TimeRange view = state_->goal();
    const Duration seen = TimeAxis(view, state_->columns(), state_->folds()).visibleLength();
    const Duration least = std::max<Duration>(seen / kLeastOfView, 2);
    const Duration leastAnywhere = std::max(least, state_->bounds().length() / kLeastOfRecording);
    const auto find = [trace = state_->trace(), view, least, leastAnywhere, margin = seen / kMarginOfView,
                       goroutines = std::move(goroutines)](Job& job) {
        const GoroutineSet& set = goroutines.empty() ? userGoroutines(*trace) : goroutines;
        std::vector<Fold> folds;
        addFolds(*trace, view, least, margin, set, job, folds);
        addFolds(*trace, trace->range, leastAnywhere, margin, set, job, folds);
        if (folds.empty()) return Found{{}, longestIdle(*trace, set, job)};
        return Found{FoldList(std::move(folds))};
    };
    background_.run(find, [this](Found found) {
        if (found.folds.empty()) emit nothingIdle(found.longest);
        state_->setFolds(std::move(found.folds));
        updateActions();
    });
}

void IdleFolds::unfoldAll() {
    background_.cancel();
    state_->setFolds({});
    updateActions();
}

void IdleFolds::foldOutside(TimeRange range) {
    background_.cancel();
    const TimeRange all = state_->bounds();
    range = range.clippedTo(all);
    if (range.empty()) return;
    state_->setFolds({{all.begin, range.begin}, {range.end, all.end}});
}

GoroutineSet IdleFolds::selectedGoroutine() const {
    if (!state_->trace() || !state_->selection()) return {};
    const Trace& trace = *state_->trace();
    const Target& selected = *state_->selection();
    GoroutineIndex g;
    if (selected.lane.kind == LaneKind::Goroutine) g = GoroutineIndex(selected.lane.entity);
    const bool carries = selected.lane.kind == LaneKind::Proc || selected.lane.kind == LaneKind::Thread;
    if (carries && selected.part == Target::Part::Span && selected.ref != kMerged)
        g = goroutineOf(trace, selected.ref);
    if (!g.valid()) return {};
    GoroutineSet set(trace.goroutines.size());
    set[g.value] = true;
    return set;
}

void IdleFolds::updateActions() {
    const bool folded = !state_->folds().empty();
    squeeze_->setChecked(folded || busy());
    unfoldAll_->setEnabled(folded);
    squeezeSelected_->setEnabled(!selectedGoroutine().empty());
    foldOutside_->setEnabled(state_->selection() && !state_->selection()->span.empty());
}

}  // namespace golanes
