// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparison.h"

#include <string>

namespace golanes {

// Values of metrics as people read them: three digits, with their unit: "1.24 ms", "4.1 MB", "11/s", "2.5 %".
std::string valueText(MetricUnit unit, double value);
// The same with a sign: "+1.24 ms", "−4.1 MB"; of shares in points: "+2.5 points".
std::string differenceText(MetricUnit unit, double difference);
// How much a metric changed: "2.75×" from twice or half on, else "+18 %"; "from nothing" where there was
// none, and the difference where there is no ratio.
std::string changeText(const ComparisonRow& row);
// The median, and where runs differ their range: "4.0/s (3.9/s … 5.0/s)".
std::string rangeText(MetricUnit unit, const SideValues& side);
// What a verdict rests on: "p = 0.002, 6 and 6 runs"; the reason where there is none.
std::string evidenceText(const ComparisonRow& row);

}  // namespace golanes
