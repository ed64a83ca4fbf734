// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/action_list.h"

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
    struct Menu {
        ActionMenu kind = ActionMenu::View;
        QMenu* menu = nullptr;
        QAction* before = nullptr;
    };
    struct Places {
        QList<Menu> menus;
        QToolBar* toolbar = nullptr;
        QAction* toolbarBefore = nullptr;
    };

    explicit ViewActionSlots(Places places) : places_(std::move(places)) {}

    // Null: no actions.
    void show(ViewState* state);

  private:
    void put(const ViewState& state);
    void take();
    void place(QWidget* where, QAction* before, const QList<QAction*>& actions);

    Places places_;
    QList<QPair<QPointer<QWidget>, QPointer<QAction>>> placed_;
};

}  // namespace golanes
