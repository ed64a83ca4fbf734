// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/time_menu.h"

#include "widgets/lanes/time_text.h"
#include "widgets/session/time_zero.h"
#include "widgets/session/view_state.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>

#include <initializer_list>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TimeMenu)
};

// Those of the actions that there are, as a group of their own.
void addGroup(QMenu* menu, const ViewState& state, std::initializer_list<const char*> names) {
    menu->addSeparator();
    for (const char* name : names)
        if (QAction* a = state.action(QLatin1String(name))) menu->addAction(a);
}

}  // namespace

QMenu* makeTimeMenu(ViewState& state, Timestamp at, QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("timeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* copy = menu->addAction(Words::tr("Copy %1").arg(timeText(state, at)));
    copy->setObjectName(QStringLiteral("copyTime"));
    QObject::connect(copy, &QAction::triggered, menu,
                     [&state, at] { QGuiApplication::clipboard()->setText(plainTimeText(state, at)); });
    QAction* center = menu->addAction(Words::tr("Center Here"));
    center->setObjectName(QStringLiteral("centerHere"));
    QObject::connect(center, &QAction::triggered, menu,
                     [&state, at] { state.centerOn(at, ViewState::Motion::Jump); });
    QAction* zero = menu->addAction(Words::tr("Count Time from Here"));
    zero->setObjectName(QStringLiteral("countFromHere"));
    QObject::connect(zero, &QAction::triggered, menu, [&state, at] { state.timeZero()->choose(at); });
    addGroup(menu, state, {"goTo", "fitAll", "fitSelection", "back", "forward"});
    addGroup(menu, state, {"squeezeIdle", "squeezeSelected", "foldOutside", "unfoldTime"});
    addGroup(menu, state, {"timeRelative", "timeAbsolute", "timeWall", "zeroAtStart"});
    return menu;
}

}  // namespace golanes
