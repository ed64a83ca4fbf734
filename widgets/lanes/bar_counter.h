// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/bar_counts.h"
#include "widgets/session/background.h"

#include <QObject>

#include <vector>

namespace golanes {

struct LaneScene;

// Counts what the goroutines below folded bars did, on another thread, when a bar is first seen.
class BarCounter : public QObject {
    Q_OBJECT

  public:
    explicit BarCounter(QObject* parent = nullptr) : QObject(parent) {}

    // Another tree of lanes, or another trace: what was counted holds no longer.
    void forget(LaneScene& scene);
    // Puts what was counted meanwhile into the scene, and begins to count for its folded bars in sight that
    // have nothing to show yet; then counted() will come.
    void show(LaneScene& scene);

  signals:
    void counted();

  private:
    BarCounts counts_;
    Background background_;
};

}  // namespace golanes
