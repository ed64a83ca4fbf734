// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/area_gestures.h"

#include "widgets/lanes/lane_view.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/goroutine_lanes.h"

#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr double kDragStart = 4;  // pixels the pointer moves before a press becomes a drag
constexpr double kEdgeReach = 4;
constexpr int kScrollEveryMs = 16;

TimeRange between(Timestamp a, Timestamp b) {
    return {std::min(a, b), std::max(a, b)};
}

}  // namespace

AreaGestures::AreaGestures(LaneView* view, ViewState* state, QScrollBar* scrollBar)
    : QObject(view), view_(view), state_(state), scrollBar_(scrollBar) {
    view->installEventFilter(this);
    scrolling_.setInterval(kScrollEveryMs);
    connect(&scrolling_, &QTimer::timeout, this, &AreaGestures::scrollOn);
    const auto forget = [this] { extent_.reset(); };
    connect(state->area(), &AreaSelection::changed, this, forget);
    connect(state->lanes(), &LaneChoices::changed, this, forget);
    connect(state->goroutineLanes(), &GoroutineLanes::treeChanged, this, forget);
    connect(state, &ViewState::traceChanged, this, forget);
}

bool AreaGestures::eventFilter(QObject* watched, QEvent* event) {
    if (state_->trace()) {
        if (event->type() == QEvent::MouseButtonPress) return press(*static_cast<QMouseEvent*>(event));
        if (event->type() == QEvent::MouseMove) return move(*static_cast<QMouseEvent*>(event));
        if (event->type() == QEvent::MouseButtonRelease) return release(*static_cast<QMouseEvent*>(event));
    }
    return QObject::eventFilter(watched, event);
}

Timestamp AreaGestures::timeAt(QPointF point, Qt::KeyboardModifiers modifiers) const {
    const TimeRange seen = state_->visible();
    const Timestamp t = view_->snappedTimeAt(point, modifiers);
    return std::clamp(t, seen.begin, seen.end);
}

RowSpan AreaGestures::rowsAt(QPointF point) const {
    const double inside = std::clamp(point.y(), 0.0, std::max(0.0, view_->height() - 1.0));
    if (const auto row = view_->rowAt({point.x(), inside})) return spanOf(*row);
    const int end = view_->scene().layout.height();
    return {end, end};
}

const std::optional<RowSpan>& AreaGestures::extent() const {
    if (!extent_) extent_ = extentOf(view_->scene().layout, state_->area()->lanes());
    return *extent_;
}

AreaGestures::Drag AreaGestures::edgeAt(QPointF point) const {
    const AreaSelection& area = *state_->area();
    const LaneScene& scene = view_->scene();
    if (!area.any() || point.x() < scene.headerWidth) return Drag::None;
    const auto row = view_->rowAt(point);
    if (!row) return Drag::None;
    const TimeAxis axis = view_->axis();
    const auto xOf = [&](Timestamp t) { return scene.headerWidth + axis.positionOf(t) / scene.scale; };
    const double left = xOf(area.range().begin), right = xOf(area.range().end);
    if (contains(scene.layout, area.lanes(), *row)) {
        // Of a narrow area the right edge is the one to be had: it opens away from the left.
        if (std::abs(point.x() - right) <= kEdgeReach) return Drag::End;
        if (std::abs(point.x() - left) <= kEdgeReach) return Drag::Begin;
    }
    if (area.lanes().isAll() || point.x() < left || point.x() > right) return Drag::None;
    const std::optional<RowSpan>& extent = this->extent();
    if (!extent) return Drag::None;
    const double y = point.y() + scene.scroll;
    if (std::abs(y - extent->bottom) <= kEdgeReach) return Drag::Bottom;
    return std::abs(y - extent->top) <= kEdgeReach ? Drag::Top : Drag::None;
}

bool AreaGestures::press(const QMouseEvent& event) {
    const QPointF point = event.position();
    if (event.button() != Qt::LeftButton || point.x() < view_->scene().headerWidth) return false;
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    drag_ = event.modifiers() & Qt::ControlModifier ? Drag::None : edgeAt(point);
    if (drag_ == Drag::None && !shift) return false;
    const AreaSelection& area = *state_->area();
    pressed_ = last_ = point;
    if (drag_ == Drag::None) {
        drag_ = Drag::Pressed;
        anchor_ = timeAt(point, event.modifiers());
        anchorRows_ = rowsAt(point);
    } else {
        anchor_ = drag_ == Drag::Begin ? area.range().end : area.range().begin;
        anchorRows_ = extent().value_or(RowSpan{});
    }
    return true;
}

bool AreaGestures::move(const QMouseEvent& event) {
    const QPointF point = event.position();
    if (drag_ == Drag::None) {
        const Drag edge = event.buttons() == Qt::NoButton ? edgeAt(point) : Drag::None;
        if (edge == Drag::None) return false;
        view_->setCursor(edge == Drag::Begin || edge == Drag::End ? Qt::SizeHorCursor : Qt::SizeVerCursor);
        state_->setCursor(view_->timeAt(point));
        state_->setHover(view_->targetAt(point));
        return true;
    }
    if (drag_ == Drag::Pressed && (point - pressed_).manhattanLength() >= kDragStart) drag_ = Drag::New;
    drag(point, event.modifiers());
    const bool beyond = point.y() < 0 || point.y() >= view_->height();
    if (!beyond || drag_ == Drag::Pressed)
        scrolling_.stop();
    else if (!scrolling_.isActive())
        scrolling_.start();
    return true;
}

void AreaGestures::drag(QPointF point, Qt::KeyboardModifiers modifiers) {
    last_ = point;
    lastModifiers_ = modifiers;
    if (drag_ == Drag::Pressed) return;
    const Timestamp t = timeAt(point, modifiers);
    state_->setCursor(t);
    AreaSelection& area = *state_->area();
    if (drag_ == Drag::New)
        area.set(between(anchor_, t), lanesIn(view_->scene().layout, anchorRows_.joined(rowsAt(point))));
    else if (drag_ == Drag::Begin || drag_ == Drag::End)
        area.set(between(anchor_, t), area.lanes());
    else
        dragRows(drag_ == Drag::Top ? anchorRows_.bottom : anchorRows_.top, point);
}

// `edge`: the one that stays.
void AreaGestures::dragRows(int edge, QPointF point) {
    const RowSpan at = rowsAt(point);
    const RowSpan rows = drag_ == Drag::Top ? RowSpan{std::min(at.top, edge - 1), edge}
                                            : RowSpan{edge, std::max(at.bottom, edge + 1)};
    const LaneSet lanes = lanesIn(view_->scene().layout, rows);
    if (!lanes.empty()) state_->area()->set(state_->area()->range(), lanes);
}

void AreaGestures::scrollOn() {
    const double beyond = last_.y() < 0 ? last_.y() : last_.y() - view_->height();
    scrollBar_->setValue(scrollBar_->value() + static_cast<int>(std::lround(beyond / 3)));
    drag(last_, lastModifiers_);
}

bool AreaGestures::release(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton || drag_ == Drag::None) return false;
    scrolling_.stop();
    if (std::exchange(drag_, Drag::None) == Drag::Pressed) extendTo(event.position());
    state_->area()->finish();
    return true;
}

void AreaGestures::extendTo(QPointF point) {
    AreaSelection& area = *state_->area();
    const LaneLayout& layout = view_->scene().layout;
    const std::optional<Target> target = view_->targetAt(point);
    TimeRange range{anchor_, anchor_};
    if (target && target->part != Target::Part::Lane) range = target->span;
    RowSpan rows = anchorRows_;
    LaneSet lanes;
    const auto join = [&](TimeRange old, const LaneSet& of) {
        range = {std::min(range.begin, old.begin), std::max(range.end, old.end)};
        if (const auto extent = extentOf(layout, of)) rows = rows.joined(*extent);
        if (of.isAll()) lanes = of;
    };
    if (area.any()) {
        join(area.range(), area.lanes());
    } else if (const std::optional<Target>& selected = state_->selection()) {
        LaneSet one;
        one.insert(selected->lane);
        join(selected->span, one);
    }
    area.set(range, lanes.isAll() ? lanes : lanesIn(layout, rows));
}

}  // namespace golanes
