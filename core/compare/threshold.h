// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparison.h"
#include "core/filter/filter_error.h"

#include <optional>
#include <string>
#include <string_view>

namespace golanes {

// A limit for the new version, as it is typed:
//
//     threshold = metric ( ">" | ">=" | "<" | "<=" ) value [ "clear" | "likely" ]
//     value     = number "x"            of the new median over the base's: stw.p99 > 1.2x
//               | ("+" | "-") amount    of their difference: sched_latency.p99 > +500us
//               | ("+" | "-") number "%"  of the difference in parts of the base: tasks.order.p99 > +10%
//               | amount                of the new median: stw.max > 10ms
//     amount    = number, with a unit of time (ns us ms s) or bytes (B kB MB GB KiB MiB GiB) where the metric
//     has
//                 one; shares as 0.05 or 5%
//
// With "clear" or "likely" it is crossed only when the verdict on the metric is at least that sure.
struct Threshold {
    enum class Operator : std::uint8_t { Above, AtLeast, Below, AtMost };
    enum class Kind : std::uint8_t { Ratio, Difference, Value };
    enum class Unit : std::uint8_t { None, Time, Bytes, Percent };

    std::string text;    // as it was typed
    std::string metric;  // its name
    FilterPart metricPart, valuePart;
    Operator op = Operator::Above;
    Kind kind = Kind::Value;
    Unit unit = Unit::None;
    double value = 0;  // in ns or bytes; of percents parts of 1
    std::optional<Verdict> sure;
};

// Errors name the place and what would be right.
FilterResult<Threshold> parseThreshold(std::string_view text);

struct ThresholdOutcome {
    bool crossed = false;
    bool unsure = false;   // it would be, were the verdict as sure as the threshold asks
    std::string measured;  // "+31 %: 220 µs → 288 µs, clear, p = 0.002, 6 and 6 runs"
};

// Errors: no metric of that name (with the nearest there is), a unit that the metric has not, a side without
// it, or sides that cannot be compared.
FilterResult<ThresholdOutcome> checkThreshold(const Threshold& threshold, const Comparison& comparison);

}  // namespace golanes
