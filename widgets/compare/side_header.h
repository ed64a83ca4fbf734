// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/compare/side_names.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace golanes {

class Theme;

// The line above one side of a comparison: which side it is, in words and colour, what the user calls it, the
// file, and of several runs which one is shown.
class SideHeader : public QWidget {
    Q_OBJECT

  public:
    SideHeader(Side side, Theme* theme, QWidget* parent = nullptr);

    // The runs of the side, of which `shown` is.
    void setRuns(const QStringList& paths, int shown);
    // What the recording is, in a few words: "Go 1.22 · 2.04 s".
    void setFacts(const QString& facts);
    // What the user calls it; typed here too.
    void setLabel(const QString& label);
    QString label() const;
    void editLabel();
    // Whether keys and panels are about this side.
    void setActive(bool active);

  signals:
    void runChosen(int run);
    // The line was clicked, or the label is done.
    void pressed();
    // The user calls it otherwise.
    void labelEdited(const QString& label);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

  private:
    void fitLabel();

    Side side_;
    Theme* theme_;
    bool active_ = false;
    QLineEdit* label_;
    QLabel* file_;
    QLabel* facts_;
    QComboBox* runs_;
};

}  // namespace golanes
