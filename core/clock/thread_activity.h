// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <algorithm>
#include <cstdint>
#include <span>

namespace golanes {

// At this time this thread did something. Threads are numbered by the tables of the recording it is from.
struct ThreadMoment {
    Timestamp time = 0;
    std::uint32_t thread = 0;
};

// A time that a thread spent where it cannot do a thing of that kind.
struct ThreadStay {
    Timestamp begin = 0;
    Timestamp end = 0;  // at the earliest; > begin
    std::uint32_t thread = 0;
};

// Those of a sorted list that lie, or begin, within the range.
inline std::span<const ThreadMoment> within(std::span<const ThreadMoment> moments, TimeRange range) {
    const auto first = std::ranges::lower_bound(moments, range.begin, {}, &ThreadMoment::time);
    const auto last = std::ranges::lower_bound(moments, range.end, {}, &ThreadMoment::time);
    return {first, std::max(first, last)};
}
inline std::span<const ThreadStay> within(std::span<const ThreadStay> stays, TimeRange range) {
    const auto first = std::ranges::lower_bound(stays, range.begin, {}, &ThreadStay::begin);
    const auto last = std::ranges::lower_bound(stays, range.end, {}, &ThreadStay::begin);
    return {first, std::max(first, last)};
}

}  // namespace golanes
