// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard's way through the lanes: rows up and down, things left and right, groups open and shut.
#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/target_at.h"
#include "widgets/lanes/travel.h"
#include "widgets/session/goroutine_lanes.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace golanes {

namespace {

ViewState::Motion jump() {
    return ViewState::Motion::Jump;
}

}  // namespace

void LaneView::reveal(LaneKey lane) {
    awaited_.reset();
    LaneChoices& choices = *state_->lanes();
    choices.setHidden(lane, false);
    choices.setCollapsed(choices.isPinned(lane) ? LaneGroup::Pinned : groupOf(lane.kind), false);
    if (!scene_.layout.rowOf(lane)) {
        const LaneTree& tree = scene_.layout.tree(groupOf(lane.kind));
        const LaneKey owner{lane.kind == LaneKind::Stack ? LaneKind::Goroutine : lane.kind, lane.entity};
        for (const std::uint32_t i : nodesAbove(tree, owner)) {
            const LaneNode& node = tree.nodes[i];
            if (tree.foldedAtFirst(node) != choices.isTurned(tree.foldKey(node)))
                choices.turn(tree.foldKey(node));
        }
    }
    if (const auto row = scene_.layout.rowOf(lane)) return revealRow(*row);
    // A goroutine that does not pass the filter: what one goes to is more than what one looked for before.
    if (lane.kind != LaneKind::Goroutine || !state_->goroutineLanes()->filtering()) return;
    awaited_ = lane;
    state_->goroutineLanes()->clearFilter();
}

void LaneView::revealRow(const LaneLayout::Row& row) {
    if (scene_.isSticky(row)) return;
    // Pinned lanes and the bars above it stay at the top and would hide the row.
    int covered = scene_.layout.stickyEnd();
    if (scene_.layout.barId(row) != LaneLayout::BarId{row.group}) covered += scene_.layout.headerHeight();
    if (row.lane && scene_.layout.barAbove(row.top)) covered += scene_.layout.headerHeight();
    const int top = row.top - covered;
    if (top < scrollBar_->value()) scrollBar_->setValue(top);
    if (row.top + row.height > scrollBar_->value() + height())
        scrollBar_->setValue(row.top + row.height - height());
}

void LaneView::select(const Target& target) {
    focused_.reset();
    reveal(target.lane);
    const TimeRange seen = state_->goal();
    if (target.part != Target::Part::Lane && !target.span.overlaps(seen) && !seen.contains(target.time)) {
        state_->centerOn(target.span.begin + target.span.length() / 2, jump());
    }
    state_->setSelection(target);
}

void LaneView::goTo(const Target& target) {
    if (!scene_.trace) return;
    focused_.reset();
    // A lane as such leads nowhere in time; a thing is seen where the link points at.
    const TimeRange seen = state_->goal();
    if (target.part != Target::Part::Lane && !seen.contains(target.time))
        state_->centerOn(target.time, jump());
    reveal(target.lane);
    state_->setSelection(target);
}

void LaneView::travel(ViewState::Travel step) {
    if (!scene_.trace) return;
    switch (step) {
        case ViewState::Travel::LaneDown:
            return travelRows(1);
        case ViewState::Travel::LaneUp:
            return travelRows(-1);
        case ViewState::Travel::NextSpan:
        case ViewState::Travel::PreviousSpan:
            break;
    }
    if (!state_->selection()) return travelRows(1);
    const int direction = step == ViewState::Travel::NextSpan ? 1 : -1;
    Target from = *state_->selection();
    // From a lane as such: into what is seen of it.
    const TimeRange seen = state_->goal();
    if (from.part == Target::Part::Lane && !seen.contains(from.time))
        from.time = direction > 0 ? seen.begin : seen.end - 1;
    if (const auto next = neighbourOf(*scene_.trace, from, direction)) select(*next);
}

void LaneView::travelRows(int step) {
    const std::optional<Target>& from = state_->selection();
    std::optional<LaneLayout::Row> row;
    if (focused_)
        row = scene_.layout.rowOfBar(*focused_);
    else if (from)
        row = scene_.layout.rowOf(from->lane);
    row = row ? scene_.layout.neighbour(*row, step) : scene_.rowAt(scene_.layout.headerHeight());
    if (row) focusRow(*row);
}

void LaneView::focusRow(const LaneLayout::Row& row) {
    revealRow(row);
    if (!row.lane) {
        focused_ = scene_.layout.barId(row);
        state_->setSelection(std::nullopt);
        update();
        return;
    }
    // The same instant in the other lane: whatever is there, or the place itself.
    const TimeRange seen = state_->goal();
    const Timestamp time = state_->selection() && seen.contains(state_->selection()->time)
                               ? state_->selection()->time
                               : seen.begin + seen.length() / 2;
    const LanePlan& plan = newestPlan(scene_.layout.key(row));
    Target target = golanes::targetAt(*scene_.trace, plan, axis(), 0, axis().positionOf(time), 0);
    target.time = time;
    select(target);
}

std::optional<LaneLayout::Row> LaneView::selectedRow() const {
    return state_->selection() ? scene_.layout.rowOf(state_->selection()->lane) : std::nullopt;
}

void LaneView::fold(const LaneLayout::Row& row, bool closed) {
    const LaneLayout::Disclosure now = scene_.layout.disclosure(row);
    if (now == (closed ? LaneLayout::Disclosure::Open : LaneLayout::Disclosure::Closed)) return toggle(row);
    if (now != LaneLayout::Disclosure::None && !closed) return;
    const auto above = row.lane ? scene_.layout.barAbove(row.top) : std::nullopt;
    if (closed && above) {
        const auto bar = scene_.layout.barId(*above);
        toggle(*above);
        if (const auto folded = scene_.layout.rowOfBar(*bar)) focusRow(*folded);
        return;
    }
    const std::size_t group = row.group;
    state_->setCollapsed(scene_.layout.groups()[group].group, closed);
    if (closed) focusRow(scene_.layout.headerRow(group));
}

void LaneView::keyPressEvent(QKeyEvent* event) {
    const std::optional<LaneLayout::Row> bar = focused_ ? scene_.layout.rowOfBar(*focused_) : std::nullopt;
    switch (event->key()) {
        case Qt::Key_Left:
            if (const auto row = bar ? bar : selectedRow()) return fold(*row, true);
            break;
        case Qt::Key_Right:
            if (const auto row = bar ? bar : selectedRow()) return fold(*row, false);
            break;
        case Qt::Key_Space:
            if (bar) return toggle(*bar);
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (bar) return toggle(*bar);
            if (state_->selection()) return emit detailsRequested();
            break;
        case Qt::Key_PageUp:
            return scrollBar_->setValue(scrollBar_->value() - scrollBar_->pageStep());
        case Qt::Key_PageDown:
            return scrollBar_->setValue(scrollBar_->value() + scrollBar_->pageStep());
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace golanes
