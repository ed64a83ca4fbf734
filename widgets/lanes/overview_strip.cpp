// SPDX-License-Identifier: GPL-3.0-or-later
// What the overview does; overview_paint.cpp draws it.
#include "widgets/lanes/overview_strip.h"

#include "widgets/lanes/fold_paint.h"
#include "widgets/lanes/time_menu.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/search.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <vector>

namespace golanes {

namespace {

constexpr double kGripReach = 5;
constexpr double kDragStart = 3;  // pixels the pointer moves before a press becomes a drag

}  // namespace

OverviewStrip::OverviewStrip(ViewState* state, const Theme* theme, QWidget* parent)
    : QWidget(parent), state_(state), theme_(theme) {
    setObjectName(QStringLiteral("overview"));
    setAccessibleName(tr("Overview of the recording"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(state, &ViewState::traceChanged, this, &OverviewStrip::forget);
    connect(state, &ViewState::foldsChanged, this, &OverviewStrip::forget);
    connect(state, &ViewState::visibleChanged, this, qOverload<>(&QWidget::update));
    connect(state, &ViewState::cursorChanged, this, qOverload<>(&QWidget::update));
    connect(state->area(), &AreaSelection::changed, this, qOverload<>(&QWidget::update));
    connect(state->marks(), &TimeMarks::changed, this, qOverload<>(&QWidget::update));
    connect(state->search(), &Search::walkChanged, this, qOverload<>(&QWidget::update));
    connect(theme, &Theme::changed, this, &OverviewStrip::forget);
}

void OverviewStrip::forget() {
    picture_ = QImage();
    update();
}

void OverviewStrip::setHeaderWidth(int width) {
    headerWidth_ = width;
    forget();
}

TimeAxis OverviewStrip::axis() const {
    const double scale = devicePixelRatioF();
    return state_->wholeAxis(std::max(1, static_cast<int>(std::lround((width() - headerWidth_) * scale))));
}

double OverviewStrip::columnOf(double x) const {
    return std::clamp((x - headerWidth_) * devicePixelRatioF(), 0.0, static_cast<double>(axis().width()));
}

double OverviewStrip::xOf(Timestamp t) const {
    return headerWidth_ + axis().positionOf(t) / devicePixelRatioF();
}

std::optional<FoldMark> OverviewStrip::foldMarkAt(double x) const {
    if (x < headerWidth_ || state_->folds().empty()) return std::nullopt;
    const double scale = devicePixelRatioF();
    const std::vector<FoldMark> marks = foldMarksOf(axis(), scale);
    const FoldMark* mark = golanes::foldMarkAt(marks, (x - headerWidth_) * scale, kFoldMarkReach * scale);
    return mark ? std::optional(*mark) : std::nullopt;
}

Timestamp OverviewStrip::timeAt(double x) const {
    return axis().timeAtF(columnOf(x));
}

void OverviewStrip::resizeEvent(QResizeEvent*) {
    forget();
}

OverviewStrip::Grip OverviewStrip::gripAt(double x) const {
    const double left = xOf(state_->visible().begin), right = xOf(state_->visible().end);
    // A window too narrow for three grips is only moved.
    if (right - left >= 4 * kGripReach) {
        if (std::abs(x - left) <= kGripReach) return Grip::Begin;
        if (std::abs(x - right) <= kGripReach) return Grip::End;
    }
    if (state_->visible() == state_->bounds()) return Grip::Range;
    return x >= left - kGripReach && x <= right + kGripReach ? Grip::Window : Grip::None;
}

void OverviewStrip::mousePressEvent(QMouseEvent* event) {
    const double x = event->position().x();
    if (event->button() != Qt::LeftButton || x < headerWidth_ || !state_->trace()) return event->ignore();
    grip_ = gripAt(x);
    moved_ = false;
    state_->beginGesture();
    if (grip_ == Grip::None && !foldMarkAt(x)) {
        state_->centerOn(timeAt(x));
        grip_ = Grip::Window;
    }
    grabbed_ = columnOf(x);
    grabbedVisible_ = state_->visible();
}

void OverviewStrip::drag(double x) {
    const TimeAxis whole = axis();
    const double by = columnOf(x) - grabbed_;
    if (std::abs(by) < kDragStart * devicePixelRatioF() && !moved_) return;
    moved_ = true;
    const auto moved = [&](Timestamp t) { return whole.timeAtF(whole.positionOf(t) + by); };
    const TimeRange all = whole.range();
    const TimeRange was = grabbedVisible_;
    const Duration least = std::min(state_->shortest(), all.length());
    switch (grip_) {
        case Grip::Begin:
            return state_->setVisible({std::clamp(moved(was.begin), all.begin, was.end - least), was.end});
        case Grip::End:
            return state_->setVisible({was.begin, std::clamp(moved(was.end), was.begin + least, all.end)});
        case Grip::Window: {
            const TimeAxis grabbed(was, state_->columns(), state_->folds());
            const double share = whole.nsPerPixel() / grabbed.nsPerPixel();
            return state_->setVisible(grabbed.panned(by * share, state_->bounds()).range());
        }
        case Grip::Range: {
            const Timestamp from = whole.timeAtF(grabbed_), to = whole.timeAtF(grabbed_ + by);
            const Timestamp begin = std::min({from, to, all.end - least});
            return state_->setVisible({begin, std::max({from, to, begin + least})});
        }
        case Grip::None:
            return;
    }
}

void OverviewStrip::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    const bool onTime = x >= headerWidth_ && state_->trace();
    state_->setCursor(onTime ? std::optional(timeAt(x)) : std::nullopt);
    if (grip_ != Grip::None) return drag(x);
    const Grip grip = onTime ? gripAt(x) : Grip::None;
    const bool edge = grip == Grip::Begin || grip == Grip::End;
    setCursor(edge                      ? Qt::SizeHorCursor
              : onTime && foldMarkAt(x) ? Qt::PointingHandCursor
              : grip == Grip::Window    ? Qt::OpenHandCursor
              : grip == Grip::Range     ? Qt::CrossCursor
                                        : Qt::ArrowCursor);
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    const auto mark = moved_ ? std::nullopt : foldMarkAt(event->position().x());
    const bool edge = grip_ == Grip::Begin || grip_ == Grip::End;
    grip_ = Grip::None;
    state_->endGesture();
    if (mark && !edge) state_->setFolds(state_->folds().without(mark->time));
}

void OverviewStrip::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !state_->trace()) return event->ignore();
    state_->fitAll();
}

void OverviewStrip::zoomAt(double factor, double x) {
    state_->zoom(factor, timeAt(x));
}

void OverviewStrip::wheelEvent(QWheelEvent* event) {
    if (!state_->trace()) return;
    const WheelStep step = wheel_.read(*event, state_->columns(), devicePixelRatioF(), 0, true);
    if (step.zoom != 1) zoomAt(step.zoom, event->position().x());
    if (step.columns != 0) state_->pan(step.columns);
}

void OverviewStrip::contextMenuEvent(QContextMenuEvent* event) {
    if (!state_->trace()) return;
    const bool mouse = event->reason() == QContextMenuEvent::Mouse;
    const TimeRange seen = state_->visible();
    makeTimeMenu(*state_, mouse ? timeAt(event->x()) : seen.begin + seen.length() / 2, this)
        ->popup(event->globalPos());
}

void OverviewStrip::leaveEvent(QEvent*) {
    state_->setCursor(std::nullopt);
}

bool OverviewStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto mark = foldMarkAt(help->x());
        QToolTip::showText(help->globalPos(), mark ? foldMarkTip(*mark) : QString(), this);
        return true;
    }
    if (event->type() == QEvent::NativeGesture && state_->trace()) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (const double factor = pinchFactor(*gesture); factor != 1) {
            zoomAt(factor, gesture->position().x());
            return true;
        }
    }
    return QWidget::event(event);
}

}  // namespace golanes
