// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "widgets/session/lane_set.h"
#include "widgets/session/target.h"
#include "widgets/session/view_history.h"

#include <QObject>
#include <QPointer>

#include <optional>
#include <vector>

class QAbstractSlider;

namespace golanes {

class ViewState;

// What Earlier View and Later View bring back besides the view where a step changed more than that: what was
// selected, the area, and how far the lanes were scrolled. Zooming and panning are no such steps: whoever
// zooms out again wants to keep what is selected.
class PlaceHistory : public QObject {
    Q_OBJECT

  public:
    // That of a view; made by the first call.
    static PlaceHistory* of(ViewState* state);

    // What scrolls the lanes.
    void setScrollBar(QAbstractSlider* bar) { bar_ = bar; }
    // A step that changes all of it lies between these.
    void begin();
    void end();
    // What is selected now changes because a place is brought back.
    bool restoring() const { return restoring_; }

  private:
    struct Place {
        View view;
        std::optional<Target> selection;
        TimeRange area;
        LaneSet areaLanes;
        std::optional<int> scroll;
    };
    struct Step {
        Place from, to;
    };

    explicit PlaceHistory(ViewState* state);
    Place here() const;
    void restore(const Place& place);
    // The step between two neighbours of the history; null: only the view changed.
    const Step* stepBetween(const View& from, const View& to) const;

    ViewState* state_;
    QPointer<QAbstractSlider> bar_;
    std::vector<Step> steps_;
    bool restoring_ = false;
};

}  // namespace golanes
