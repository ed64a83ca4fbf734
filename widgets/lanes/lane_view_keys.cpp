// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard's way through the lanes: rows up and down, things left and right, groups open and shut.
#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/target_at.h"
#include "widgets/lanes/travel.h"

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
    auto row = scene_.layout.rowOf(lane);
    if (!row) return;
    state_->setCollapsed(scene_.layout.groups()[row->group].group, false);
    row = scene_.layout.rowOf(lane);
    revealRow(*row);
}

void LaneView::revealRow(const LaneLayout::Row& row) {
    // The bar of its group stays at the top and would hide the row.
    const int top = row.lane ? row.top - scene_.layout.headerHeight() : row.top;
    if (top < scrollBar_->value()) scrollBar_->setValue(top);
    if (row.top + row.height > scrollBar_->value() + height())
        scrollBar_->setValue(row.top + row.height - height());
}

void LaneView::select(const Target& target) {
    focusedGroup_.reset();
    reveal(target.lane);
    const TimeRange seen = state_->goal();
    if (target.part != Target::Part::Lane && !target.span.overlaps(seen) && !seen.contains(target.time)) {
        state_->centerOn(target.span.begin + target.span.length() / 2, jump());
    }
    state_->setSelection(target);
}

void LaneView::goTo(const Target& target) {
    if (!scene_.trace) return;
    focusedGroup_.reset();
    // A lane as such leads nowhere in time; a thing is seen where the link points at.
    const TimeRange seen = state_->goal();
    if (target.part != Target::Part::Lane && !seen.contains(target.time)) {
        const Duration half = seen.length() / 2;
        state_->setVisible({target.time - half, target.time - half + seen.length()}, jump());
    }
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
    if (const auto next = neighbourOf(*scene_.trace, *state_->selection(), direction)) select(*next);
}

void LaneView::travelRows(int step) {
    const std::optional<Target>& from = state_->selection();
    std::optional<LaneLayout::Row> row;
    if (focusedGroup_)
        row = LaneLayout::Row{*focusedGroup_, std::nullopt, scene_.layout.groups()[*focusedGroup_].top,
                              scene_.layout.headerHeight()};
    else if (from)
        row = scene_.layout.rowOf(from->lane);
    row = row ? scene_.layout.neighbour(*row, step) : scene_.rowAt(scene_.layout.headerHeight());
    if (row) focusRow(*row);
}

void LaneView::focusRow(const LaneLayout::Row& row) {
    revealRow(row);
    if (!row.lane) {
        focusedGroup_ = row.group;
        state_->setSelection(std::nullopt);
        update();
        return;
    }
    // The same instant in the other lane: whatever is there, or the place itself.
    const TimeRange seen = state_->goal();
    const Timestamp time = state_->selection() && seen.contains(state_->selection()->time)
                               ? state_->selection()->time
                               : seen.begin + seen.length() / 2;
    scene_.plans.setAxis(axis());
    const LanePlan& plan = scene_.plan(row);
    Target target = golanes::targetAt(*scene_.trace, plan, scene_.plans.axis(), 0,
                                      scene_.plans.axis().positionOf(time), 0);
    target.time = time;
    select(target);
}

void LaneView::keyPressEvent(QKeyEvent* event) {
    std::optional<std::size_t> group = focusedGroup_;
    if (!group && state_->selection())
        if (const auto row = scene_.layout.rowOf(state_->selection()->lane)) group = row->group;
    const auto fold = [&](bool collapsed) {
        state_->setCollapsed(scene_.layout.groups()[*group].group, collapsed);
        if (collapsed)
            focusRow(
                {*group, std::nullopt, scene_.layout.groups()[*group].top, scene_.layout.headerHeight()});
    };
    switch (event->key()) {
        case Qt::Key_Left:
            if (group) return fold(true);
            break;
        case Qt::Key_Right:
            if (group) return fold(false);
            break;
        case Qt::Key_Space:
            if (focusedGroup_) return fold(!scene_.layout.groups()[*focusedGroup_].collapsed);
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (focusedGroup_) return fold(!scene_.layout.groups()[*focusedGroup_].collapsed);
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
