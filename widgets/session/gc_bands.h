// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <cstdint>

class QAction;

namespace golanes {

class ActionList;

// Whether garbage collections and stop-the-world pauses are shown across all lanes.
class GcBands : public QObject {
    Q_OBJECT

  public:
    enum class Show : std::uint8_t { None, StopTheWorld, Both };
    Q_ENUM(Show)

    // Adds its action to `actions`, which must outlive it.
    GcBands(ActionList* actions, QObject* parent);

    Show show() const { return show_; }
    void setShow(Show show);
    // None, stop-the-world, both, none…
    void cycle();

  signals:
    void changed();

  private:
    QAction* action_;
    Show show_ = Show::None;
};

}  // namespace golanes
