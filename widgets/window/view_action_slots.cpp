// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/view_action_slots.h"

#include "widgets/session/view_state.h"
#include "widgets/window/icons.h"

#include <QAction>
#include <QMenu>
#include <QToolBar>

#include <algorithm>
#include <functional>
#include <utility>

namespace golanes {

namespace {

constexpr std::pair<const char*, const char*> kIcons[] = {
    {"back", "back"},        {"forward", "forward"}, {"zoomIn", "zoom-in"},
    {"zoomOut", "zoom-out"}, {"fitAll", "fit"},      {"fitSelection", "fit-selection"},
    {"toStart", "first"},    {"toEnd", "last"}};

// What changes how the lanes look goes into the View menu, everything else moves: the Go menu.
constexpr const char* kView[] = {"zoomIn", "zoomOut",      "fitAll",       "fitSelection", "compact",
                                 "roomy",  "timeRelative", "timeAbsolute", "timeWall"};
// Null: a separator.
constexpr const char* kToolbar[] = {"back", "forward", nullptr, "fitAll", "fitSelection"};

bool isOfView(const QString& name) {
    return std::any_of(std::begin(kView), std::end(kView),
                       [&](const char* v) { return name == QLatin1String(v); });
}

// The actions for which `wanted` holds, with a null where a group ends.
template <class F>
QList<QAction*> grouped(const ViewState& state, F&& wanted) {
    QList<QAction*> out;
    for (QAction* a : state.actions()) {
        if (a ? wanted(a->objectName()) : (!out.isEmpty() && out.back())) out << a;
    }
    while (!out.isEmpty() && !out.back()) out.removeLast();
    return out;
}

}  // namespace

void ViewActionSlots::show(ViewState* state) {
    take();
    if (!state) return;
    for (const auto& [action, drawing] : kIcons) {
        if (QAction* a = state->action(QLatin1String(action))) a->setIcon(icon(QLatin1String(drawing)));
    }
    place(places_.view, places_.viewBefore, grouped(*state, isOfView));
    place(places_.go, places_.goBefore, grouped(*state, std::not_fn(isOfView)));
    QList<QAction*> tools;
    for (const char* name : kToolbar) tools << (name ? state->action(QLatin1String(name)) : nullptr);
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
