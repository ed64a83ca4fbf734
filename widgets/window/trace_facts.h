// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/describe.h"

#include <QList>

namespace golanes {

// What a recording is, in rows: format, span, numbers of events, goroutines, processors, collections…
// `fileBytes`: size of its file.
QList<DetailRow> traceFacts(const Trace& trace, qint64 fileBytes);

}  // namespace golanes
