// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/time_zero.h"

#include "widgets/session/action_list.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/view_state.h"

#include <QAction>

#include <algorithm>

namespace golanes {

TimeZero::TimeZero(ViewState* state, ActionList* actions) : QObject(state), state_(state) {
    connect(actions->add(ActionMenu::View, "zeroHere", tr("Count Time from Here"), {QStringLiteral("T")}),
            &QAction::triggered, this, [this] { choose(state_->marks()->here()); });
    connect(actions->add(ActionMenu::View, "zeroAtStart", tr("Count Time from Start"),
                         {QStringLiteral("Shift+T")}),
            &QAction::triggered, this, &TimeZero::lift);
}

void TimeZero::choose(Timestamp t) {
    if (!state_->trace()) return;
    state_->setTimeFormat(TimeFormat::Relative);
    set(std::clamp(t, state_->bounds().begin, state_->bounds().end));
}

void TimeZero::lift() {
    set(std::nullopt);
}

void TimeZero::takeTrace() {
    const bool there =
        state_->trace() && chosen_ && *chosen_ >= state_->bounds().begin && *chosen_ <= state_->bounds().end;
    set(there ? chosen_ : std::nullopt);
}

void TimeZero::set(std::optional<Timestamp> t) {
    if (chosen_ == t) return;
    chosen_ = t;
    emit changed();
}

}  // namespace golanes
