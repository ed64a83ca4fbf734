// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

class QAction;

namespace golanes {

// The keys of all actions that have some, under the names of their groups, and what the mouse does.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

  public:
    struct Group {
        QString title;
        QList<QAction*> actions;  // null entries are skipped
    };
    ShortcutsDialog(const QList<Group>& groups, QWidget* parent = nullptr);
};

}  // namespace golanes
