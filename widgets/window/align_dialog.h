// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QDialog>
#include <QPointer>

class QDoubleSpinBox;
class QLabel;

namespace golanes {

class PerfCompanion;

// Shifts perf data against the Go trace by hand; the lanes follow while it is open. Cancel takes all of it
// back.
class AlignDialog : public QDialog {
    Q_OBJECT

  public:
    AlignDialog(PerfCompanion* perf, QWidget* parent = nullptr);

    void done(int result) override;

  private:
    void apply();

    QPointer<PerfCompanion> perf_;
    Duration base_;  // offset that the dialog began with
    int steps_ = 0;  // to be taken back
    QDoubleSpinBox* shift_;
    QLabel* offset_;
};

}  // namespace golanes
