// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <string_view>

namespace golanes {

// A length of time as people type it: digits, perhaps with a fraction, and a unit: "123ns", "4.5us" (or µs),
// "12ms", "1.2s". Digits below 1 ns are dropped. Errors: Usage.
Result<Duration> parseDuration(std::string_view text);

// A point in time: "+3s", or the same without its plus, after `start`; "@4.520118s" on the trace's own clock.
// A time too far away for Timestamp is cut to its ends. Errors: Usage.
Result<Timestamp> parseTime(std::string_view text, Timestamp start);

}  // namespace golanes
