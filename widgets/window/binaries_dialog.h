// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

class QLabel;
class QTreeWidget;

namespace golanes {

class PerfCompanion;

// Which programs and libraries a perf recording ran, where the names of their functions are from, and where
// those that are missing were looked for; files and a folder can be added.
class BinariesDialog : public QDialog {
    Q_OBJECT

  public:
    BinariesDialog(PerfCompanion* perf, QWidget* parent = nullptr);

  private:
    void refresh();
    void showSearched();
    void addFiles();
    void addFolder();

    QPointer<PerfCompanion> perf_;
    QTreeWidget* list_;
    QLabel* searched_;
};

}  // namespace golanes
