// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/action_group.h"
#include "widgets/window/settings_page.h"

#include <QList>
#include <QString>

class QComboBox;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace golanes {

class KeyBindings;

// The editor of keys: a preset to begin with, and every action with its keys, which can be changed. What is
// changed holds at once.
class KeysPage : public SettingsPage {
    Q_OBJECT

  public:
    // `bindings` and the actions, which were added to them, must outlive it.
    KeysPage(KeyBindings* bindings, const QList<ActionGroup>& groups, QWidget* parent = nullptr);

  private:
    QWidget* makePreset();
    QWidget* makeList(const QList<ActionGroup>& groups);
    QWidget* makeEditor();
    void choosePreset(int index);
    void showBindings();
    void showRowsThatMatch();
    void showSelected();
    void showHolder();
    void change(bool keepOthers);
    QString selected() const;
    QString textOf(const QString& action) const;

    KeyBindings* bindings_;
    QComboBox* preset_ = nullptr;
    QLineEdit* filter_ = nullptr;
    QTreeWidget* list_ = nullptr;
    QKeySequenceEdit* keys_ = nullptr;
    QLabel* holder_ = nullptr;
    QPushButton* set_ = nullptr;
    QPushButton* add_ = nullptr;
    QPushButton* clear_ = nullptr;
    QPushButton* reset_ = nullptr;
};

}  // namespace golanes
