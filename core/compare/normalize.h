// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/metrics/run_metrics.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace golanes {

// What counts and amounts are divided by, so that runs of unlike length or load can be compared.
enum class CountsPer : std::uint8_t {
    Second,   // as the catalogue has them
    Request,  // each request, see RunFacts::requests
    Run,      // nothing: all of the recording
};
inline constexpr std::array kCountsPer{CountsPer::Second, CountsPer::Request, CountsPer::Run};
std::string_view name(CountsPer per);  // "second", "request", "run"
std::optional<CountsPer> countsPer(std::string_view name);

// The metrics of a run with those "….per_second" turned into "….per_request" or "….per_run". Where there is
// such a metric already (of the whole run "….count" and "gc.cycles" too), and of a run without requests for
// each request, they are left out. Those of profiles, which do not last as long as the trace, stay. Resamples
// of a run that stands alone take the number of its requests as given.
RunMetrics counted(RunMetrics run, CountsPer per);

}  // namespace golanes
