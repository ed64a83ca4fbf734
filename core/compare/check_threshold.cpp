// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/report/value_text.h"
#include "core/compare/threshold.h"
#include "core/filter/nearest_word.h"

#include <fmt/format.h>

#include <limits>

namespace golanes {

namespace {

using Operator = Threshold::Operator;
using Kind = Threshold::Kind;
using Unit = Threshold::Unit;

bool holds(Operator op, double value, double limit) {
    switch (op) {
        case Operator::Above:
            return value > limit;
        case Operator::AtLeast:
            return value >= limit;
        case Operator::Below:
            return value < limit;
        case Operator::AtMost:
            return value <= limit;
    }
    return false;
}

// The units that a metric's values can be typed in.
Unit unitOf(MetricUnit unit) {
    switch (unit) {
        case MetricUnit::Nanoseconds:
            return Unit::Time;
        case MetricUnit::Bytes:
        case MetricUnit::BytesPerSecond:
            return Unit::Bytes;
        default:
            return Unit::None;
    }
}

std::string adviceOf(MetricUnit unit) {
    switch (unitOf(unit)) {
        case Unit::Time:
            return "it is a time: 10ms, +500us, 1.2x, +10%";
        case Unit::Bytes:
            return "it is bytes: 10MB, +1MiB, 1.2x, +10%";
        default:
            return "it has no unit: 10, +2, 1.2x, +10%";
    }
}

bool fits(const Threshold& threshold, MetricUnit unit) {
    if (threshold.kind == Kind::Ratio) return true;
    if (threshold.unit == Unit::Percent)
        return threshold.kind == Kind::Difference || unit == MetricUnit::Share;
    // A bare 0 is 0 of anything.
    return threshold.unit == unitOf(unit) || (threshold.unit == Unit::None && threshold.value == 0);
}

tl::unexpected<FilterError> unknownMetric(const Threshold& threshold, const Comparison& comparison) {
    std::vector<std::string> names;
    for (const ComparisonRow& row : comparison.rows) names.push_back(row.name);
    return filterFails(threshold.metricPart, "No metric '" + threshold.metric + "' in these recordings",
                       didYouMean(threshold.metric, names));
}

// What is held against the limit; none where there is nothing to divide by.
std::optional<double> measured(const Threshold& threshold, const ComparisonRow& row) {
    if (threshold.kind == Kind::Value) return row.sides.candidate->median;
    if (threshold.kind == Kind::Ratio) return row.ratio;
    if (threshold.unit != Unit::Percent) return row.difference;
    if (!row.ratio) return std::nullopt;
    return *row.ratio - 1;
}

}  // namespace

FilterResult<ThresholdOutcome> checkThreshold(const Threshold& threshold, const Comparison& comparison) {
    const ComparisonRow* row = comparison.find(threshold.metric);
    if (!row) return unknownMetric(threshold, comparison);
    if (!fits(threshold, row->kind.unit))
        return filterFails(threshold.valuePart, "A value that does not fit '" + row->name + "'",
                           adviceOf(row->kind.unit));
    const bool enough = threshold.kind == Kind::Value ? !row->sides.candidate->runs.empty() : row->comparable;
    if (!enough)
        return filterFails(threshold.metricPart, "'" + row->name + "' cannot be compared", row->reason);
    std::optional<double> value = measured(threshold, *row);
    // From nothing to something is more than any ratio, from nothing to nothing is no change.
    if (!value)
        value = row->sides.candidate->median > 0 ? std::numeric_limits<double>::infinity()
                : threshold.kind == Kind::Ratio  ? 1
                                                 : 0;
    const bool sure = !threshold.sure || row->verdict <= *threshold.sure;
    const bool beyond = holds(threshold.op, *value, threshold.value);
    return ThresholdOutcome{
        beyond && sure, beyond && !sure,
        fmt::format("{}: {} → {}, {}, {}", changeText(*row), rangeText(row->kind.unit, *row->sides.base),
                    rangeText(row->kind.unit, *row->sides.candidate), name(row->verdict),
                    evidenceText(*row))};
}

}  // namespace golanes
