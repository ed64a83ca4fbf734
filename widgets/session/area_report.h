// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/area/area_delays.h"
#include "core/analysis/area/area_sums.h"
#include "core/analysis/scope.h"
#include "core/analysis/stack_times.h"
#include "widgets/session/background.h"
#include "widgets/session/lane_choices.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace golanes {

class AreaCpu;
class AreaSelection;
class LaneSet;
class ViewState;

// What happened in the selected area: computed behind the scenes whenever that changes, newest first. The
// sums come at once, the distributions of delays and durations, and what was on stacks, after them. What they
// need to know of the trace is gathered when a trace is opened, or by the first area if that comes sooner.
class AreaReport : public QObject {
    Q_OBJECT

  public:
    AreaReport(ViewState* state, const AreaSelection* area);

    // Of the area as it was when they were computed; none: not there yet, or no area.
    const std::optional<AreaSums>& sums() const { return sums_; }
    const std::optional<AreaDelays>& delays() const { return delays_; }
    // Functions on the stacks whose tracks are in the area.
    const std::vector<FrameTime>& stacks() const { return stacks_; }
    // What Linux did meanwhile, when there are perf data.
    const AreaCpu& cpu() const { return *cpu_; }
    // They are about the area as it is now.
    bool sumsAreCurrent() const { return sumsCurrent_; }
    bool delaysAreCurrent() const { return delaysCurrent_; }
    bool stacksAreCurrent() const { return stacksCurrent_; }
    // What computes them; all of it can be cancelled, and begun again().
    QList<Background*> works();
    void again();

  signals:
    // Any of the above is another.
    void changed();

  private:
    void takeTrace();
    void prepare();
    void takeArea();
    AreaScope areaAsked() const;
    void sum();
    void takeSums(AreaSums sums, const DelayScope& delays);
    void sumStacks();

    ViewState* state_;
    const AreaSelection* area_;
    AreaCpu* cpu_;
    QTimer idle_;  // until what they need is gathered
    std::shared_ptr<const SpanSums> spans_;
    std::optional<AreaSums> sums_;
    std::optional<AreaDelays> delays_;
    bool sumsCurrent_ = false;
    std::vector<FrameTime> stacks_;
    bool delaysCurrent_ = false;
    bool stacksCurrent_ = false;
    Background preparing_{Background::Urgency::Unasked};
    Background summing_;
    Background delaying_;  // apart: new sums do not wait for old delays
    Background stacking_;
};

// What an area in these lanes is about. A lane of counts stands for all that it counts. `passing`: by
// GoroutineIndex, those that count; empty: all.
AreaScope areaScope(const Trace& trace, TimeRange range, const LaneSet& lanes,
                    const std::vector<bool>& passing = {});
// The same for analyses of goroutines: without lanes of any in particular it is about all of them.
Scope goroutineScope(const Trace& trace, TimeRange range, const LaneSet& lanes);
DelayScope delayScope(TimeRange range, const LaneSet& lanes);
// The goroutines whose stack tracks are in these lanes, of those that have one.
std::vector<GoroutineIndex> stackScope(const Trace& trace, const LaneSet& lanes,
                                       const LaneChoices::StackRows& tracks);

}  // namespace golanes
