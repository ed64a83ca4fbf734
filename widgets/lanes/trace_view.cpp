// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/trace_view.h"

#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/overview_strip.h"
#include "widgets/lanes/ruler_view.h"
#include "widgets/lanes/search_arrival.h"
#include "widgets/session/view_state.h"

#include <QGridLayout>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace golanes {

TraceView::TraceView(ViewState* state, Theme* theme, QWidget* parent)
    : QWidget(parent), state_(state), scrollBar_(new QScrollBar(Qt::Vertical, this)) {
    setObjectName(QStringLiteral("traceView"));
    scrollBar_->setObjectName(QStringLiteral("laneScrollBar"));
    overview_ = new OverviewStrip(state, theme, this);
    ruler_ = new RulerView(state, theme, this);
    lanes_ = new LaneView(state, theme, scrollBar_, this);
    setFocusProxy(lanes_);

    // The scroll bar has a column of its own, so that time has the same width in all three.
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(overview_, 0, 0);
    grid->addWidget(ruler_, 1, 0);
    grid->addWidget(lanes_, 2, 0);
    grid->addWidget(scrollBar_, 0, 1, 3, 1);
    grid->setRowStretch(2, 1);
    grid->setColumnStretch(0, 1);

    connect(lanes_, &LaneView::headerWidthRequested, this, &TraceView::setHeaderWidth);
    connect(lanes_, &LaneView::detailsRequested, this, &TraceView::detailsRequested);
    connect(lanes_, &LaneView::kernelDragged, this, &TraceView::kernelDragged);
    connect(lanes_, &LaneView::kernelDropped, this, &TraceView::kernelDropped);
    goWhereSearchArrives(state, this);
    state->setAnimated(style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0);
    applyHeaderWidth();
}

void TraceView::setHeaderWidth(int width) {
    width = std::max(width, kMinHeader);
    if (width == headerWidth_) return;
    headerWidth_ = width;
    applyHeaderWidth();
    emit headerWidthChanged(headerWidth_);
}

void TraceView::applyHeaderWidth() {
    // A narrow window keeps at least half of itself for time, without forgetting the wanted width.
    const int shown = std::min(headerWidth_, std::max(kMinHeader, width() / 2));
    overview_->setHeaderWidth(shown);
    ruler_->setHeaderWidth(shown);
    lanes_->setHeaderWidth(shown);
}

void TraceView::resizeEvent(QResizeEvent* event) {
    applyHeaderWidth();
    QWidget::resizeEvent(event);
}

void TraceView::mousePressEvent(QMouseEvent* event) {
    // The buttons at the side of a mouse, anywhere in the view.
    if (event->button() == Qt::BackButton) return state_->action(QStringLiteral("back"))->trigger();
    if (event->button() == Qt::ForwardButton) return state_->action(QStringLiteral("forward"))->trigger();
    QWidget::mousePressEvent(event);
}

const LaneScene& TraceView::scene() const {
    return lanes_->scene();
}

void TraceView::reveal(LaneKey lane) {
    lanes_->reveal(lane);
}

}  // namespace golanes
