// SPDX-License-Identifier: GPL-3.0-or-later
// What hand and keyboard do in a flame graph.
#include "widgets/flame/flame_view.h"
#include "widgets/session/own_keys.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace golanes {

namespace {

constexpr int kWheelNotch = 120;  // eighths of a degree

// Keys that mean something here, whatever the window does with them elsewhere.
constexpr std::array kOwnKeys = {Qt::Key_Up,     Qt::Key_Down,  Qt::Key_Left,      Qt::Key_Right,
                                 Qt::Key_Return, Qt::Key_Enter, Qt::Key_Backspace, Qt::Key_Home,
                                 Qt::Key_Escape, Qt::Key_Slash, Qt::Key_F3,        Qt::Key_0};

bool isOwnKey(const QKeyEvent& event) {
    return event.matches(QKeySequence::Copy) || isPlainKey(event, kOwnKeys);
}

}  // namespace

void FlameView::hover(std::uint32_t node) {
    if (node == hovered_) return;
    hovered_ = node;
    viewport()->update();
    emit hoverChanged();
}

void FlameView::mouseMoveEvent(QMouseEvent* event) {
    hover(nodeAt(event->pos()));
}

void FlameView::mousePressEvent(QMouseEvent* event) {
    const std::uint32_t node = nodeAt(event->pos());
    if (event->button() == Qt::BackButton) return emit backRequested();
    if (node == FlameTree::kNone) return;
    select(node);
    if (event->button() == Qt::LeftButton) zoomTo(node);
}

void FlameView::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier) || !tree_) return QAbstractScrollArea::wheelEvent(event);
    wheelRest_ += event->angleDelta().y();
    const int notches = wheelRest_ / kWheelNotch;
    wheelRest_ -= notches * kWheelNotch;
    // One call deeper towards what is under the pointer, or one back.
    std::uint32_t to = zoomed_;
    if (notches > 0) {
        for (std::uint32_t n = nodeAt(event->position().toPoint()); n != FlameTree::kNone && n != zoomed_;
             n = (*tree_)[n].parent)
            if ((*tree_)[n].depth > (*tree_)[zoomed_].depth) to = n;
    } else if (notches < 0 && zoomed_ != FlameTree::kRoot) {
        to = (*tree_)[zoomed_].parent;
    }
    zoomTo(to);
    event->accept();
}

bool FlameView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) hover(FlameTree::kNone);
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        emit tipRequested(nodeAt(help->pos()), help->globalPos());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

bool FlameView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void FlameView::keyPressEvent(QKeyEvent* event) {
    if (!isOwnKey(*event) || !tree_) return QAbstractScrollArea::keyPressEvent(event);
    switch (event->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Left:
        case Qt::Key_Right:
            return walk(event->key());
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (selected_ != FlameTree::kNone) zoomTo(selected_);
            return;
        case Qt::Key_Backspace:
            return emit backRequested();
        case Qt::Key_Home:
        case Qt::Key_0:
            return zoomTo(FlameTree::kRoot);
        case Qt::Key_Slash:
            return emit searchRequested();
        case Qt::Key_F3:
            return goToMatch(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
        case Qt::Key_Escape:
            if (zoomed_ != FlameTree::kRoot) return zoomTo(FlameTree::kRoot);
            if (selected_ != FlameTree::kNone) return select(FlameTree::kNone);
            return emit leaveRequested();
        default:
            if (selected_ != FlameTree::kNone) QApplication::clipboard()->setText(stackText(selected_));
    }
}

// Arrows go where they point: to the caller, the widest callee, or the sibling on that side.
void FlameView::walk(int key) {
    const bool inwards = (key == Qt::Key_Down) == (growth_ == FlameGrowth::Down);
    std::uint32_t to = selected_;
    if (selected_ == FlameTree::kNone) {
        to = zoomed_;
    } else if (key == Qt::Key_Left || key == Qt::Key_Right) {
        return walkSideways(key == Qt::Key_Right ? 1 : -1);
    } else if (!inwards) {
        if ((*tree_)[selected_].depth > firstRow_) to = (*tree_)[selected_].parent;
    } else if (const auto children = tree_->children(selected_); !children.empty()) {
        to = *std::ranges::max_element(children, {},
                                       [&](std::uint32_t n) { return (*tree_)[n].total.weight; });
    }
    select(to);
    bringIntoSight(to);
}

void FlameView::walkSideways(int step) {
    const std::uint32_t row = (*tree_)[selected_].depth;
    const auto boxes = rowOf(layout_, row);
    const FlameBox* now = boxOf(layout_, *tree_, selected_);
    if (!now || now->row != row) return;
    const auto at = std::ranges::find_if(boxes, [&](const FlameBox& b) { return &b == now; });
    if (step < 0 ? at == boxes.begin() : at + 1 == boxes.end()) return;
    select((at + step)->node);
}

void FlameView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const std::uint32_t node = byKey ? selected_ : nodeAt(event->pos());
    if (node == FlameTree::kNone) return;
    select(node);
    emit menuRequested(node, byKey ? viewport()->mapToGlobal(rectOf(node).bottomLeft()) : event->globalPos());
}

// A line a function, the innermost first, as Go prints stacks.
QString FlameView::stackText(std::uint32_t node) const {
    QString text;
    for (; tree_ && node != FlameTree::kRoot && node != FlameTree::kNone; node = (*tree_)[node].parent) {
        const std::string_view name = tree_->name((*tree_)[node].function);
        text += QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) + QLatin1Char('\n');
    }
    return text;
}

}  // namespace golanes
