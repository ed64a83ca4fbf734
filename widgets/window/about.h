// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace golanes {

// Shows name, version, licence and what the program is for.
void showAbout(QWidget* parent);

}  // namespace golanes
