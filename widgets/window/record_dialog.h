// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace golanes {

// How to record Linux perf data and a Go trace of the same run: asks for the case and shows the lines to
// copy.
class RecordDialog : public QDialog {
    Q_OBJECT

  public:
    explicit RecordDialog(QWidget* parent = nullptr);

  private:
    void refresh();

    QComboBox* of_;
    QLineEdit* what_;
    QSpinBox* seconds_;
    QComboBox* stacks_;
    QCheckBox* syscalls_;
    QWidget* lines_ = nullptr;
    QVBoxLayout* column_;
};

}  // namespace golanes
