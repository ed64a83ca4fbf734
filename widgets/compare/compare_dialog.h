// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/compare/side.h"

#include <QDialog>
#include <QStringList>

class QLabel;
class QPushButton;

namespace golanes {

class RunPicker;
class Settings;
class SideHeader;
class Theme;

// Which of several recordings in the order of their names are likely of the older version: the first half.
PerSide<QStringList> halvesOf(QStringList paths);

// Asks which recordings are to be compared: one or several runs of how it was, and of how it is now.
class CompareDialog : public QDialog {
    Q_OBJECT

  public:
    // `files`: what the sides hold at first. `settings` and `theme` must outlive it.
    CompareDialog(const PerSide<QStringList>& files, Settings* settings, Theme* theme,
                  QWidget* parent = nullptr);

    PerSide<QStringList> files() const;
    // What the sides are called; "" of those that nobody named.
    PerSide<QString> labels() const;

  private:
    QWidget* makeSide(Side side, const QStringList& paths);
    void addFiles(Side side);
    void moveSelected(Side from);
    void swapSides();
    void refresh();

    Settings* settings_;
    Theme* theme_;
    PerSide<SideHeader*> headers_;
    PerSide<RunPicker*> lists_;
    PerSide<QPushButton*> movers_, removers_;
    QLabel* hint_;
    QPushButton* compare_;
};

}  // namespace golanes
