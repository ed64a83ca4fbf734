// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace golanes {

// The drawing resources/icons/NAME.svg in the colour of the application's text, whatever that is when it is
// painted; sharp at every size. A name without a drawing gives a null icon.
QIcon icon(const QString& name);
// The program's own, coloured icon.
QIcon programIcon();

}  // namespace golanes
