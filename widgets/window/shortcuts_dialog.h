// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/action_group.h"

#include <QDialog>
#include <QList>

namespace golanes {

// The keys of all actions that have some, under the names of their groups, and what the mouse does.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

  public:
    ShortcutsDialog(const QList<ActionGroup>& groups, QWidget* parent = nullptr);

  signals:
    // Other keys are wanted.
    void changeRequested();
};

}  // namespace golanes
