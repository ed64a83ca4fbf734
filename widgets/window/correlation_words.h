// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/perf_companion.h"

#include <QString>

namespace golanes {

// How well perf data stand on the clock of their trace, in a word or two: "aligned exactly", "aligned ±3.1
// µs".
QString correlationBadge(const PerfCompanion& perf);
// The same in some lines: method, offset, drift, how sure it is, why.
QString correlationTip(const PerfCompanion& perf);

}  // namespace golanes
