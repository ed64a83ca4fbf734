// SPDX-License-Identifier: GPL-3.0-or-later
// What hand and keyboard do in a plot.
#include "widgets/charts/plot_view.h"
#include "widgets/session/own_keys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <array>
#include <cmath>

namespace golanes {

namespace {

constexpr double kNotch = 120;  // eighths of a degree
constexpr double kZoomANotch = 1.25;
constexpr double kPanANotch = 0.1;  // of what is seen

// Keys that mean something here, whatever the window does with them elsewhere.
constexpr std::array kOwnKeys = {Qt::Key_Left,  Qt::Key_Right,     Qt::Key_Return,
                                 Qt::Key_Enter, Qt::Key_Backspace, Qt::Key_Home,
                                 Qt::Key_Plus,  Qt::Key_Minus,     Qt::Key_Escape};

bool isOwnKey(const QKeyEvent& event) {
    return event.matches(QKeySequence::Copy) || isPlainKey(event, kOwnKeys);
}

}  // namespace

bool PlotView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QCustomPlot::event(event);
}

void PlotView::wheelEvent(QWheelEvent* event) {
    event->accept();
    const QPoint delta = event->angleDelta();
    const double notches = (delta.y() != 0 ? delta.y() : delta.x()) / kNotch;
    if (notches == 0) return;
    const bool sideways = delta.y() == 0 || (event->modifiers() & Qt::ShiftModifier);
    if (sideways) return pan(-notches * kPanANotch * xAxis->range().size());
    zoom(std::pow(kZoomANotch, -notches), xAxis->pixelToCoord(event->position().x()));
}

void PlotView::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    if (event->button() != Qt::LeftButton || !axisRect()->rect().contains(event->pos())) return;
    pressed_ = event->position();
    brushing_ = false;
    anchor_.reset();
}

void PlotView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (pressed_ && !brushing_) brushing_ = isDragged(at);
    if (pressed_ && brushing_) {
        const QCPRange range = brush(at);
        showBrush(range);
        if (overTime_ && !(event->modifiers() & Qt::ControlModifier))
            emit brushed(range.lower, range.upper, false);
    }
    pointer_.reset();
    if (!axisRect()->rect().contains(event->pos())) return emit left();
    pointer_ = coordsOf(at);
    emit pointed(coordsOf(at), event->globalPosition().toPoint());
}

bool PlotView::isDragged(QPointF to) const {
    const QPointF moved = to - *pressed_;
    const double far = overRows() ? std::max(std::abs(moved.x()), std::abs(moved.y())) : std::abs(moved.x());
    return far >= QApplication::startDragDistance();
}

void PlotView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !pressed_) return;
    const QCPRange range = brush(event->position());
    const bool wasBrushing = brushing_;
    pressed_.reset();
    brushing_ = false;
    showBrush({});
    if (!wasBrushing && !overRows()) return emit chosen(coordsOf(event->position()));
    const bool zooms = !brushable() || (event->modifiers() & Qt::ControlModifier);
    if (!zooms) return emit brushed(range.lower, range.upper, true);
    if (overTime_) return emit rangeWanted(range.lower, range.upper);
    showRange(range);
}

void PlotView::mouseDoubleClickEvent(QMouseEvent*) {
    pressed_.reset();
    overTime_ ? emit allWanted() : showRange(whole_);
}

void PlotView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) pointer_.reset();
    if (event->matches(QKeySequence::Copy)) return emit copyRequested();
    const double at = cursor_.value_or(xAxis->range().center());
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
            return step(event->key() == Qt::Key_Left ? -1 : 1, event->modifiers() & Qt::ShiftModifier);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return emit chosen({at, cursorHeight(at)});
        case Qt::Key_Backspace:
        case Qt::Key_Home:
            return overTime_ ? emit allWanted() : showRange(whole_);
        case Qt::Key_Plus:
            return zoom(1 / kZoomANotch, at);
        case Qt::Key_Minus:
            return zoom(kZoomANotch, at);
        case Qt::Key_Escape:
            return emit escaped();
        default:
            return QCustomPlot::keyPressEvent(event);
    }
}

void PlotView::contextMenuEvent(QContextMenuEvent* event) {
    emit menuRequested(event->globalPos());
}

void PlotView::leaveEvent(QEvent* event) {
    pointer_.reset();
    emit left();
    QCustomPlot::leaveEvent(event);
}

}  // namespace golanes
