// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace golanes {

// The words of a command line in which --base and --new may have several files each, so that every file has
// an option of its own: "--base a b" becomes "--base a --base b", as golanes-cli reads it. The words of other
// options and those before any stay as they are.
QStringList oneFileAnOption(const QStringList& words);

}  // namespace golanes
