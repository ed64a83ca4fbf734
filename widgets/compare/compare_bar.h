// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QString;

namespace golanes {

// The line above a comparison: what can be done with both sides, and how their times are related.
class CompareBar : public QWidget {
    Q_OBJECT

  public:
    explicit CompareBar(QWidget* parent = nullptr);

    // A button for an action.
    void addAction(QAction* action);
    // A button that opens a menu of actions.
    void addMenu(const QString& text, const QString& tip, const QList<QAction*>& actions);
    // A button at the right end.
    void addActionAtEnd(QAction* action);
    // How the times are related, in words.
    void setRelation(const QString& words);

  private:
    QHBoxLayout* row_;
    QLabel* relation_;
};

}  // namespace golanes
