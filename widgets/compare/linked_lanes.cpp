// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/linked_lanes.h"

#include "core/plan/lane_tree.h"
#include "widgets/compare/counterpart.h"
#include "widgets/compare/linked_scroll.h"
#include "widgets/compare/linked_time.h"
#include "widgets/lanes/lane_scene.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/gc_bands.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/view_state.h"

#include <QScopedValueRollback>
#include <QScrollBar>

namespace golanes {

LinkedLanes::LinkedLanes(const PerSide<ViewState*>& states, const PerSide<TraceView*>& views,
                         const LinkedTime* time, QObject* parent)
    : QObject(parent), states_(states), views_(views), time_(time) {
    for (const Side side : kSides) connectSide(side);
    pairUp();
}

void LinkedLanes::connectSide(Side side) {
    ViewState* state = states_[side];
    connect(state, &ViewState::traceChanged, this, &LinkedLanes::pairUp);
    connect(state, &ViewState::hoverChanged, this, [this, side] { highlight(side); });
    connect(state->lanes(), &LaneChoices::changed, this, [this, side] { copyChoices(side); });
    connect(state->gcBands(), &GcBands::changed, this, [this, side] { copyChoices(side); });
    connect(state->goroutineLanes(), &GoroutineLanes::choicesChanged, this,
            [this, side] { copyGoroutines(side); });
    connect(views_[side]->scrollBar(), &QScrollBar::valueChanged, this, [this, side] { scrollAlong(side); });
    connect(views_[side], &TraceView::headerWidthChanged, views_[other(side)], &TraceView::setHeaderWidth);
}

void LinkedLanes::pairUp() {
    isPaired_ = false;
    pairs_ = {};
    const PerSide<TracePtr> traces{states_.base->trace(), states_.candidate->trace()};
    if (!traces.base || !traces.candidate) return pairing_.cancel();
    pairing_.run([traces](Job& job) { return LanePairs(*traces.base, *traces.candidate, job); },
                 [this](LanePairs pairs) {
                     pairs_ = std::move(pairs);
                     isPaired_ = true;
                     emit paired();
                 });
}

void LinkedLanes::copyChoices(Side from) {
    if (copying_) return;
    const QScopedValueRollback guard(copying_, true);
    const LaneChoices& mine = *states_[from]->lanes();
    LaneChoices& theirs = *states_[other(from)]->lanes();
    if (theirs.commonHeight() != mine.commonHeight()) theirs.setCommonHeight(mine.commonHeight());
    theirs.setLabels(mine.labels());
    constexpr std::uint64_t timers = LaneTree::kTimersOfProcs;
    if (theirs.isTurned(timers) != mine.isTurned(timers)) theirs.turn(timers);
    for (std::size_t i = 0; i < kLaneGroupCount; ++i) {
        const auto group = static_cast<LaneGroup>(i);
        if (const auto folded = mine.collapsedByUser(group)) theirs.setCollapsed(group, *folded);
        theirs.setLaneHeight(group, mine.ownHeight(group));
    }
    for (const LaneKind kind :
         {LaneKind::Heap, LaneKind::GoroutineCounts, LaneKind::NetpollWaiting, LaneKind::PerfCounter})
        theirs.setPlotHeight(kind, mine.plotHeight(kind));
    states_[other(from)]->gcBands()->setShow(states_[from]->gcBands()->show());
    if (isPaired_) copyLanes(from);
}

// Lanes of the other side that have no counterpart here stay as they were chosen there.
void LinkedLanes::copyLanes(Side from) {
    const Side to = other(from);
    const LaneChoices::Lanes mine = states_[from]->lanes()->lanes();
    const LaneChoices::Lanes before = states_[to]->lanes()->lanes();
    const auto alone = [&](LaneKey lane) { return !pairs_.counterpart(to, lane); };
    LaneChoices::Lanes out;
    for (const LaneKey lane : mine.pinned)
        if (const auto twin = pairs_.counterpart(from, lane)) out.pinned.push_back(*twin);
    for (const LaneKey lane : before.pinned)
        if (alone(lane)) out.pinned.push_back(lane);
    for (const LaneKey lane : mine.hidden)
        if (const auto twin = pairs_.counterpart(from, lane)) out.hidden.insert(*twin);
    for (const LaneKey lane : before.hidden)
        if (alone(lane)) out.hidden.insert(lane);
    for (const LaneChoices::Move& move : mine.moves) {
        const auto twin = pairs_.counterpart(from, move.lane);
        const auto after = move.after ? pairs_.counterpart(from, *move.after) : std::nullopt;
        if (twin && after.has_value() == move.after.has_value()) out.moves.push_back({*twin, after});
    }
    if (out.pinned == before.pinned && out.hidden == before.hidden && out.moves == before.moves) return;
    states_[to]->lanes()->setLanes(std::move(out));
}

void LinkedLanes::copyGoroutines(Side from) {
    if (copying_) return;
    const QScopedValueRollback guard(copying_, true);
    const GoroutineLanes& mine = *states_[from]->goroutineLanes();
    GoroutineLanes& theirs = *states_[other(from)]->goroutineLanes();
    theirs.setGrouping(mine.grouping());
    theirs.setText(QString::fromStdString(mine.filter().text));
    theirs.setStates(mine.filter().states);
    theirs.setVisibleOnly(mine.visibleOnly());
    theirs.setDims(mine.dims());
}

void LinkedLanes::scrollAlong(Side from) {
    if (scrolling_ || !isPaired_ || !time_->isLinked()) return;
    const QScopedValueRollback guard(scrolling_, true);
    const PerSide<const LaneLayout*> layouts{&views_.base->scene().layout, &views_.candidate->scene().layout};
    views_[other(from)]->scrollBar()->setValue(
        linkedScroll(layouts, pairs_, from, views_[from]->scrollBar()->value()));
}

void LinkedLanes::highlight(Side from) {
    if (hovering_) return;
    const QScopedValueRollback guard(hovering_, true);
    const std::optional<Target>& hover = states_[from]->hover();
    const PerSide<const Trace*> traces{states_.base->trace().get(), states_.candidate->trace().get()};
    states_[other(from)]->setHover(
        hover && isPaired_ ? counterpart(traces, pairs_, from, *hover, time_->toOther(from, hover->time))
                           : std::nullopt);
}

}  // namespace golanes
