// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/mark_gestures.h"

#include "widgets/lanes/lane_view.h"
#include "widgets/session/time_marks.h"

#include <QMouseEvent>

namespace golanes {

MarkGestures::MarkGestures(LaneView* view, ViewState* state) : QObject(view), view_(view), state_(state) {
    view->installEventFilter(this);
}

bool MarkGestures::eventFilter(QObject* watched, QEvent* event) {
    if (!state_->trace()) return QObject::eventFilter(watched, event);
    TimeMarks& marks = *state_->marks();
    const bool live = marks.measure() && marks.measure()->live;
    const auto inTime = [this](const QMouseEvent& mouse) {
        return mouse.position().x() >= view_->scene().headerWidth;
    };
    switch (event->type()) {
        case QEvent::MouseMove: {
            const auto& mouse = *static_cast<QMouseEvent*>(event);
            if (inTime(mouse))
                marks.setAim(view_->snappedTimeAt(mouse.position(), mouse.modifiers()));
            else
                marks.setAim(std::nullopt);
            return fixing_;
        }
        case QEvent::MouseButtonPress:
            fixing_ = live && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton &&
                      inTime(*static_cast<QMouseEvent*>(event));
            if (fixing_) marks.fixMeasure();
            return fixing_;
        case QEvent::MouseButtonRelease:
            return std::exchange(fixing_, false);
        case QEvent::Leave:
            marks.setAim(std::nullopt);
            return false;
        default:
            return QObject::eventFilter(watched, event);
    }
}

}  // namespace golanes
