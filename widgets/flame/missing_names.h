// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/flame_tree.h"
#include "core/store/perf_symbols.h"

#include <QString>

namespace golanes {

// What to say when programs that weigh in a flame graph of perf data have no names for their functions, the
// heaviest first: "61.3 % of this has no names: orders-1.27 was not found". "" while that is less than a
// hundredth of it.
QString missingNamesText(const FlameTree& tree, const PerfSymbols& symbols);

}  // namespace golanes
