// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace golanes {

// What stands where a chart would be: why there is none, and what can be done about it.
class ChartHint : public QWidget {
    Q_OBJECT

  public:
    explicit ChartHint(QWidget* parent = nullptr);

    // `again`: it was given up and can be computed after all.
    void say(const QString& text, bool again = false);

  signals:
    void againRequested();

  private:
    QLabel* text_;
    QPushButton* again_;
};

}  // namespace golanes
