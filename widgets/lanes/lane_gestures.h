// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/fold_marks.h"
#include "core/plan/time_axis.h"
#include "widgets/lanes/lane_drag.h"
#include "widgets/lanes/wheel_reader.h"

#include <QObject>
#include <QPointF>

#include <cstdint>
#include <optional>

class QMouseEvent;
class QNativeGestureEvent;
class QScrollBar;
class QWheelEvent;

namespace golanes {

class LaneView;
class ViewState;

// What the mouse and the touchpad do in the lanes (see the table of keys and mouse): drag pans both ways,
// Ctrl+drag zooms to what was dragged over, the wheel scrolls lanes, with Shift time, with Ctrl zooms at the
// pointer, with Alt it makes the lanes under it higher; click selects, Ctrl+click and double click zoom to
// the thing. Alt+drag in a lane of perf data moves all of those against the trace: it sets their clock by
// hand; Esc puts them back. In the column of names see LaneDrag.
class LaneGestures : public QObject {
    Q_OBJECT

  public:
    LaneGestures(LaneView* view, ViewState* state, QScrollBar* scrollBar);

    bool dragging() const { return drag_ != Drag::None && drag_ != Drag::Pressed; }
    const LaneDrag& laneDrag() const { return laneDrag_; }

    // What lies under the resting pointer is another now; tells it as if it had moved.
    void pointAgain();
    // The pointer has left the lanes.
    void pointAway() { pointer_.reset(); }

  signals:
    void headerWidthRequested(int width);
    void detailsRequested();
    // The lanes of perf data are dragged against those of the trace, which stand still: they are to be that
    // much later than when the drag began.
    void kernelDragged(golanes::Duration later);
    // It ended: they stay where they are, or go back to where they were.
    void kernelDropped(bool stay);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    enum class Drag : std::uint8_t { None, Pressed, Pan, ZoomBox, Resize, Lane, Clock };

    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool doubleClick(const QMouseEvent& event);
    bool wheel(const QWheelEvent& event);
    bool nativeGesture(const QNativeGestureEvent& event);
    void click(QPointF point, bool zoom);
    void hover(QPointF point);
    void hoverFold(const std::optional<FoldMark>& mark);
    void beginDrag();
    void panTo(QPointF point);
    bool onPerfLane(QPointF point) const;
    void dragClock(QPointF point);
    bool escape(QEvent& event);
    void setShape(QPointF point);
    void changeHeight(const QWheelEvent& event);
    bool onHeaderEdge(QPointF point) const;
    LaneView* view_;
    ViewState* state_;
    QScrollBar* scrollBar_;
    LaneDrag laneDrag_;
    Drag drag_ = Drag::None;
    Qt::KeyboardModifiers modifiers_;  // at the press
    QPointF pressed_;
    TimeAxis pressedAxis_;
    std::optional<QPointF> pointer_;  // where it was last, over the lanes
    int pressedScroll_ = 0;
    bool onFold_ = false;  // the pointer
    WheelReader wheel_;
    double lanesRest_ = 0;  // pixels that the wheel still owes
};

}  // namespace golanes
