// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparison.h"

#include <nlohmann/json_fwd.hpp>

namespace golanes {

// Everything, for programs: `headline`, `caveats`, `certainty`, `unlike`, `runs` of both sides, `metrics` by
// name (values in the metric's `unit`: ns, bytes, shares 0…1), and `ranked`, their names, the most telling
// first.
nlohmann::json comparisonJson(const Comparison& comparison);

}  // namespace golanes
