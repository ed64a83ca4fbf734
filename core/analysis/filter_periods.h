// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter_schema.h"
#include "core/store/trace.h"

#include <vector>

namespace golanes {

// What filters may ask about by name: "stw", the world was stopped; "gc", a collection was marking.
std::vector<NamedPeriods> filterPeriods(const Trace& trace);

}  // namespace golanes
