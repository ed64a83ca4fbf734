// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/link_drag.h"

#include "widgets/compare/linked_time.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/trace_view.h"

#include <QEvent>
#include <QMouseEvent>

namespace golanes {

LinkDrag::LinkDrag(const PerSide<TraceView*>& views, LinkedTime* time) : QObject(time), time_(time) {
    for (const Side side : kSides) {
        lanes_[side] = views[side]->findChild<LaneView*>();
        lanes_[side]->installEventFilter(this);
    }
}

bool LinkDrag::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress) {
        const auto* press = static_cast<QMouseEvent*>(event);
        if (press->button() == Qt::LeftButton && press->modifiers() == Qt::AltModifier)
            time_->beginDrag(watched == lanes_.base ? Side::Base : Side::New);
    }
    if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::Hide) time_->endDrag();
    return QObject::eventFilter(watched, event);
}

}  // namespace golanes
