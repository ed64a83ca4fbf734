// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/leaks/leak_growth.h"

#include <bitset>

namespace golanes {

GrowthLine lineThrough(std::span<const Timestamp> created) {
    const auto n = static_cast<double>(created.size());
    double sumX = 0, sumXX = 0, sumXY = 0;
    for (std::size_t i = 0; i < created.size(); ++i) {
        const double x = static_cast<double>(created[i] - created.front()) / 1e9;
        sumX += x;
        sumXX += x * x;
        sumXY += x * static_cast<double>(i);
    }
    const double meanY = (n - 1) / 2;
    const double xx = sumXX - sumX * sumX / n;
    const double xy = sumXY - sumX * meanY;
    const double yy = n * (n * n - 1) / 12;  // of 0, 1 … n - 1
    if (created.size() < 2 || xx <= 0) return {};
    return {xy / xx, xy * xy / (xx * yy)};
}

bool growsAllTheTime(std::span<const Timestamp> created, TimeRange range) {
    constexpr int kParts = 8;
    constexpr int kLeast = 6;
    if (range.empty()) return false;
    std::bitset<kParts> parts;
    for (const Timestamp t : created) {
        if (!range.contains(t)) continue;
        const auto part = static_cast<double>(t - range.begin) / static_cast<double>(range.length()) * kParts;
        parts.set(static_cast<std::size_t>(part) % kParts);
    }
    return parts.count() >= kLeast && (parts[kParts - 1] || parts[kParts - 2]);
}

}  // namespace golanes
