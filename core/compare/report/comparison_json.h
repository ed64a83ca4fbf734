// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/checklist.h"
#include "core/compare/comparison.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace golanes {

// Everything, for programs: `labels` of both sides, `headline`, `caveats`, `certainty`, `unlike`, `runs` of
// both sides, `metrics` by name (values in the metric's `unit`: ns, bytes, shares 0…1), and `ranked`, their
// names, the most telling first.
nlohmann::json comparisonJson(const Comparison& comparison);

// The whole object, as text: `schema`, `golanes` (its version), `comparison`, and `thresholds`, the entries
// of the checklist: `expression`, `crossed`, `result` ("pass", "fail", "cannot tell"), `measured`, and
// `words`, a sentence of these.
std::string comparisonReportJson(const Comparison& comparison, const Checklist& checklist);

}  // namespace golanes
