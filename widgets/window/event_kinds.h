// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/event_rows.h"

#include <QStringList>
#include <QToolButton>

class QMenu;

namespace golanes {

// What events of a class are called where one chooses among them: "Wake-ups".
QString eventClassName(EventClass c);

// Names to keep choices by, which stay whatever the language is; unknown ones are left out.
QStringList savedClasses(const EventClasses& classes);
EventClasses restoredClasses(const QStringList& names);

// The button whose menu tells which kinds of events are listed, and how many there are of each. The menu
// stays open while kinds are ticked.
class EventKindsButton : public QToolButton {
    Q_OBJECT

  public:
    explicit EventKindsButton(QWidget* parent = nullptr);

    // What there is to choose among; null: nothing.
    void setListed(ListedEventsPtr listed);
    const EventClasses& classes() const { return classes_; }
    // Ticks these, and tells so when they are others than before.
    void choose(const EventClasses& classes);

  signals:
    void chosen();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void fill();
    void tick();

    QMenu* menu_;
    ListedEventsPtr listed_;
    EventClasses classes_ = usualClasses();
};

}  // namespace golanes
