// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QWidget;

namespace golanes {

// A dialog with name, version, licence and what the program is for.
QDialog* aboutBox(QWidget* parent);

}  // namespace golanes
