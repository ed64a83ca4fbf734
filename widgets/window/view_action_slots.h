// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPair>
#include <QPointer>
#include <QWidget>

class QAction;
class QMenu;
class QToolBar;

namespace golanes {

class ViewState;

// Every ViewState owns its actions; the window shows those of the current one. This puts them into the menus
// and the toolbar, and takes them out again for the next.
class ViewActionSlots {
  public:
    // The actions come before the given ones (null: at the end).
    struct Places {
        QMenu* view = nullptr;
        QAction* viewBefore = nullptr;
        QMenu* go = nullptr;
        QAction* goBefore = nullptr;
        QToolBar* toolbar = nullptr;
        QAction* toolbarBefore = nullptr;
    };

    explicit ViewActionSlots(const Places& places) : places_(places) {}

    // Null: no actions.
    void show(ViewState* state);

  private:
    void take();
    void place(QWidget* where, QAction* before, const QList<QAction*>& actions);

    Places places_;
    QList<QPair<QPointer<QWidget>, QPointer<QAction>>> placed_;
};

}  // namespace golanes
