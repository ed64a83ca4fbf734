// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace golanes {

// One page of SettingsDialog. What can be seen at once holds at once; what is typed holds when apply() is
// called.
class SettingsPage : public QWidget {
    Q_OBJECT

  public:
    using QWidget::QWidget;

    // Called when the dialog closes.
    virtual void apply() {}
};

}  // namespace golanes
