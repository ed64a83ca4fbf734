// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/time_marks.h"

#include "widgets/session/action_list.h"
#include "widgets/session/lift_order.h"
#include "widgets/session/view_state.h"

#include <algorithm>
#include <cstdlib>

namespace golanes {

TimeMarks::TimeMarks(ViewState* state, ActionList* actions) : QObject(state), state_(state) {
    makeActions(actions);
    connect(state, &ViewState::traceChanged, this, &TimeMarks::takeTrace);
    connect(this, &TimeMarks::changed, this, &TimeMarks::updateActions);
    state->lifts()->add(
        LiftOrder::Rank::Measuring, [this] { return measure_.has_value(); }, [this] { liftMeasure(); });
    connect(this, &TimeMarks::changed, state->lifts(), &LiftOrder::changed);
    updateActions();
}

void TimeMarks::makeActions(ActionList* actions) {
    const auto add = [&](const char* name, const QString& text, const QStringList& keys, auto&& f) {
        QAction* a = actions->add(ActionMenu::Select, name, text, keys);
        connect(a, &QAction::triggered, this, f);
        actions_ << a;
    };
    actions->addSeparator();
    add("mark", tr("Mark Instant"), {QStringLiteral("M")}, [this] { toggleHere(); });
    add("measure", tr("Measure from Mark"), {QStringLiteral("Shift+M")},
        [this] { measure_ && measure_->live ? fixMeasure() : startMeasure(); });
    add("removeMark", tr("Remove Nearest Mark"), {}, [this] { removeNearest(); });
    add("removeMarks", tr("Remove All Marks"), {}, [this] { removeAll(); });
}

void TimeMarks::updateActions() {
    for (qsizetype i = 0; i < actions_.size(); ++i)
        actions_[i]->setEnabled(state_->trace() && (i < 2 || !marks_.empty()));
}

void TimeMarks::takeTrace() {
    // Read again, a file has mostly grown: what was marked is still there.
    const TimeRange bounds = state_->bounds();
    std::erase_if(marks_, [&](const Mark& m) {
        return !state_->trace() || m.time < bounds.begin || m.time > bounds.end;
    });
    if (marks_.empty()) last_ = highest_ = 0;
    aim_.reset();
    measure_.reset();
    emit changed();
}

Timestamp TimeMarks::here() const {
    if (aim_) return *aim_;
    if (state_->cursor()) return *state_->cursor();
    if (state_->landmark()) return *state_->landmark();
    if (state_->selection()) return state_->selection()->span.begin;
    return state_->goal().begin + state_->goal().length() / 2;
}

void TimeMarks::toggleHere() {
    const Timestamp t = here();
    const auto there = std::ranges::find(marks_, t, &Mark::time);
    there == marks_.end() ? void(add(t)) : remove(there->number);
}

void TimeMarks::removeNearest() {
    const auto distance = [t = here()](const Mark& m) { return std::abs(m.time - t); };
    const auto it = std::ranges::min_element(marks_, {}, distance);
    if (it != marks_.end()) remove(it->number);
}

const TimeMarks::Mark* TimeMarks::find(int number) const {
    const auto it = std::ranges::find(marks_, number, &Mark::number);
    return it == marks_.end() ? nullptr : &*it;
}

TimeMarks::Mark* TimeMarks::findMark(int number) {
    return const_cast<Mark*>(find(number));
}

void TimeMarks::sort() {
    std::ranges::stable_sort(marks_, {}, &Mark::time);
}

int TimeMarks::add(Timestamp t) {
    const TimeRange bounds = state_->bounds();
    t = std::clamp(t, bounds.begin, bounds.end);
    const auto there = std::ranges::find(marks_, t, &Mark::time);
    if (there != marks_.end()) return last_ = there->number;
    last_ = ++highest_;
    marks_.push_back({last_, t});
    sort();
    emit changed();
    return last_;
}

void TimeMarks::move(int number, Timestamp t) {
    Mark* mark = findMark(number);
    t = std::clamp(t, state_->bounds().begin, state_->bounds().end);
    if (!mark || mark->time == t) return;
    const Timestamp old = std::exchange(mark->time, t);
    last_ = number;
    if (measure_ && measure_->from == old) measure_->from = t;
    if (measure_ && measure_->to == old && !measure_->live) measure_->to = t;
    sort();
    emit changed();
}

void TimeMarks::remove(int number) {
    const Mark* mark = find(number);
    if (!mark) return;
    if (measure_ && measure_->from == mark->time) measure_.reset();
    std::erase_if(marks_, [number](const Mark& m) { return m.number == number; });
    if (last_ == number) last_ = marks_.empty() ? 0 : std::ranges::max(marks_, {}, &Mark::number).number;
    if (marks_.empty()) highest_ = 0;
    emit changed();
}

void TimeMarks::removeAll() {
    marks_.clear();
    last_ = highest_ = 0;
    measure_.reset();
    emit changed();
}

void TimeMarks::setAim(std::optional<Timestamp> t) {
    aim_ = t;
    if (!t || !measure_ || !measure_->live || measure_->to == *t) return;
    measure_->to = *t;
    emit changed();
}

void TimeMarks::startMeasure() {
    const int from = find(last_) ? last_ : add(here());
    measure_ = Measure{find(from)->time, here(), true};
    emit changed();
}

void TimeMarks::fixMeasure() {
    if (!measure_) return;
    measure_->live = false;
    emit changed();
}

void TimeMarks::liftMeasure() {
    if (!measure_) return;
    measure_.reset();
    emit changed();
}

}  // namespace golanes
