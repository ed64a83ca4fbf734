// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_gestures.h"

#include "core/base/format.h"
#include "widgets/lanes/fold_paint.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr double kDragStart = 4;  // pixels the pointer moves before a press becomes a drag
constexpr double kEdgeReach = 3;  // of the border of the names' column

}  // namespace

LaneGestures::LaneGestures(LaneView* view, ViewState* state, QScrollBar* scrollBar)
    : QObject(view), view_(view), state_(state), scrollBar_(scrollBar), laneDrag_(view, state) {
    view->setMouseTracking(true);
    view->installEventFilter(this);
}

bool LaneGestures::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::MouseButtonPress:
            return press(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseMove:
            return move(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseButtonRelease:
            return release(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseButtonDblClick:
            return doubleClick(*static_cast<QMouseEvent*>(event));
        case QEvent::Wheel:
            return wheel(*static_cast<QWheelEvent*>(event));
        case QEvent::ShortcutOverride:
        case QEvent::KeyPress:
            return escape(*event) || QObject::eventFilter(watched, event);
        case QEvent::NativeGesture:
            return nativeGesture(*static_cast<QNativeGestureEvent*>(event));
        default:
            return QObject::eventFilter(watched, event);
    }
}

bool LaneGestures::onHeaderEdge(QPointF point) const {
    return std::abs(point.x() - view_->scene().headerWidth) <= kEdgeReach;
}

void LaneGestures::setShape(QPointF point) {
    const LaneDrag::Handle handle = laneDrag_.handleAt(point);
    const bool vertical = handle == LaneDrag::Handle::PlotEdge || handle == LaneDrag::Handle::BarEdge;
    view_->setCursor(onHeaderEdge(point)       ? Qt::SplitHCursor
                     : vertical                ? Qt::SplitVCursor
                     : view_->barPartAt(point) ? Qt::PointingHandCursor
                                               : Qt::ArrowCursor);
}

bool LaneGestures::press(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton) return false;
    view_->setKeyFocus(false);
    pressed_ = event.position();
    modifiers_ = event.modifiers();
    pressedAxis_ = view_->axis();
    pressedScroll_ = scrollBar_->value();
    drag_ = onHeaderEdge(pressed_) ? Drag::Resize : Drag::Pressed;
    return true;
}

bool LaneGestures::move(const QMouseEvent& event) {
    const QPointF point = event.position();
    if (drag_ == Drag::None) {
        setShape(point);
        hover(point);
        return true;
    }
    if (drag_ == Drag::Pressed && (point - pressed_).manhattanLength() >= kDragStart) {
        // Shift is for selecting an area; until there is one, it must not pan by surprise.
        if (modifiers_ & Qt::ShiftModifier) return true;
        if (laneDrag_.handleAt(pressed_) != LaneDrag::Handle::None) {
            drag_ = Drag::Lane;
            laneDrag_.begin(pressed_);
            view_->setCursor(laneDrag_.handleAt(pressed_) == LaneDrag::Handle::Name ? Qt::ClosedHandCursor
                                                                                    : Qt::SplitVCursor);
        }
    }
    if (drag_ == Drag::Lane) {
        laneDrag_.moveTo(point);
        view_->update();
        return true;
    }
    if (drag_ == Drag::Pressed && (point - pressed_).manhattanLength() >= kDragStart) beginDrag();
    if (drag_ == Drag::Resize) emit headerWidthRequested(static_cast<int>(std::lround(point.x())));
    if (drag_ == Drag::Clock) dragClock(point);
    if (drag_ == Drag::Pan) panTo(point);
    if (drag_ == Drag::ZoomBox) {
        const TimeRange seen = state_->visible();
        const Timestamp a = std::clamp(view_->timeAt(pressed_), seen.begin, seen.end);
        const Timestamp b = std::clamp(view_->timeAt(point), seen.begin, seen.end);
        view_->setZoomBox(TimeRange{std::min(a, b), std::max(a, b)});
        state_->setCursor(b);
    }
    return true;
}

void LaneGestures::beginDrag() {
    if ((modifiers_ & Qt::AltModifier) && onPerfLane(pressed_)) {
        drag_ = Drag::Clock;
        return;
    }
    const bool box = (modifiers_ & Qt::ControlModifier) && pressed_.x() >= view_->scene().headerWidth;
    drag_ = box ? Drag::ZoomBox : Drag::Pan;
    state_->beginGesture();
    if (!box) view_->setCursor(Qt::ClosedHandCursor);
}

void LaneGestures::panTo(QPointF point) {
    // From where the drag began, or rounding would let the grabbed instant slip away from the pointer.
    const double by = (pressed_.x() - point.x()) * view_->scene().scale;
    state_->setVisible(pressedAxis_.panned(by, state_->bounds()).range());
    scrollBar_->setValue(pressedScroll_ + static_cast<int>(std::lround(pressed_.y() - point.y())));
}

// Perf data by themselves have no other clock to be moved against.
bool LaneGestures::onPerfLane(QPointF point) const {
    const auto row = view_->rowAt(point);
    if (!row || !row->lane || point.x() < view_->scene().headerWidth || !state_->trace()) return false;
    return isOfPerf(view_->scene().layout.key(*row).kind) && state_->trace()->eventCount > 0;
}

void LaneGestures::dragClock(QPointF point) {
    view_->setCursor(Qt::SizeHorCursor);
    const double columns = (point.x() - pressed_.x()) * view_->scene().scale;
    const auto later = static_cast<Duration>(std::llround(columns * pressedAxis_.nsPerPixel()));
    emit kernelDragged(later);
    const QString by = text(formatDuration(std::abs(later)));
    QToolTip::showText(QCursor::pos(),
                       later < 0 ? tr("perf data %1 earlier").arg(by) : tr("perf data %1 later").arg(by),
                       view_);
}

// Esc lifts other things while nothing is dragged.
bool LaneGestures::escape(QEvent& event) {
    if (drag_ != Drag::Clock || static_cast<QKeyEvent&>(event).key() != Qt::Key_Escape) return false;
    event.accept();
    if (event.type() == QEvent::ShortcutOverride) return true;
    drag_ = Drag::None;
    emit kernelDropped(false);
    QToolTip::hideText();
    return true;
}

bool LaneGestures::release(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton || drag_ == Drag::None) return false;
    const Drag drag = drag_;
    drag_ = Drag::None;
    if (drag == Drag::Pressed && !(modifiers_ & Qt::ShiftModifier))
        click(event.position(), modifiers_ & Qt::ControlModifier);
    if (drag == Drag::ZoomBox) {
        const std::optional<TimeRange> box = view_->zoomBox();
        view_->setZoomBox(std::nullopt);
        state_->endGesture();
        if (box && !box->empty()) state_->setVisible(*box, ViewState::Motion::Jump);
    }
    if (drag == Drag::Pan) state_->endGesture();
    if (drag == Drag::Clock) emit kernelDropped(true);
    if (drag == Drag::Lane) laneDrag_.end();
    setShape(event.position());
    hover(event.position());
    return true;
}

void LaneGestures::click(QPointF point, bool zoom) {
    if (const auto part = view_->barPartAt(point)) return view_->press(*part);
    if (view_->followLink(point)) return;
    const auto row = view_->rowAt(point);
    if (row && (!row->lane || view_->onDisclosure(point))) return view_->toggle(*row);
    if (const auto mark = view_->foldMarkAt(point))
        return state_->setFolds(state_->folds().without(mark->time));
    state_->setLandmark(std::nullopt);
    std::optional<Target> target = view_->targetAt(point);
    const bool onName = point.x() < view_->scene().headerWidth;
    const bool nothing = target && target->part == Target::Part::Lane && !isPlot(target->lane.kind);
    if (nothing && !onName) target.reset();  // lifts the selection
    state_->setSelection(target);
    if (zoom && target && !target->span.empty()) state_->fitRange(target->span);
}

bool LaneGestures::doubleClick(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton) return false;
    const auto row = view_->rowAt(event.position());
    if (row && !row->lane) {
        if (!view_->barPartAt(event.position())) view_->toggle(*row);
        return true;
    }
    const std::optional<Target> target = view_->targetAt(event.position());
    if (!target || target->part == Target::Part::Lane) return true;
    state_->setSelection(target);
    if (!target->span.empty()) state_->fitRange(target->span);
    emit detailsRequested();
    return true;
}

void LaneGestures::pointAgain() {
    if (pointer_ && !dragging()) hover(*pointer_);
}

void LaneGestures::hoverFold(const std::optional<FoldMark>& mark) {
    const bool was = onFold_;
    onFold_ = mark.has_value();
    if (mark) {
        view_->setCursor(Qt::PointingHandCursor);
        QToolTip::showText(QCursor::pos(), foldMarkTip(*mark), view_);
    } else if (was) {
        QToolTip::hideText();
    }
}

void LaneGestures::hover(QPointF point) {
    pointer_ = point;
    const bool inTime = point.x() >= view_->scene().headerWidth && view_->rect().contains(point.toPoint());
    state_->setCursor(inTime ? std::optional(view_->timeAt(point)) : std::nullopt);
    const auto row = view_->rowAt(point);
    const auto mark = row && !row->lane ? std::nullopt : view_->foldMarkAt(point);
    hoverFold(mark);
    const bool onThing = !mark && view_->rect().contains(point.toPoint());
    state_->setHover(onThing ? view_->targetAt(point) : std::nullopt);
}

bool LaneGestures::wheel(const QWheelEvent& event) {
    if (event.modifiers() & Qt::AltModifier) {
        changeHeight(event);
        hover(event.position());
        view_->tellAgain();
        return true;
    }
    const LaneScene& scene = view_->scene();
    const WheelStep step = wheel_.read(event, scene.columns(), scene.scale, scene.layout.laneHeight());
    if (step.zoom != 1) state_->zoomAt(step.zoom, scene.columnOf(event.position().x()));
    if (step.columns != 0) state_->pan(step.columns);
    // What is less than a pixel waits for the next step.
    lanesRest_ += step.lanes;
    const double whole = std::round(lanesRest_);
    lanesRest_ -= whole;
    if (whole != 0) scrollBar_->setValue(scrollBar_->value() + static_cast<int>(whole));
    hover(event.position());
    view_->tellAgain();
    return true;
}

void LaneGestures::changeHeight(const QWheelEvent& event) {
    // Many systems turn the wheel when Alt is held.
    const QPoint delta = event.angleDelta();
    const int by = delta.y() != 0 ? delta.y() : delta.x();
    if (by != 0) view_->changeHeight(event.position(), by > 0 ? 1 : -1);
}

bool LaneGestures::nativeGesture(const QNativeGestureEvent& event) {
    const double factor = pinchFactor(event);
    if (factor != 1) state_->zoomAt(factor, view_->scene().columnOf(event.position().x()));
    return factor != 1;
}

}  // namespace golanes
