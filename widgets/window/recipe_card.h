// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

class QToolButton;

namespace golanes {

// One way to record a trace: what for, and the line to type, with a button that copies it.
class RecipeCard : public QFrame {
    Q_OBJECT

  public:
    RecipeCard(const QString& title, const QString& code, QWidget* parent = nullptr);

    QString code() const { return code_; }

  private:
    void copy();

    QString code_;
    QToolButton* button_;
};

}  // namespace golanes
