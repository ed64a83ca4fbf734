// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/wheel_reader.h"

#include <QGuiApplication>
#include <QNativeGestureEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr double kNotch = 120;  // QWheelEvent::angleDelta() of one notch
constexpr double kLanesPerNotch = 3;
constexpr double kTimePerNotch = 0.1;  // of the visible range
constexpr double kZoomPerNotch = 1.25;
constexpr double kZoomPerPixel = 1.004;

// X11 tells pixels too, but of whatever size the driver likes; its angles are as fine.
bool hasPixels(const QWheelEvent& event) {
    static const bool trusted = QGuiApplication::platformName() != QLatin1String("xcb");
    return trusted && !event.pixelDelta().isNull();
}

}  // namespace

WheelStep WheelReader::read(const QWheelEvent& event, int width, double scale, double lane, bool zooms) {
    if (event.phase() != Qt::ScrollMomentum) begun_ = event.modifiers();
    const bool precise = hasPixels(event);
    const QPointF turned = precise ? QPointF(event.pixelDelta()) : QPointF(event.angleDelta()) / kNotch;
    WheelStep step;
    if (begun_ & Qt::ControlModifier) {
        const double by = turned.y() != 0 ? turned.y() : turned.x();
        step.zoom = std::pow(precise ? kZoomPerPixel : kZoomPerNotch, -by);
        return step;
    }
    const bool shift = begun_ & Qt::ShiftModifier;
    // Some systems turn the wheel themselves when Shift is held.
    const double time = shift && turned.x() == 0 ? turned.y() : turned.x();
    step.columns = -time * (precise ? scale : kTimePerNotch * width);
    if (shift) return step;
    if (zooms) {
        step.zoom = std::pow(precise ? kZoomPerPixel : kZoomPerNotch, -turned.y());
    } else {
        step.lanes = -turned.y() * (precise ? 1 : kLanesPerNotch * lane);
    }
    return step;
}

double pinchFactor(const QNativeGestureEvent& event) {
    if (event.gestureType() != Qt::ZoomNativeGesture) return 1;
    return 1 / std::clamp(1 + event.value(), 0.1, 10.0);
}

}  // namespace golanes
