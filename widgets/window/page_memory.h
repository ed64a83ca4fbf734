// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/ticks.h"

#include <QObject>
#include <QVariantMap>

namespace golanes {

class Settings;
class TraceView;
class ViewState;

// What one page remembers between runs of how its lanes are shown. It begins as things were left last; from
// then on it is its own, whatever is changed in other tabs and windows, and stores only what is changed in
// it: what is found by the next page is what the user changed last, wherever that was.
class PageMemory : public QObject {
    Q_OBJECT

  public:
    // All but `parent` must outlive it.
    PageMemory(Settings* settings, ViewState* state, TraceView* view, QObject* parent);

  private:
    void followLanes();
    void followTimeFormat();
    void storeLanes();

    Settings* settings_;
    ViewState* state_;
    QVariantMap lanes_;  // savedLanes() as last taken or stored
    TimeFormat format_;  // that the user wants: a trace without a wall clock shows another one
};

}  // namespace golanes
