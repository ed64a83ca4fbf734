// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
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

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void showRelation();

    QHBoxLayout* row_;
    QLabel* relation_;  // shows what fits of words_
    QString words_;
};

}  // namespace golanes
