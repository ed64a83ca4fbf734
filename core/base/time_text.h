// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace golanes {

// A length of time as people type it: digits, perhaps with a fraction, and a unit: "123ns", "4.5us" (or µs),
// "12ms", "1.2s". Digits below 1 ns are dropped. Errors: Usage.
Result<Duration> parseDuration(std::string_view text);

// A point in time: "+3s", or the same without its plus, after `start`; "@4.520118s" on the trace's own clock.
// A time too far away for Timestamp is cut to its ends. Errors: Usage.
Result<Timestamp> parseTime(std::string_view text, Timestamp start);

// What the times of one recording count from.
struct TimeFrame {
    TimeRange trace;
    // ns of the wall clock (of the time zone that is shown, since 1970) minus ns of the trace's clock; none
    // when the trace does not know it.
    std::optional<std::int64_t> wall;
    // What relative times count from; none: the start of the trace.
    std::optional<Timestamp> zero = {};
};

// As parseTime(text, zero), also with a minus, for what lies before; and a time of day: "14:03",
// "14:03:22.123". "@0.51s" that is no time of the recording on its own clock, which may count from anywhere,
// is taken as since its start when it lies in the recording so. Of several days the first that holds it
// within the trace is meant, else the one that is nearest. Blanks are skipped, the thin ones too with which
// times are written. Errors: Usage.
Result<Timestamp> parseTime(std::string_view text, const TimeFrame& frame);

// Two such times with two dots between: "1s..1.5s", "@4.5s..@4.6s", "14:03:22..14:03:23"; the later may stand
// first. Errors: Usage.
Result<TimeRange> parseTimeRange(std::string_view text, const TimeFrame& frame);

}  // namespace golanes
