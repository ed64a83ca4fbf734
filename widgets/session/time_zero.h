// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QObject>

#include <optional>

namespace golanes {

class ActionList;
class ViewState;

// The instant that relative times count from: the start of the recording, or one that the user chose. It
// lives as long as the document is open.
class TimeZero : public QObject {
    Q_OBJECT

  public:
    // Of `state`, to which it belongs; adds its actions to the list.
    TimeZero(ViewState* state, ActionList* actions);

    // The chosen instant; none: the start of the recording.
    std::optional<Timestamp> chosen() const { return chosen_; }
    // Chooses an instant within the bounds, and relative times with it: those of a clock have no zero.
    void choose(Timestamp t);
    void lift();
    // The trace is another one: an instant that it does not have is given up.
    void takeTrace();

  signals:
    void changed();

  private:
    void set(std::optional<Timestamp> t);

    ViewState* state_;
    std::optional<Timestamp> chosen_;
};

}  // namespace golanes
