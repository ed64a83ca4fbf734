// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"

#include <QObject>

#include <cstddef>

namespace golanes {

class ViewState;

// What the user left of a recording for everything that adds up: a selected area, and a filter of goroutines.
struct Narrowing {
    bool area = false;        // its time is that of the selected area
    std::size_t areaOf = 0;   // goroutines whose lanes the area has; 0: it is about all of them
    bool filtered = false;    // only goroutines that pass the lanes' filter
    std::size_t passing = 0;  // how many those are, in all of the recording
    std::size_t all = 0;      // goroutines of the recording
    bool any() const { return area || filtered; }
    bool operator==(const Narrowing&) const = default;
};

struct NarrowedScope {
    Scope scope;
    Narrowing by;

    // For what is of the program as a whole: no goroutine is left out of it, only time.
    void dropGoroutines();
};

enum class AreaCounts : bool { No, Yes };

// The time of the area, or without one `otherwise`, and the goroutines that are in the area and pass the
// filter. There must be a trace.
NarrowedScope narrowedScope(const ViewState& state, TimeRange otherwise, AreaCounts area = AreaCounts::Yes);

// Leaves of a scope only what is in `goroutines` (by index; empty: everybody) too.
void keepOnly(std::vector<bool>& scope, const std::vector<bool>& goroutines);

// Says changed() whenever area or filter narrow in another way.
class NarrowingWatch : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;
    // Null: nothing changes.
    void follow(ViewState* state);

  signals:
    void areaChanged();
    void filterChanged();
    // Either.
    void changed();

  private:
    QList<QMetaObject::Connection> connections_;
};

}  // namespace golanes
