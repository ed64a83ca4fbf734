// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/annotation_tools.h"

#include "core/analysis/waits/wake_chain.h"
#include "core/session/anchored_lane.h"
#include "widgets/session/action_list.h"
#include "widgets/session/annotation_words.h"
#include "widgets/session/annotations.h"
#include "widgets/session/lift_order.h"
#include "widgets/session/query_text.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/target_span.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/view_state.h"

#include <QAction>

#include <algorithm>

namespace golanes {

AnnotationTools::AnnotationTools(ViewState* state, ActionList* actions) : QObject(state), state_(state) {
    makeActions(actions);
    state->lifts()->add(
        LiftOrder::Rank::Tool, [this] { return tool_.has_value(); }, [this] { take(std::nullopt); });
    connect(this, &AnnotationTools::toolChanged, state->lifts(), &LiftOrder::changed);
    connect(state, &ViewState::traceChanged, this, [this] { take(std::nullopt); });
    for (const auto signal : {&ViewState::traceChanged, &ViewState::selectionChanged})
        connect(state, signal, this, &AnnotationTools::updateActions);
    connect(state->marks(), &TimeMarks::changed, this, &AnnotationTools::updateActions);
    connect(state->highlight(), &SpanHighlight::changed, this, &AnnotationTools::updateActions);
    updateActions();
}

void AnnotationTools::makeActions(ActionList* actions) {
    actions->addSeparator();
    const auto kind = [&](const char* name, AnnotationKind k, const QStringList& keys = {}) {
        QAction* a = actions->add(ActionMenu::Annotate, name, kindName(k), keys);
        a->setCheckable(k != AnnotationKind::Bookmark);
        a->setData(static_cast<int>(k));
        connect(a, &QAction::triggered, this, [this, k] {
            // A second time it is put away.
            if (std::exchange(tool_, std::nullopt) == k) return emit toolChanged();
            if (k == AnnotationKind::Bookmark)
                bookmark();
            else if (!madeElsewhere(k))
                emit wanted(k);
            updateActions();
        });
        kinds_ << a;
    };
    kind("annotateNote", AnnotationKind::Note, {QStringLiteral("N")});
    kind("annotateCallout", AnnotationKind::Callout, {QStringLiteral("Shift+N")});
    kind("annotateArrow", AnnotationKind::Arrow);
    kind("annotateInterval", AnnotationKind::Interval);
    kind("annotateBracket", AnnotationKind::Bracket);
    kind("annotateBox", AnnotationKind::Box);
    kind("annotateHighlight", AnnotationKind::Highlight);
    kind("annotateBookmark", AnnotationKind::Bookmark, {QStringLiteral("B")});
    actions->addSeparator();
    keepMeasure_ = actions->add(ActionMenu::Annotate, "keepMeasure", tr("Keep Measure as Interval"));
    connect(keepMeasure_, &QAction::triggered, this, &AnnotationTools::keepMeasure);
    keepArrow_ = actions->add(ActionMenu::Annotate, "keepArrow", tr("Keep Wake-Up Arrow"));
    connect(keepArrow_, &QAction::triggered, this, &AnnotationTools::keepArrow);
    keepHighlight_ = actions->add(ActionMenu::Annotate, "keepHighlight", tr("Keep Highlighted Spans"));
    connect(keepHighlight_, &QAction::triggered, this, &AnnotationTools::keepHighlight);
    connect(this, &AnnotationTools::toolChanged, this, &AnnotationTools::updateActions);
}

void AnnotationTools::addMaker(QObject* view, Maker maker) {
    makers_.emplace_back(view, std::move(maker));
}

void AnnotationTools::removeMaker(const QObject* view) {
    std::erase_if(makers_, [view](const auto& m) { return !m.first || m.first == view; });
}

bool AnnotationTools::madeElsewhere(AnnotationKind kind) const {
    return std::ranges::any_of(makers_, [kind](const auto& m) { return m.first && m.second(kind); });
}

void AnnotationTools::updateActions() {
    for (QAction* a : std::as_const(kinds_)) {
        a->setEnabled(state_->trace() != nullptr);
        if (a->isCheckable()) a->setChecked(tool_ && a->data().toInt() == static_cast<int>(*tool_));
    }
    keepMeasure_->setEnabled(state_->trace() && state_->marks()->measure());
    keepArrow_->setEnabled(ofWakeUp().has_value());
    keepHighlight_->setEnabled(ofHighlight().has_value());
}

void AnnotationTools::take(std::optional<AnnotationKind> tool) {
    if (tool_ == tool) return;
    tool_ = tool;
    emit toolChanged();
}

std::optional<Annotation> AnnotationTools::ofMeasure() const {
    const auto& measure = state_->marks()->measure();
    if (!state_->trace() || !measure) return std::nullopt;
    const auto [first, last] = std::minmax(measure->from, measure->to);
    Annotation a;
    a.kind = AnnotationKind::Interval;
    a.range = {state_->annotations()->fromStart(first), state_->annotations()->fromStart(last)};
    const std::optional<Target>& lane = state_->hover() ? state_->hover() : state_->selection();
    if (lane) a.from = anchorOf(state_->sources(), lane->lane);
    return a;
}

std::optional<Annotation> AnnotationTools::ofWakeUp() const {
    if (!state_->trace() || !state_->selection()) return std::nullopt;
    const Trace& trace = *state_->trace();
    const SpanIndex span = spanOf(trace, *state_->selection());
    if (span == kNoSpan) return std::nullopt;
    const WakeChain chain = wakeChain(trace, span);
    if (chain.links.empty()) return std::nullopt;
    const Wakeup& wakeup = chain.links.front().wakeup;
    const auto origin = originOf(trace, wakeup);
    if (!origin) return std::nullopt;
    Annotation a;
    a.kind = AnnotationKind::Arrow;
    const Timestamp t = state_->annotations()->fromStart(wakeup.time);
    a.range = {t, t};
    a.from = anchorOf(state_->sources(), origin->lane);
    a.to = anchorOf(state_->sources(), {LaneKind::Goroutine, wakeup.goroutine.value});
    return a;
}

std::optional<Annotation> AnnotationTools::ofHighlight() const {
    const SpanHighlight& highlight = *state_->highlight();
    // What is shown while a filter is wrong is of the one before.
    const bool sound = highlight.matches() && !highlight.error() && !highlight.busy();
    if (!state_->trace() || !sound || highlight.query().empty()) return std::nullopt;
    Annotation a;
    a.kind = AnnotationKind::Highlight;
    a.query = queryText(highlight.query());
    return a;
}

Annotation AnnotationTools::bookmarkHere() const {
    Annotation a;
    a.kind = AnnotationKind::Bookmark;
    const Timestamp t = state_->annotations()->fromStart(state_->marks()->here());
    a.range = {t, t};
    return a;
}

void AnnotationTools::keepMeasure() {
    if (const auto a = ofMeasure()) {
        state_->marks()->liftMeasure();
        state_->annotations()->add(*a);
    }
}

// It stands instead of what was highlighted for the moment.
void AnnotationTools::keepHighlight() {
    const auto a = ofHighlight();
    if (!a) return;
    state_->highlight()->setOpen(false);
    state_->annotations()->add(*a);
}

void AnnotationTools::keepArrow() {
    if (const auto a = ofWakeUp()) state_->annotations()->add(*a);
}

// A mark that stands there becomes the bookmark: it is the same place, kept by name.
void AnnotationTools::bookmark() {
    Annotations& all = *state_->annotations();
    const Annotation made = bookmarkHere();
    for (const Annotation& a : all.all())
        if (a.kind == AnnotationKind::Bookmark && a.range == made.range) return emit all.editRequested(a.id);
    for (const TimeMarks::Mark& mark : state_->marks()->all())
        if (all.fromStart(mark.time) == made.range.begin) {
            state_->marks()->remove(mark.number);
            break;
        }
    all.beginGesture();
    emit all.editRequested(all.add(made));
}

}  // namespace golanes
