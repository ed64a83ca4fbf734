// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace golanes {

// Keeps the last messages of Qt and of the program from now on, on any thread; they are printed as before.
// To be called once, by main().
void keepMessages();
// The last of them, the newest last, 100 at most; none before keepMessages().
QStringList lastMessages();

}  // namespace golanes
