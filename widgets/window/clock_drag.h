// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QObject>
#include <QString>

namespace golanes {

class PerfCompanion;
class TraceView;

// Sets perf's clock by hand while lanes of perf data are dragged against those of the trace: one step of the
// companion's undo a drag. Lanes are put onto the new clock on another thread; what is dragged meanwhile
// waits for that, or a quick hand would never see them move.
class ClockDrag : public QObject {
    Q_OBJECT

  public:
    ClockDrag(const TraceView* lanes, PerfCompanion* perf, QObject* parent);

  signals:
    // A drag has set the clock; how to take that back.
    void told(const QString& what);

  private:
    void drag(Duration later);
    void drop(bool stay);
    void shown();
    void follow();

    PerfCompanion* perf_;
    bool active_ = false;   // from the first move until the last one is shown
    bool dropped_ = false;  // no more moves come
    bool pushed_ = false;   // the drag has its step
    bool busy_ = false;     // what was set last is not shown yet
    Duration base_ = 0;     // offset that the drag began with
    Duration wanted_ = 0;
    Duration set_ = 0;
};

}  // namespace golanes
