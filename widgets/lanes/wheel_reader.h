// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

class QNativeGestureEvent;
class QWheelEvent;

namespace golanes {

// What a turn of the wheel or a stroke over a touchpad asks for.
struct WheelStep {
    double zoom = 1;     // factor of the visible time, < 1 zooms in
    double columns = 0;  // to pan by, in device pixels; > 0: later times come into view
    double lanes = 0;    // to scroll by, in device-independent pixels; > 0: lower lanes come into view
};

// Reads the wheel: by itself it scrolls lanes, with Shift or sideways time, with Ctrl it zooms. Touchpads
// tell pixels and go on by themselves when the fingers have left; that keeps the meaning which the stroke
// had.
class WheelReader {
  public:
    // `width` of the time area in device pixels, of which `scale` are a device-independent one; `lane` is the
    // height of a lane. `zooms`: it zooms without Ctrl too, where there is nothing to scroll.
    WheelStep read(const QWheelEvent& event, int width, double scale, double lane, bool zooms = false);

  private:
    Qt::KeyboardModifiers begun_;  // of the stroke
};

// Factor of the visible time that a pinch asks for; 1 for other gestures.
double pinchFactor(const QNativeGestureEvent& event);

}  // namespace golanes
