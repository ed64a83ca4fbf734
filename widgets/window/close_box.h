// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QDialogButtonBox;

namespace golanes {

// The row of buttons of a dialog that only shows something: one that closes it. (The style's own icon for
// that cannot be seen in the dark theme.)
QDialogButtonBox* closeBox(QDialog* dialog);

}  // namespace golanes
