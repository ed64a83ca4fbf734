// SPDX-License-Identifier: GPL-3.0-or-later
// What the ruler does; ruler_paint.cpp draws it.
#include "widgets/lanes/ruler_view.h"

#include "widgets/lanes/annotation_menu.h"
#include "widgets/lanes/fold_paint.h"
#include "widgets/lanes/ruler_gestures.h"
#include "widgets/lanes/time_menu.h"
#include "widgets/session/annotations.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr double kDragStart = 4;  // pixels the pointer moves before a press becomes a drag

}  // namespace

RulerView::RulerView(ViewState* state, const Theme* theme, QWidget* parent)
    : QWidget(parent),
      state_(state),
      theme_(theme),
      gestures_(new RulerGestures(this, state, [this] { return strip(); })) {
    setObjectName(QStringLiteral("ruler"));
    setAccessibleName(tr("Time ruler"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(state, &ViewState::traceChanged, this, [this] {
        planned_.reset();
        update();
    });
    for (const auto signal : {&ViewState::cursorChanged, &ViewState::landmarkChanged,
                              &ViewState::timeFormatChanged, &ViewState::foldsChanged})
        connect(state, signal, this, qOverload<>(&QWidget::update));
    connect(state, &ViewState::visibleChanged, this, qOverload<>(&QWidget::update));
    connect(state->area(), &AreaSelection::changed, this, qOverload<>(&QWidget::update));
    connect(state->marks(), &TimeMarks::changed, this, qOverload<>(&QWidget::update));
    connect(state->annotations(), &Annotations::changed, this, qOverload<>(&QWidget::update));
    connect(theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RulerView::setHeaderWidth(int width) {
    headerWidth_ = width;
    update();
}

int RulerView::timeLeft() const {
    return static_cast<int>(std::lround(headerWidth_ * devicePixelRatioF()));
}

TimeAxis RulerView::axis() const {
    return state_->axis(
        std::max(1, static_cast<int>(std::lround(width() * devicePixelRatioF())) - timeLeft()));
}

TimeStrip RulerView::strip() const {
    const double scale = devicePixelRatioF();
    return {axis(), timeLeft() / scale, scale, static_cast<double>(height() - 1)};
}

double RulerView::columnOf(double x) const {
    return x * devicePixelRatioF() - timeLeft();
}

std::optional<FoldMark> RulerView::foldMarkAt(double x) const {
    if (x < headerWidth_) return std::nullopt;
    const double scale = devicePixelRatioF();
    const std::vector<FoldMark> marks = foldMarksOf(axis(), scale);
    const FoldMark* mark = golanes::foldMarkAt(marks, columnOf(x), kFoldMarkReach * scale);
    return mark ? std::optional(*mark) : std::nullopt;
}

bool RulerView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = tipAt(help->pos());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (const double factor = pinchFactor(*gesture); factor != 1) {
            state_->zoomAt(factor, columnOf(gesture->position().x()));
            return true;
        }
    }
    return QWidget::event(event);
}

void RulerView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    if (event->position().x() < headerWidth_) return chooseFormat(event->globalPosition().toPoint());
    pressed_ = event->position();
    pressedAxis_ = axis();
}

void RulerView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    const bool onTime = at.x() >= headerWidth_ && state_->trace();
    state_->setCursor(onTime ? std::optional(axis().timeAtF(columnOf(at.x()))) : std::nullopt);
    if (!pressed_) return setCursor(foldMarkAt(at.x()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!dragging_ && std::abs(at.x() - pressed_->x()) < kDragStart) return;
    if (!dragging_) {
        dragging_ = true;
        state_->beginGesture();
        setCursor(Qt::ClosedHandCursor);
    }
    const double by = (pressed_->x() - at.x()) * devicePixelRatioF();
    state_->setVisible(pressedAxis_.panned(by, state_->bounds()).range());
}

void RulerView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !pressed_) return event->ignore();
    pressed_.reset();
    if (dragging_) {
        dragging_ = false;
        state_->endGesture();
    } else if (const auto mark = foldMarkAt(event->position().x())) {
        state_->setFolds(state_->folds().without(mark->time));
    }
    setCursor(Qt::ArrowCursor);
}

void RulerView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || event->position().x() < headerWidth_) return event->ignore();
    state_->fitAll();
}

void RulerView::wheelEvent(QWheelEvent* event) {
    if (!state_->trace()) return;
    const WheelStep step = wheel_.read(*event, axis().width(), devicePixelRatioF(), 0, true);
    if (step.zoom != 1) state_->zoomAt(step.zoom, columnOf(event->position().x()));
    if (step.columns != 0) state_->pan(step.columns);
}

void RulerView::contextMenuEvent(QContextMenuEvent* event) {
    if (!state_->trace()) return;
    const bool mouse = event->reason() == QContextMenuEvent::Mouse;
    if (mouse && event->x() < headerWidth_) return chooseFormat(event->globalPos());
    const TimeAxis axis = this->axis();
    const Timestamp at = mouse ? axis.timeAtF(columnOf(event->x())) : axis.timeAt(axis.width() / 2);
    QMenu* menu = makeTimeMenu(*state_, at, this);
    const auto flag = mouse ? gestures_->flagAt(event->pos()) : std::nullopt;
    if (flag && flag->bookmark) {
        state_->annotations()->select(flag->bookmark);
        delete menu;
        menu = makeAnnotationMenu(*state_, *theme_, flag->bookmark, this);
        connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    } else if (flag) {
        QAction* first = menu->actions().constFirst();
        auto* remove = new QAction(tr("Remove Mark %1").arg(flag->number), menu);
        remove->setObjectName(QStringLiteral("removeThisMark"));
        connect(remove, &QAction::triggered, state_,
                [this, mark = flag->number] { state_->marks()->remove(mark); });
        menu->insertActions(first, {remove, state_->action(QStringLiteral("removeMarks"))});
        menu->insertSeparator(first);
    }
    menu->popup(event->globalPos());
}

void RulerView::leaveEvent(QEvent*) {
    state_->setCursor(std::nullopt);
}

void RulerView::chooseFormat(QPoint globalPoint) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("timeFormatMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char* name : {"timeRelative", "timeAbsolute", "timeWall", "zeroAtStart"})
        menu->addAction(state_->action(QLatin1String(name)));
    menu->popup(globalPoint);
}

}  // namespace golanes
