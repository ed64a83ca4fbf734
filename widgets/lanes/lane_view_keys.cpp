// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard's way through the lanes: rows up and down, things left and right, groups open and shut.
#include "widgets/lanes/hover_tip.h"
#include "widgets/lanes/lane_accessible.h"
#include "widgets/lanes/lane_group.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/target_at.h"
#include "widgets/lanes/travel.h"
#include "widgets/session/arrival.h"
#include "widgets/session/goroutine_lanes.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace golanes {

namespace {

constexpr int kMarginLanes = 3;  // of a lane that stands well within what is seen
constexpr double kSpeck = 4;     // pixels; what is narrower is hardly seen
constexpr double kClear = 40;    // as wide it becomes

ViewState::Motion jump() {
    return ViewState::Motion::Jump;
}

}  // namespace

void LaneView::reveal(LaneKey lane, Reveal how) {
    awaited_.reset();
    LaneChoices& choices = *state_->lanes();
    choices.setHidden(lane, false);
    choices.setCollapsed(choices.isPinned(lane) ? LaneGroup::Pinned : groupOfLane(scene_.layout, lane),
                         false);
    if (!scene_.layout.rowOf(lane)) {
        const LaneTree& tree = scene_.layout.tree(groupOf(lane.kind));
        const LaneKey owner{lane.kind == LaneKind::Stack ? LaneKind::Goroutine : lane.kind, lane.entity};
        for (const std::uint32_t i : nodesAbove(tree, owner)) {
            const LaneNode& node = tree.nodes[i];
            if (tree.foldedAtFirst(node) != choices.isTurned(tree.foldKey(node)))
                choices.turn(tree.foldKey(node));
        }
    }
    if (const auto row = scene_.layout.rowOf(lane)) return revealRow(*row, how);
    // A goroutine that does not pass the filter: what one goes to is more than what one looked for before.
    if (lane.kind != LaneKind::Goroutine || !state_->goroutineLanes()->filtering()) return;
    awaited_ = lane;
    state_->goroutineLanes()->clearFilter();
}

// Pinned lanes and the bars above a row stay at the top and would hide it.
int LaneView::coveredAbove(const LaneLayout::Row& row) const {
    int covered = scene_.layout.stickyEnd();
    if (scene_.layout.barId(row) != LaneLayout::BarId{row.group}) covered += scene_.layout.headerHeight();
    if (row.lane && scene_.layout.barAbove(row.top)) covered += scene_.layout.headerHeight();
    return covered;
}

void LaneView::revealRow(const LaneLayout::Row& row, Reveal how) {
    if (scene_.isSticky(row)) return;
    const int covered = coveredAbove(row), room = height() - covered;
    const int above = row.top - covered - scrollBar_->value();  // free room above it
    const int below = room - above - row.height;
    const bool step = how == Reveal::Step && above >= -2 * row.height && below >= -2 * row.height;
    const int margin = step ? 0 : std::min(room / 6, kMarginLanes * scene_.layout.laneHeight());
    if (above >= margin && below >= margin) return;
    if (!step) return scrollBar_->setValue(row.top - covered - std::max(0, (room - row.height) / 2));
    if (below < 0) scrollBar_->setValue(scrollBar_->value() - below);
    if (above < 0) scrollBar_->setValue(row.top - covered);
}

// A track that was opened: all of it, or as much as leaves its goroutine in sight.
void LaneView::revealTrack(GoroutineIndex g) {
    const auto track = scene_.layout.rowOf({LaneKind::Stack, g.value});
    const auto owner = scene_.layout.rowOf({LaneKind::Goroutine, g.value});
    if (!track || !owner || scene_.isSticky(*track)) return;
    const int wanted = std::max(scrollBar_->value(), track->top + track->height - height());
    scrollBar_->setValue(std::min(wanted, owner->top - coveredAbove(*owner)));
}

void LaneView::select(const Target& target, Reveal how) {
    focused_.reset();
    tip_->hush();
    reveal(target.lane, how);
    const TimeRange seen = state_->goal();
    if (target.part != Target::Part::Lane && !target.span.overlaps(seen) && !seen.contains(target.time)) {
        state_->centerOn(target.span.begin + target.span.length() / 2, jump());
    }
    state_->setSelection(target);
}

// A lane as such leads nowhere in time; a thing is seen where the link points at, and large enough to be one.
void LaneView::lookAt(const Target& target) {
    if (target.part == Target::Part::Lane) return;
    const TimeRange seen = state_->goal();
    const TimeAxis axis(seen, scene_.columns(), state_->folds());
    const double wide = axis.positionOf(target.span.end) - axis.positionOf(target.span.begin);
    if (!target.span.empty() && wide < kSpeck * scene_.scale) {
        const double share = kClear * scene_.scale / scene_.columns();
        state_->setVisible(closeUp(target.span, share, state_->bounds()), jump());
    } else if (!seen.contains(target.time)) {
        state_->centerOn(target.time, jump());
    }
}

void LaneView::goTo(const Target& target) {
    if (!scene_.held.trace) return;
    focused_.reset();
    tip_->hush();
    lookAt(target);
    reveal(target.lane);
    state_->setSelection(target);
}

void LaneView::travel(ViewState::Travel step) {
    if (!scene_.held.trace) return;
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
    if (const auto next = neighbourOf(scene_.sources(), from, direction)) select(*next, Reveal::Step);
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
    revealRow(row, Reveal::Step);
    if (!row.lane) {
        focused_ = scene_.layout.barId(row);
        state_->setSelection(std::nullopt);
        announceFocus(this);
        update();
        return;
    }
    // The same instant in the other lane: whatever is there, or the place itself.
    const TimeRange seen = state_->goal();
    const Timestamp time = state_->selection() && seen.contains(state_->selection()->time)
                               ? state_->selection()->time
                               : seen.begin + seen.length() / 2;
    const LanePlan& plan = newestPlan(scene_.layout.key(row));
    Target target = golanes::targetAt(scene_.sources(), plan, axis(), 0, axis().positionOf(time), 0);
    target.time = time;
    select(target, Reveal::Step);
}

std::optional<LaneLayout::Row> LaneView::focusedRow() const {
    const auto bar = focused_ ? scene_.layout.rowOfBar(*focused_) : std::nullopt;
    return bar ? bar : selectedRow();
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
            if (const auto row = focusedRow()) return fold(*row, true);
            break;
        case Qt::Key_Right:
            if (const auto row = focusedRow()) return fold(*row, false);
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
