// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialog;
class QWidget;

namespace golanes {

// How the program is doing, as text for whoever looks into a trouble: versions, screens, memory, how long
// frames of the lanes in `window` took, the last messages. No names of recordings, but messages may have
// some.
QString diagnosticsText(const QWidget& window);

// Shows it, to be copied.
QDialog* diagnosticsDialog(QWidget* window);

}  // namespace golanes
