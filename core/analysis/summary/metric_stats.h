// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <map>
#include <string>

namespace golanes {

struct MetricStats {
    std::uint64_t count = 0;
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::uint64_t min = 0;
    std::uint64_t max = 0;
};
// The metrics that have samples, by Go's name; units are in the names.
std::map<std::string, MetricStats> metricStats(const Trace& trace);

}  // namespace golanes
