// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/trace_view.h"

namespace golanes {

TraceView::TraceView(ViewState* state, Theme*, QWidget* parent) : QWidget(parent), state_(state) {}
TraceView::~TraceView() = default;

void TraceView::setHeaderWidth(int width) {
    if (width == headerWidth_) return;
    headerWidth_ = width;
    emit headerWidthChanged(width);
}

void TraceView::reveal(LaneKey) {}

}  // namespace golanes
