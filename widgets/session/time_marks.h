// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QList>
#include <QObject>

#include <optional>
#include <vector>

class QAction;

namespace golanes {

class ActionList;
class ViewState;

// Instants that the user marked, and the distance that is measured from one of them. They live as long as the
// document is open.
class TimeMarks : public QObject {
    Q_OBJECT

  public:
    struct Mark {
        int number = 0;  // 1, 2, 3… in the order they were set; what its flag says
        Timestamp time = 0;
    };
    struct Measure {
        Timestamp from = 0;
        Timestamp to = 0;
        bool live = false;  // `to` follows the aim
        Duration length() const { return to > from ? to - from : from - to; }
    };

    // Adds its actions; both must outlive it.
    TimeMarks(ViewState* state, ActionList* actions);

    const std::vector<Mark>& all() const { return marks_; }  // by time
    const Mark* find(int number) const;
    // Marks an instant within the bounds; its number. A mark that is there already stays.
    int add(Timestamp t);
    // To an instant within the bounds; nothing for a number that is not there.
    void move(int number, Timestamp t);
    void remove(int number);
    void removeAll();

    // The instant that the next mark would take: where the pointer is, drawn to what is near; none: the
    // pointer is nowhere in time. A live measure ends there.
    void setAim(std::optional<Timestamp> t);
    // What "here" means to the keyboard: the aim, the cursor, the instant that was gone to, the selection, or
    // the middle of the view.
    Timestamp here() const;
    const std::optional<Measure>& measure() const { return measure_; }
    // Measures from the mark that was set or moved last; without one, marks the aim first.
    void startMeasure();
    // A live measure stays as it is now.
    void fixMeasure();
    void liftMeasure();

  signals:
    // Marks or the measure are others.
    void changed();

  private:
    void makeActions(ActionList* actions);
    void updateActions();
    void takeTrace();
    void toggleHere();
    void removeNearest();
    Mark* findMark(int number);
    void sort();

    ViewState* state_;
    std::vector<Mark> marks_;
    int last_ = 0;     // number of the mark that was set or moved last
    int highest_ = 0;  // number that was given last
    std::optional<Timestamp> aim_;
    std::optional<Measure> measure_;
    QList<QAction*> actions_;  // mark, measure; remove one, remove all
};

}  // namespace golanes
