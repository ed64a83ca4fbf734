// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/golanes_cli/input.h"
#include "core/clock/correlation.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string>

namespace golanes::cli {

// A Go trace and perf data that were given together are one recording: how their clocks are related. Nothing
// for any other inputs.
std::optional<Correlation> correlationOf(std::span<const Input> inputs);

// The `correlation` of the JSON output: `method`, `offset_ns` (null when it cannot be told), `drift_ppm`,
// `error_ns`, `anchors`, `confidence`, `reason`. Go time = perf time + offset_ns + drift · (perf time -
// middle of the overlap); `pivot_ns` is that middle, on perf's clock.
nlohmann::json correlationJson(const Correlation& correlation);
// The same in a line or two.
std::string correlationText(const Correlation& correlation);

}  // namespace golanes::cli
