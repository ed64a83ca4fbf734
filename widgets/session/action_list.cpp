// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/action_list.h"

#include "widgets/session/action_keys.h"

#include <QAction>

namespace golanes {

namespace {

constexpr const char* kMenuProperty = "golanesMenu";

}  // namespace

QAction* ActionList::add(ActionMenu menu, const char* name, const QString& text, const QStringList& keys) {
    auto* a = new QAction(text, this);
    a->setObjectName(QLatin1String(name));
    a->setProperty(kMenuProperty, static_cast<int>(menu));
    setActionKeys(a, keysOf(keys.join(QStringLiteral("; "))));
    actions_ << a;
    return a;
}

void ActionList::addSeparator() {
    actions_ << nullptr;
}

QAction* ActionList::find(const QString& objectName) const {
    for (QAction* a : actions_)
        if (a && a->objectName() == objectName) return a;
    return nullptr;
}

ActionMenu ActionList::menuOf(const QAction* action) {
    return static_cast<ActionMenu>(action->property(kMenuProperty).toInt());
}

}  // namespace golanes
