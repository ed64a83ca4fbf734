// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/ruler_gestures.h"

#include "widgets/session/area_selection.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/view_state.h"

#include <QMouseEvent>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr double kDragStart = 4;  // pixels the pointer moves before a press becomes a drag
constexpr double kReach = 4;      // of edges and lines

}  // namespace

RulerGestures::RulerGestures(QWidget* ruler, ViewState* state, std::function<TimeStrip()> strip)
    : QObject(ruler), ruler_(ruler), state_(state), strip_(std::move(strip)) {
    ruler->setMouseTracking(true);
    ruler->installEventFilter(this);
}

bool RulerGestures::eventFilter(QObject* watched, QEvent* event) {
    if (!state_->trace()) return QObject::eventFilter(watched, event);
    switch (event->type()) {
        case QEvent::MouseButtonPress:
            return press(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseMove:
            return move(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseButtonRelease:
            return release(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseButtonDblClick:
            return doubleClick(*static_cast<QMouseEvent*>(event));
        default:
            return QObject::eventFilter(watched, event);
    }
}

Timestamp RulerGestures::timeAt(double x) const {
    const TimeStrip strip = strip_();
    const TimeRange seen = state_->visible();
    return std::clamp(strip.axis.timeAtF((x - strip.left) * strip.scale), seen.begin, seen.end);
}

int RulerGestures::markAt(QPointF point) const {
    for (const Flag& flag : layOutFlags(strip_(), *state_->marks(), QFontMetricsF(ruler_->font())))
        if (flag.rect.contains(point) || std::abs(point.x() - flag.line) <= kReach) return flag.number;
    return 0;
}

std::optional<Timestamp> RulerGestures::otherEndAt(double x) const {
    const AreaSelection& area = *state_->area();
    if (!area.any()) return std::nullopt;
    const TimeStrip strip = strip_();
    if (std::abs(strip.xOf(area.range().end) - x) <= kReach) return area.range().begin;
    if (std::abs(strip.xOf(area.range().begin) - x) <= kReach) return area.range().end;
    return std::nullopt;
}

bool RulerGestures::press(const QMouseEvent& event) {
    const QPointF point = event.position();
    if (event.button() != Qt::LeftButton || point.x() < strip_().left) return false;
    pressed_ = point.x();
    mark_ = markAt(point);
    const std::optional<Timestamp> other = otherEndAt(point.x());
    if (!mark_ && !other && !(event.modifiers() & Qt::ShiftModifier)) return false;
    anchor_ = other.value_or(timeAt(point.x()));
    drag_ = mark_ ? Drag::Mark : other ? Drag::Area : Drag::Pressed;
    return true;
}

bool RulerGestures::move(const QMouseEvent& event) {
    const double x = event.position().x();
    if (drag_ == Drag::None) {
        const bool grip =
            !event.buttons() && x >= strip_().left && (markAt(event.position()) || otherEndAt(x));
        if (!grip) return false;
        state_->setCursor(timeAt(x));
        ruler_->setCursor(Qt::SizeHorCursor);
        return true;
    }
    state_->setCursor(timeAt(x));
    if (drag_ == Drag::Pressed && std::abs(x - pressed_) >= kDragStart) {
        drag_ = Drag::Area;
        state_->area()->lift();
    }
    const Timestamp t = timeAt(x);
    if (drag_ == Drag::Mark) state_->marks()->move(mark_, t);
    if (drag_ == Drag::Area) {
        const AreaSelection& area = *state_->area();
        state_->area()->set({std::min(anchor_, t), std::max(anchor_, t)},
                            area.any() ? area.lanes() : LaneSet::all());
    }
    return true;
}

bool RulerGestures::release(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton || drag_ == Drag::None) return false;
    const Drag drag = std::exchange(drag_, Drag::None);
    if (drag == Drag::Pressed && event.modifiers() & Qt::ShiftModifier)
        extendTo(timeAt(event.position().x()));
    if (drag != Drag::Mark) state_->area()->finish();
    return true;
}

bool RulerGestures::doubleClick(const QMouseEvent& event) {
    const int mark = markAt(event.position());
    if (mark == 0) return false;
    drag_ = Drag::None;
    state_->marks()->remove(mark);
    return true;
}

void RulerGestures::extendTo(Timestamp t) {
    const AreaSelection& area = *state_->area();
    if (!area.any()) return;
    const TimeRange old = area.range();
    state_->area()->setRange({std::min(old.begin, t), std::max(old.end, t)});
}

}  // namespace golanes
