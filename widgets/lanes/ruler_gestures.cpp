// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/ruler_gestures.h"

#include "widgets/session/annotations.h"
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

std::optional<Flag> RulerGestures::flagAt(QPointF point) const {
    const QFontMetricsF metrics(ruler_->font());
    for (const Flag& flag : layOutFlags(strip_(), *state_->marks(), metrics, state_->annotations()))
        if (flag.rect.contains(point) || std::abs(point.x() - flag.line) <= kReach) return flag;
    return std::nullopt;
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
    const std::optional<Flag> flag = flagAt(point);
    const std::optional<Timestamp> other = otherEndAt(point.x());
    if (!flag && !other && !(event.modifiers() & Qt::ShiftModifier)) return false;
    anchor_ = other.value_or(timeAt(point.x()));
    flag_ = flag.value_or(Flag());
    drag_ = flag_.bookmark ? Drag::Bookmark : flag ? Drag::Mark : other ? Drag::Area : Drag::Pressed;
    if (drag_ == Drag::Bookmark) {
        state_->annotations()->select(flag_.bookmark);
        state_->annotations()->beginGesture();
    }
    return true;
}

bool RulerGestures::move(const QMouseEvent& event) {
    const double x = event.position().x();
    if (drag_ == Drag::None) {
        const bool grip =
            !event.buttons() && x >= strip_().left && (flagAt(event.position()) || otherEndAt(x));
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
    if (drag_ == Drag::Mark) state_->marks()->move(flag_.number, t);
    if (drag_ == Drag::Bookmark && std::abs(x - pressed_) >= kDragStart) moveBookmark(t);
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
    if (drag == Drag::Bookmark) state_->annotations()->endGesture();
    if (drag != Drag::Mark && drag != Drag::Bookmark) state_->area()->finish();
    return true;
}

bool RulerGestures::doubleClick(const QMouseEvent& event) {
    const std::optional<Flag> flag = flagAt(event.position());
    if (!flag) return false;
    drag_ = Drag::None;
    state_->annotations()->endGesture();
    if (flag->bookmark)
        emit state_->annotations()->editRequested(flag->bookmark);
    else
        state_->marks()->remove(flag->number);
    return true;
}

void RulerGestures::moveBookmark(Timestamp t) {
    Annotations& all = *state_->annotations();
    all.change(flag_.bookmark, Annotations::Change::Move, [at = all.fromStart(t)](Annotation& a) {
        a.range = {at, at + a.range.length()};
    });
}

void RulerGestures::extendTo(Timestamp t) {
    const AreaSelection& area = *state_->area();
    if (!area.any()) return;
    const TimeRange old = area.range();
    state_->area()->setRange({std::min(old.begin, t), std::max(old.end, t)});
}

}  // namespace golanes
