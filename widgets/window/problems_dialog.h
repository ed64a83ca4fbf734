// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <QDialog>
#include <QString>

class QLabel;
class QTreeView;

namespace golanes {

class ProblemsModel;

// The list of what was not as it should be in a file, with advice for the selected problem. Can be copied.
class ProblemsDialog : public QDialog {
    Q_OBJECT

  public:
    ProblemsDialog(const QString& fileName, TracePtr trace, QWidget* parent = nullptr);

  signals:
    void fileReportRequested();

  private:
    void showAdvice(int row);
    void copy() const;

    TracePtr trace_;
    QString fileName_;
    ProblemsModel* model_;
    QTreeView* list_;
    QLabel* advice_;
};

}  // namespace golanes
