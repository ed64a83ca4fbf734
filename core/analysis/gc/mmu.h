// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/gc/utilization.h"

#include <span>

namespace golanes {

// Minimum mutator utilization: the smallest mean utilization over all windows of length `window` (ns, > 0)
// within the changes, which mutatorUtilization() gives. A window longer than all of it is cut to that. 1 for
// changes that span no time. O(changes).
double minimumUtilization(std::span<const UtilizationChange> changes, Duration window);

}  // namespace golanes
