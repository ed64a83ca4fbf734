// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane.h"
#include "widgets/lanes/lane_layout.h"

#include <QPointF>

#include <cstdint>
#include <optional>

namespace golanes {

class LaneView;
class ViewState;

// What dragging does in the column of names: a name moves its lane among its siblings; the lower edge of a
// plot makes it higher, that of a group's bar the lanes of the group.
class LaneDrag {
  public:
    enum class Handle : std::uint8_t { None, Name, PlotEdge, BarEdge };

    LaneDrag(LaneView* view, ViewState* state) : view_(view), state_(state) {}

    // What would be dragged from a point of the lanes' widget.
    Handle handleAt(QPointF point) const;
    bool active() const { return handle_ != Handle::None; }
    void begin(QPointF point);
    void moveTo(QPointF point);
    // The dragged lane takes its new place.
    void end();
    // Where the dragged lane would go, y of the widget; none when it may not stand there.
    std::optional<int> dropLine() const { return line_; }

  private:
    void aim(QPointF point);

    LaneView* view_;
    ViewState* state_;
    Handle handle_ = Handle::None;
    QPointF pressed_;
    LaneKey lane_;
    LaneGroup group_ = LaneGroup::Heap;
    int before_ = 0;                // height at the press
    std::optional<int> line_;       // see dropLine()
    std::optional<LaneKey> after_;  // what it would stand after
};

}  // namespace golanes
