// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/linked_time.h"

#include "widgets/session/view_state.h"

#include <QScopedValueRollback>

namespace golanes {

LinkedTime::LinkedTime(const PerSide<ViewState*>& states, QObject* parent, const TimeLink& link, bool linked)
    : QObject(parent), states_(states), link_(link), linked_(linked) {
    for (const Side side : kSides) {
        connect(states_[side], &ViewState::visibleChanged, this, [this, side] { follow(side); });
        connect(states_[side], &ViewState::cursorChanged, this, [this, side] { followCursor(side); });
        connect(states_[side], &ViewState::timeFormatChanged, this, [this, side] { followFormat(side); });
        connect(states_[side], &ViewState::traceChanged, this, [this, side] { takeTrace(side); });
    }
    takeTrace(Side::Base);
}

PerSide<TimeRange> LinkedTime::recordings() const {
    PerSide<TimeRange> out;
    for (const Side side : kSides)
        if (const TracePtr& trace = states_[side]->trace()) out[side] = trace->range;
    return out;
}

void LinkedTime::setLinked(bool linked) {
    if (linked == linked_) return;
    if (linked)
        return fitInstants({states_.base->visible().begin, states_.candidate->visible().begin}, Side::Base);
    linked_ = false;
    giveRoom();
    emit changed();
}

void LinkedTime::beginDrag(Side side) {
    if (!linked_ || dragged_ || !states_.base->trace() || !states_.candidate->trace()) return;
    dragged_ = side;
    ViewState& state = *states_[side];
    beforeDrag_ = state.visible();
    const TimeRange own = recordings()[side];
    const Duration room = own.length() + recordings()[other(side)].length();
    state.setRoom({own.begin - room, own.end + room});
    state.setVisible(beforeDrag_);
}

void LinkedTime::endDrag() {
    if (!dragged_) return;
    const Side side = *dragged_;
    dragged_.reset();
    if (states_[side]->visible() == beforeDrag_) return giveRoom();
    fitInstants({states_.base->visible().begin, states_.candidate->visible().begin}, other(side));
}

void LinkedTime::fitStarts(Side leader) {
    relink(TimeLink::ofStarts(recordings()), leader);
}

void LinkedTime::fitLengths(Side leader) {
    relink(TimeLink::ofLengths(recordings()), leader);
}

void LinkedTime::fitInstants(const PerSide<Timestamp>& instants, Side leader) {
    relink(TimeLink::ofInstants(instants), leader);
}

void LinkedTime::relink(const TimeLink& link, Side leader) {
    link_ = link;
    linked_ = true;
    giveRoom();
    follow(leader);
    emit changed();
}

// Another reading, or the first. Instants that were chosen hold; the rest is that of the new recording.
void LinkedTime::takeTrace(Side side) {
    if (link_.fit() != TimeLink::Fit::Instants)
        link_ = link_.fit() == TimeLink::Fit::Lengths ? TimeLink::ofLengths(recordings())
                                                      : TimeLink::ofStarts(recordings());
    giveRoom();
    // What is there already stays as it is seen; without another to follow, the new one leads.
    follow(states_[other(side)]->trace() ? other(side) : side);
    emit changed();
}

void LinkedTime::giveRoom() {
    const QScopedValueRollback guard(following_, true);
    const bool both = states_.base->trace() && states_.candidate->trace();
    for (const Side side : kSides) {
        const TimeRange theirs = recordings()[other(side)];
        states_[side]->setRoom(linked_ && both ? link_.toOther(other(side), theirs) : TimeRange{});
    }
}

void LinkedTime::follow(Side leader) {
    ViewState& view = *states_[other(leader)];
    if (following_ || dragged_ || !linked_ || !states_[leader]->trace() || !view.trace()) return;
    const QScopedValueRollback guard(following_, true);
    view.setVisible(link_.toOther(leader, states_[leader]->visible()));
}

void LinkedTime::followFormat(Side leader) {
    if (writing_) return;
    const QScopedValueRollback guard(writing_, true);
    states_[other(leader)]->setTimeFormat(states_[leader]->timeFormat());
}

void LinkedTime::followCursor(Side leader) {
    if (pointing_ || !linked_) return;
    const QScopedValueRollback guard(pointing_, true);
    const auto cursor = states_[leader]->cursor();
    ViewState& view = *states_[other(leader)];
    view.setCursor(cursor && view.trace() ? std::optional(toOther(leader, *cursor)) : std::nullopt);
}

}  // namespace golanes
