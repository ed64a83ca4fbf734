// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/wake_links.h"

#include "core/analysis/waits/wake_chain.h"
#include "core/store/go_track.h"
#include "widgets/session/target_span.h"
#include "widgets/session/view_state.h"

#include <QAction>

namespace golanes {

WakeLinks::WakeLinks(ViewState* state, ActionList* actions) : QObject(state), state_(state) {
    makeActions(actions);
}

QAction* WakeLinks::addToggle(ActionList* actions, const char* name, const QString& text,
                              bool ArrowKinds::*kind) {
    QAction* a = actions->add(ActionMenu::View, name, text);
    a->setCheckable(true);
    connect(a, &QAction::triggered, this, [this, kind](bool on) {
        ArrowKinds kinds = arrows_;
        kinds.*kind = on;
        setArrows(kinds);
    });
    return a;
}

void WakeLinks::makeActions(ActionList* actions) {
    const auto step = [&](const char* name, const QString& text, const QString& key, auto method) {
        connect(actions->add(ActionMenu::Go, name, text, {key}), &QAction::triggered, this, method);
    };
    step("wakeBack", tr("To What Woke It"), QStringLiteral("["), &WakeLinks::stepBack);
    step("wakeForward", tr("To What It Wakes Next"), QStringLiteral("]"), &WakeLinks::stepForward);
    wakeups_ = addToggle(actions, "wakeArrows", tr("Show Wake-Up Arrows"), &ArrowKinds::wakeups);
    creations_ = addToggle(actions, "creationArrows", tr("Show Creation Arrows"), &ArrowKinds::creations);
    actions->addSeparator();
}

void WakeLinks::reset() {
    background_.cancel();
    index_.reset();
    stepWhenReady_ = false;
    emit indexChanged();
}

void WakeLinks::setArrows(ArrowKinds kinds) {
    if (arrows_ == kinds) return;
    arrows_ = kinds;
    wakeups_->setChecked(kinds.wakeups);
    creations_->setChecked(kinds.creations);
    emit arrowsChanged();
}

std::shared_ptr<const WakeIndex> WakeLinks::index() {
    if (index_ || background_.busy() || !state_->trace()) return index_;
    background_.run([trace = state_->trace()](Job& job) { return WakeIndex::build(*trace, job); },
                    [this](std::shared_ptr<const WakeIndex> made) {
                        index_ = std::move(made);
                        emit indexChanged();
                        if (std::exchange(stepWhenReady_, false)) stepForward();
                    });
    return index_;
}

void WakeLinks::stepBack() {
    if (!state_->trace() || !state_->selection()) return;
    const Trace& trace = *state_->trace();
    const SpanIndex span = spanOf(trace, *state_->selection());
    if (span == kNoSpan) return;
    const WakeChain chain = wakeChain(trace, span);
    if (chain.links.empty()) return;
    if (const auto origin = originOf(trace, chain.links.front().wakeup)) state_->goTo(*origin);
}

void WakeLinks::stepForward() {
    if (!state_->trace() || !state_->selection()) return;
    const Trace& trace = *state_->trace();
    const Target& from = *state_->selection();
    const SpanIndex span = spanOf(trace, from);
    if (span == kNoSpan) return;
    // A wake-up by nobody leads to whom it woke.
    if (from.part == Target::Part::Mark) return state_->goTo(spanTarget(trace, span));
    if (!index()) {
        stepWhenReady_ = true;
        return;
    }
    const auto woken = within(trace, index_->by(goroutineOf(trace, span)), {from.time, trace.range.end});
    if (!woken.empty()) state_->goTo(spanTarget(trace, woken.front()));
}

}  // namespace golanes
