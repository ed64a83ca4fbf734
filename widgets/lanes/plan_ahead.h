// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sources.h"
#include "widgets/lanes/plan_cache.h"
#include "widgets/session/background.h"

#include <QObject>

#include <vector>

namespace golanes {

// Gets the plans of an axis ready beside those that are shown, so that the GUI thread never waits for them:
// what a frame's budget does not suffice for is planned on another thread, while the frame before stays. When
// requests come faster than they can be met, what is being planned is shown first and then the newest.
class PlanAhead : public QObject {
    Q_OBJECT

  public:
    // `budget`: how much processor time show() may plan for, seconds.
    explicit PlanAhead(double budget, QObject* parent = nullptr);

    // Forgets everything: another trace.
    void clear();
    // Makes `shown` hold the plans of these lanes for `axis` and returns true; or leaves `shown` as it is, or
    // with the complete plans of an axis that was asked for before, and works on: then planned() will come.
    // When `shown` has that axis already, it gets those plans of the lanes that there is time for.
    bool show(PlanCache& shown, const HeldSources& sources, const TimeAxis& axis,
              const std::vector<LaneKey>& lanes);

  signals:
    // show() will get further now.
    void planned();

  private:
    void fillGaps(const PlanCache& shown, const HeldSources& sources, std::vector<LaneKey> lanes);
    void planBehind(HeldSources sources, std::vector<LaneKey> lanes);

    double budget_;
    TimeAxis planning_;      // what the background plans for
    PlanCache coming_;       // what is planned next, or has been
    bool complete_ = false;  // `coming_` has been planned in the background, and not been shown
    Background background_;
};

}  // namespace golanes
