// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/weight_unit.h"

#include "core/base/format.h"

#include <algorithm>
#include <limits>

namespace golanes {

PprofUnit pprofUnit(std::string_view name) {
    constexpr std::uint64_t kThousand = 1000, kBinary = 1024;
    if (name == "nanoseconds" || name == "ns") return {WeightUnit::Nanoseconds, 1};
    if (name == "microseconds" || name == "us") return {WeightUnit::Nanoseconds, kThousand};
    if (name == "milliseconds" || name == "ms") return {WeightUnit::Nanoseconds, kThousand * kThousand};
    if (name == "seconds" || name == "s") return {WeightUnit::Nanoseconds, kThousand * kThousand * kThousand};
    if (name == "bytes" || name == "byte" || name == "B") return {WeightUnit::Bytes, 1};
    if (name == "kilobytes" || name == "kB") return {WeightUnit::Bytes, kBinary};
    if (name == "megabytes" || name == "MB") return {WeightUnit::Bytes, kBinary * kBinary};
    return {};
}

std::string_view name(WeightUnit unit) {
    switch (unit) {
        case WeightUnit::Nanoseconds:
            return "nanoseconds";
        case WeightUnit::Bytes:
            return "bytes";
        case WeightUnit::Count:
            break;
    }
    return "count";
}

std::string formatWeight(std::uint64_t weight, WeightUnit unit) {
    if (unit == WeightUnit::Bytes) return formatBytes(weight);
    if (unit == WeightUnit::Count) return formatCount(weight);
    constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<Duration>::max());
    return formatDuration(static_cast<Duration>(std::min(weight, kMost)));
}

}  // namespace golanes
