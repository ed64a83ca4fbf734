// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/kernel/cpu_totals.h"
#include "widgets/session/background.h"

#include <QObject>

#include <optional>

namespace golanes {

class AreaSelection;
class ViewState;

// What Linux did while Go called the goroutines of the selected area running: computed behind the scenes
// whenever the area or the perf data change, newest first. An area of no goroutine in particular is about
// all.
class AreaCpu : public QObject {
    Q_OBJECT

  public:
    AreaCpu(ViewState* state, const AreaSelection* area, QObject* parent);

    // Of the area as it was when they were computed; none: not there yet, no area, or no perf data.
    const std::optional<CpuTotals>& totals() const { return totals_; }
    // They are about the area as it is now.
    bool isCurrent() const { return current_; }
    Background* work() { return &summing_; }
    // Computes what was given up after all.
    void again() { take(); }

  signals:
    void changed();

  private:
    void take();

    ViewState* state_;
    const AreaSelection* area_;
    std::optional<CpuTotals> totals_;
    bool current_ = true;
    Background summing_;
};

}  // namespace golanes
