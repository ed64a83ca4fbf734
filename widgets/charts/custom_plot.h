// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QCustomPlot. Its header uses Qt's foreach, which Golanes is built without.
#ifdef QT_NO_FOREACH
#define foreach(element, list) for (element : list)
#endif
#include <qcustomplot.h>
#ifdef QT_NO_FOREACH
#undef foreach
#endif
