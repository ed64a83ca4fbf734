// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/align_dialog.h"

#include "core/base/format.h"
#include "widgets/session/perf_companion.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>

#include <cmath>
#include <utility>

namespace golanes {

namespace {

constexpr double kLargestShiftUs = 1e12;  // 11 days

}  // namespace

AlignDialog::AlignDialog(PerfCompanion* perf, QWidget* parent)
    : QDialog(parent),
      perf_(perf),
      base_(perf->offset()),
      shift_(new QDoubleSpinBox(this)),
      offset_(new QLabel(this)) {
    setObjectName(QStringLiteral("alignDialog"));
    setWindowTitle(tr("Align by Hand"));
    auto* hint = new QLabel(tr("Move the perf data until a thread is on a CPU where Go says that it runs.\n"
                               "The arrow keys step by a µs, Page Up and Page Down by ten.\n"
                               "Without this dialog: Alt+drag in any of their lanes."),
                            this);
    shift_->setObjectName(QStringLiteral("alignShift"));
    shift_->setRange(-kLargestShiftUs, kLargestShiftUs);
    shift_->setDecimals(3);
    shift_->setSuffix(tr(" µs"));
    shift_->setKeyboardTracking(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* form = new QFormLayout(this);
    form->addRow(hint);
    form->addRow(tr("&Later by:"), shift_);
    form->addRow(tr("Offset:"), offset_);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(shift_, &QDoubleSpinBox::valueChanged, this, &AlignDialog::apply);
    offset_->setText(QString::fromStdString(formatExactNs(base_)));
    // Where nothing is known it begins where both recordings do.
    if (!perf->correlation().known()) apply();
}

void AlignDialog::apply() {
    if (!perf_) return;
    const Duration now = base_ + static_cast<Duration>(std::llround(shift_->value() * 1000));
    if (std::exchange(steps_, 1) > 0) perf_->undo();  // one step back is to where it began
    perf_->setByHand(now);
    offset_->setText(QString::fromStdString(formatExactNs(now)));
}

void AlignDialog::done(int result) {
    if (result == QDialog::Rejected && perf_ && steps_ > 0) perf_->undo();
    QDialog::done(result);
}

}  // namespace golanes
