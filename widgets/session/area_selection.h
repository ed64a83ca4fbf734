// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "widgets/session/lane_set.h"

#include <QObject>

namespace golanes {

class ActionList;
class ViewState;

// The selected area: a stretch of time in some of the lanes. It stays with its time and its lanes however the
// view moves.
class AreaSelection : public QObject {
    Q_OBJECT

  public:
    // Adds its actions; both must outlive it.
    AreaSelection(ViewState* state, ActionList* actions);

    bool any() const { return !range_.empty(); }
    TimeRange range() const { return range_; }  // within the bounds of the view; empty without an area
    const LaneSet& lanes() const { return lanes_; }

    // Lifts the area when there is nothing in it.
    void set(TimeRange range, LaneSet lanes);
    void setRange(TimeRange range) { set(range, lanes_); }
    // All lanes over what is visible; when they are already, over the whole recording.
    void selectAll();
    void lift();
    // The hand has let go of the area: says drawn().
    void finish();

  signals:
    void changed();
    // The area is as the user wants it; while it is being drawn it only changes.
    void drawn();

  private:
    ViewState* state_;
    TimeRange range_;
    LaneSet lanes_;
};

}  // namespace golanes
