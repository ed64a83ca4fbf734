// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/span_highlight.h"

#include "core/plan/color_role.h"
#include "core/plan/plan_matches.h"
#include "core/store/go_track.h"
#include "widgets/session/action_list.h"
#include "widgets/session/lift_order.h"
#include "widgets/session/view_state.h"

#include <utility>

namespace golanes {

SpanHighlight::SpanHighlight(ViewState* state, ActionList* actions) : QObject(state), state_(state) {
    actions->addSeparator();
    toggle_ = actions->add(ActionMenu::Select, "highlight", tr("Highlight Spans…"), {QStringLiteral("H")});
    toggle_->setCheckable(true);
    connect(toggle_, &QAction::triggered, this, &SpanHighlight::setOpen);
    next_ = actions->add(ActionMenu::Select, "nextHighlighted", tr("Next Highlighted Span"),
                         {QStringLiteral("Ctrl+.")});
    previous_ = actions->add(ActionMenu::Select, "previousHighlighted", tr("Previous Highlighted Span"),
                             {QStringLiteral("Ctrl+,")});
    connect(next_, &QAction::triggered, this, [this] { goOn(1); });
    connect(previous_, &QAction::triggered, this, [this] { goOn(-1); });
    connect(state, &ViewState::traceChanged, this, &SpanHighlight::takeTrace);
    // Who told of spans did so by perf data on the clock that they had.
    connect(state, &ViewState::kernelChanged, this, [this] {
        if (!teller_) return;
        matches_.reset();
        teller_ = nullptr;
        ask();
    });
    connect(this, &SpanHighlight::changed, this, &SpanHighlight::updateActions);
    state->lifts()->add(
        LiftOrder::Rank::Highlight, [this] { return open_; }, [this] { setOpen(false); });
    connect(this, &SpanHighlight::openChanged, state->lifts(), &LiftOrder::changed);
    updateActions();
}

void SpanHighlight::updateActions() {
    const bool any = matches_ && matches_->spans.count() > 0;
    toggle_->setEnabled(state_->trace() != nullptr);
    next_->setEnabled(any);
    previous_->setEnabled(any);
}

void SpanHighlight::setOpen(bool open) {
    toggle_->setChecked(open);
    if (open == open_) return;
    open_ = open;
    if (!open) teller_ = nullptr;
    emit openChanged();
    ask();
}

void SpanHighlight::setQuery(const SpanQuery& query) {
    if (query == query_ && !teller_) return;
    query_ = query;
    teller_ = nullptr;
    ask();
}

void SpanHighlight::setTeller(Teller teller) {
    query_ = {};
    teller_ = std::move(teller);
    ask();
}

void SpanHighlight::takeTrace() {
    matches_.reset();
    teller_ = nullptr;
    ask();
}

void SpanHighlight::askTeller() {
    error_.reset();
    matching_.run([trace = state_->trace(), teller = teller_](Job& job) { return teller(trace, job); },
                  [this](Told told) {
                      matches_ = std::move(told.spans);
                      kernelMatches_ = std::move(told.kernel);
                      what_ = std::move(told.what);
                      emit changed();
                  });
}

void SpanHighlight::ask() {
    matching_.cancel();
    walking_.cancel();
    what_.clear();
    if (!teller_ || !open_) kernelMatches_.reset();
    if (open_ && state_->trace() && teller_) {
        askTeller();
    } else if (!open_ || !state_->trace() || query_.empty()) {
        matches_.reset();
        error_.reset();
    } else {
        matching_.run(
            [trace = state_->trace(), query = query_](Job& job) { return findSpans(*trace, query, job); },
            [this](FoundSpans found) {
                error_ = found ? std::nullopt : std::optional(found.error());
                if (found) matches_ = std::move(*found);
                emit changed();
            });
    }
    emit changed();
}

void SpanHighlight::goOn(int step) {
    if (!matches_) return;
    const TimeRange seen = state_->goal();
    Timestamp from = seen.begin + seen.length() / 2;
    SpanIndex than = kNoSpan;
    const std::optional<Target>& selected = state_->selection();
    if (selected && selected->ref != kMerged && selected->row == 0 &&
        selected->ref < matches_->spans.size() && showsSpans(selected->lane.kind)) {
        than = selected->ref;
        from = state_->trace()->goSpans.start[than];
    }
    walking_.run([trace = state_->trace(), matches = matches_, from, than,
                  step](Job&) { return nextMatch(*trace, *matches, from, than, step); },
                 [this](std::optional<SpanPlace> place) {
                     if (place) emit found(targetOf(*place));
                 });
}

Target SpanHighlight::targetOf(SpanPlace place) const {
    const Trace& trace = *state_->trace();
    Target target;
    target.lane = {LaneKind::Goroutine, place.goroutine.value};
    target.part = Target::Part::Span;
    target.ref = place.span;
    target.span = {trace.goSpans.start[place.span], spanEnd(trace, place.span, place.goroutine)};
    target.time = target.span.begin;
    target.role = roleOf(trace.stateOf(place.span).cls);
    return target;
}

}  // namespace golanes
