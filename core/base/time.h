// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

namespace golanes {

using Timestamp = std::int64_t;  // ns in the clock of the file it comes from
using Duration = std::int64_t;   // ns

// Importers keep every time of a trace within this distance of its first event (13 days), so that sums of
// durations over thousands of goroutines cannot overflow. Only forged or damaged files reach it.
inline constexpr Duration kLongestTrace = Duration{1} << 50;

// Half-open: begin belongs to the range, end does not. end >= begin always holds.
struct TimeRange {
    Timestamp begin = 0;
    Timestamp end = 0;

    constexpr Duration length() const { return end - begin; }
    constexpr bool empty() const { return end <= begin; }
    constexpr bool contains(Timestamp t) const { return t >= begin && t < end; }
    constexpr bool overlaps(TimeRange o) const { return begin < o.end && o.begin < end; }
    constexpr TimeRange clippedTo(TimeRange o) const {
        const Timestamp b = std::clamp(begin, o.begin, o.end);
        return {b, std::max(b, std::min(end, o.end))};
    }
    constexpr bool operator==(const TimeRange&) const = default;
};

}  // namespace golanes
