// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/clock_drag.h"

#include "core/base/int128.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/perf_companion.h"

#include <utility>

namespace golanes {

ClockDrag::ClockDrag(const TraceView* lanes, PerfCompanion* perf, QObject* parent)
    : QObject(parent), perf_(perf) {
    connect(lanes, &TraceView::kernelDragged, this, &ClockDrag::drag);
    connect(lanes, &TraceView::kernelDropped, this, &ClockDrag::drop);
    connect(perf, &PerfCompanion::kernelChanged, this, &ClockDrag::shown);
}

void ClockDrag::drag(Duration later) {
    if (perf_->alone() || !perf_->kernel()) return;
    if (!active_ || dropped_) {
        base_ = set_ = perf_->offset();
        dropped_ = pushed_ = busy_ = false;
        active_ = true;
    }
    wanted_ = saturate(Int128{base_} + later);
    follow();
}

void ClockDrag::drop(bool stay) {
    if (!active_) return;
    dropped_ = true;
    if (stay && pushed_)
        emit told(tr("The clock of perf data is set by hand; the menu of its badge undoes it"));
    if (!stay) {
        active_ = false;
        if (std::exchange(pushed_, false)) perf_->undo();
    } else if (!busy_) {
        active_ = false;
    }
}

void ClockDrag::shown() {
    if (!active_) return;
    busy_ = false;
    follow();
    if (dropped_ && !busy_) active_ = false;
}

void ClockDrag::follow() {
    if (busy_ || wanted_ == set_) return;
    busy_ = true;
    set_ = wanted_;
    if (std::exchange(pushed_, true)) perf_->undo();
    perf_->setByHand(set_);
}

}  // namespace golanes
