// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"

#include <nlohmann/json_fwd.hpp>

namespace golanes {

// Everything about garbage collection and stops of the world: keys `cycles`, `workers`, `assists`, `sweep`,
// `pauses`, `held_up_by` and `windows`. Times are ns, starts relative to the first event. What is inferred:
// see the analyses (core/analysis/gc_*.h, pauses.h).
nlohmann::json gcJson(const Trace& trace, const Scope& scope, Job& job);

}  // namespace golanes
