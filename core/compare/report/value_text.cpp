// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/report/value_text.h"

#include "core/base/format.h"

#include <fmt/format.h>

#include <cmath>

namespace golanes {

namespace {

std::string numberText(double value) {
    const double size = std::abs(value);
    if (size >= 1000) return formatCount(static_cast<std::uint64_t>(std::llround(value)));
    return fmt::format("{:.3g}", size < 1e-9 ? 0 : value);
}

}  // namespace

std::string valueText(MetricUnit unit, double value) {
    if (value < 0) return "−" + valueText(unit, -value);
    switch (unit) {
        case MetricUnit::Nanoseconds:
            return formatDuration(std::llround(value));
        case MetricUnit::Bytes:
            return formatBytes(static_cast<std::uint64_t>(std::llround(value)));
        case MetricUnit::BytesPerSecond:
            return formatBytes(static_cast<std::uint64_t>(std::llround(value))) + "/s";
        case MetricUnit::PerSecond:
            return numberText(value) + "/s";
        case MetricUnit::Share:
            return numberText(value * 100) + " %";
        case MetricUnit::Count:
        case MetricUnit::Number:
            break;
    }
    return numberText(value);
}

std::string differenceText(MetricUnit unit, double difference) {
    const std::string sign = difference < 0 ? "" : "+";
    if (unit == MetricUnit::Share)
        return fmt::format("{}{} points", difference < 0 ? "−" : "+", numberText(std::abs(difference) * 100));
    return sign + valueText(unit, difference);
}

std::string changeText(const ComparisonRow& row) {
    if (row.sides.base->median == 0 && row.sides.candidate->median > 0) return "from nothing";
    if (!row.ratio) return differenceText(row.kind.unit, row.difference);
    const double ratio = *row.ratio;
    if (ratio == 0) return "to nothing";
    if (ratio >= 2 || ratio <= 0.5) return fmt::format("{:.3g}×", ratio);
    const std::string percent = fmt::format("{:.2g}", std::abs(ratio - 1) * 100);
    return percent == "0" ? "±0 %" : fmt::format("{}{} %", ratio < 1 ? "−" : "+", percent);
}

std::string rangeText(MetricUnit unit, const SideValues& side) {
    if (side.runs.empty()) return "none";
    const std::string median = valueText(unit, side.median);
    if (side.min == side.max) return median;
    return fmt::format("{} ({} … {})", median, valueText(unit, side.min), valueText(unit, side.max));
}

std::string evidenceText(const ComparisonRow& row) {
    if (row.verdict == Verdict::Incomparable) return row.reason;
    if (row.evidence == Evidence::None) return "no difference";
    const std::string p = fmt::format("p = {:.2g}", row.p);
    if (row.evidence == Evidence::Blocks) return p + ", by time, weaker";
    return fmt::format("{}, {} and {} runs", p, row.sides.base->runs.size(),
                       row.sides.candidate->runs.size());
}

}  // namespace golanes
