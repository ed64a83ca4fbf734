// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QAction;

namespace golanes {

// Actions that lists of keys show together.
struct ActionGroup {
    QString title;
    QList<QAction*> actions;  // null entries are skipped
};

}  // namespace golanes
