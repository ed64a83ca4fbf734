// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/compare/side.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLabel;

namespace golanes {

class Theme;

// "Base" or "New".
QString sideName(Side side);

// The line above one side of a comparison: which side it is, in words and colour, the file, and of several
// runs which one is shown.
class SideHeader : public QWidget {
    Q_OBJECT

  public:
    SideHeader(Side side, Theme* theme, QWidget* parent = nullptr);

    // The runs of the side, of which `shown` is.
    void setRuns(const QStringList& paths, int shown);
    // What the recording is, in a few words: "Go 1.22 · 2.04 s".
    void setFacts(const QString& facts);
    // Whether keys and panels are about this side.
    void setActive(bool active);

  signals:
    void runChosen(int run);
    // The line was clicked.
    void pressed();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

  private:
    Side side_;
    Theme* theme_;
    bool active_ = false;
    QLabel* file_;
    QLabel* facts_;
    QComboBox* runs_;
};

}  // namespace golanes
