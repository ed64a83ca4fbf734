// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/finding.h"

#include <nlohmann/json_fwd.hpp>

namespace golanes {

// Findings in their order, as `golanes-cli stats --json` prints them.
nlohmann::json findingsJson(const Trace& trace, const std::vector<Finding>& findings);

}  // namespace golanes
