// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/view_action_slots.h"

#include "widgets/session/view_state.h"
#include "widgets/window/icons.h"

#include <QAction>
#include <QMenu>
#include <QToolBar>

#include <utility>

namespace golanes {

namespace {

constexpr std::pair<const char*, const char*> kIcons[] = {
    {"back", "back"},        {"forward", "forward"}, {"zoomIn", "zoom-in"},
    {"zoomOut", "zoom-out"}, {"fitAll", "fit"},      {"fitSelection", "fit-selection"},
    {"toStart", "first"},    {"toEnd", "last"}};

// Null: a separator.
constexpr const char* kToolbar[] = {"back", "forward", nullptr, "fitAll", "fitSelection"};

// The actions of a menu, with a null where a group ends.
QList<QAction*> actionsOf(const ViewState& state, ActionMenu menu) {
    QList<QAction*> out;
    for (QAction* a : state.actions().all()) {
        if (a ? ActionList::menuOf(a) == menu : (!out.isEmpty() && out.back())) out << a;
    }
    while (!out.isEmpty() && !out.back()) out.removeLast();
    return out;
}

}  // namespace

void ViewActionSlots::show(ViewState* state) {
    take();
    if (state) put(*state);
    // A menu without actions would open to nothing.
    for (const Menu& m : places_.menus) m.menu->menuAction()->setVisible(!m.menu->isEmpty());
}

void ViewActionSlots::put(const ViewState& state) {
    for (const auto& [action, drawing] : kIcons) {
        if (QAction* a = state.action(QLatin1String(action))) a->setIcon(icon(QLatin1String(drawing)));
    }
    for (const Menu& m : places_.menus) place(m.menu, m.before, actionsOf(state, m.kind));
    QList<QAction*> tools;
    for (const char* name : kToolbar) tools << (name ? state.action(QLatin1String(name)) : nullptr);
    place(places_.toolbar, places_.toolbarBefore, tools);
}

void ViewActionSlots::place(QWidget* where, QAction* before, const QList<QAction*>& actions) {
    for (QAction* action : actions) {
        if (!action) {
            action = new QAction(where);
            action->setSeparator(true);
        }
        where->insertAction(before, action);
        placed_.append({where, action});
    }
}

void ViewActionSlots::take() {
    for (const auto& [where, action] : std::as_const(placed_)) {
        if (!where || !action) continue;  // went with its tab
        where->removeAction(action);
        if (action->isSeparator()) delete action;
    }
    placed_.clear();
}

}  // namespace golanes
