// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/close_box.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>

namespace golanes {

QDialogButtonBox* closeBox(QDialog* dialog) {
    auto* box = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    box->button(QDialogButtonBox::Close)->setIcon({});
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return box;
}

}  // namespace golanes
