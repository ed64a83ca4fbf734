// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/describe.h"

#include <QList>
#include <QString>

namespace golanes {

// When a recording began, of the user's time zone: "1 Mar 2026 14:03:07"; "" when it does not tell.
QString startText(const Trace& trace);

// What a recording is, in rows: format, span, numbers of events, goroutines, processors, collections…
// `fileBytes`: size of its file.
QList<DetailRow> traceFacts(const Trace& trace, qint64 fileBytes);

}  // namespace golanes
