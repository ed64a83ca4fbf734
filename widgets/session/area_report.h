// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/area_delays.h"
#include "core/analysis/area_sums.h"
#include "widgets/session/background.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace golanes {

class AreaSelection;
class LaneSet;
class ViewState;

// What happened in the selected area: computed behind the scenes whenever that changes, newest first. The
// sums come at once, the distributions of delays and durations after them. What they need to know of the
// trace is gathered when a trace is opened, or by the first area if that comes sooner.
class AreaReport : public QObject {
    Q_OBJECT

  public:
    AreaReport(ViewState* state, const AreaSelection* area);

    // Of the area as it was when they were computed; none: not there yet, or no area.
    const std::optional<AreaSums>& sums() const { return sums_; }
    const std::optional<AreaDelays>& delays() const { return delays_; }
    // They are about the area as it is now.
    bool sumsAreCurrent() const { return sumsCurrent_; }
    bool delaysAreCurrent() const { return delaysCurrent_; }

  signals:
    // Any of the above is another.
    void changed();

  private:
    void takeTrace();
    void prepare();
    void takeArea();
    void sum();
    void takeSums(AreaSums sums, const DelayScope& delays);

    ViewState* state_;
    const AreaSelection* area_;
    QTimer idle_;  // until what they need is gathered
    std::shared_ptr<const SpanSums> spans_;
    std::optional<AreaSums> sums_;
    std::optional<AreaDelays> delays_;
    bool sumsCurrent_ = false;
    bool delaysCurrent_ = false;
    Background preparing_;
    Background summing_;
    Background delaying_;  // apart: new sums do not wait for old delays
};

// What an area in these lanes is about. A lane of counts stands for all that it counts.
AreaScope areaScope(const Trace& trace, TimeRange range, const LaneSet& lanes);
DelayScope delayScope(TimeRange range, const LaneSet& lanes);

}  // namespace golanes
