// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/arrival.h"

#include <algorithm>

namespace golanes {

namespace {

constexpr Duration kSpeck = 300;        // shorter than this part of the view is a speck
constexpr Duration kAround = 12;        // how many times a thing fits into a zoom of its own
constexpr Duration kInstantShare = 50;  // of the recording: a zoom for an instant
constexpr Duration kWideShare = 4;      // more than this part of the recording tells nothing of an instant
constexpr Duration kShortest = 200;     // ns

TimeRange around(TimeRange thing, Duration length, TimeRange bounds) {
    length = std::clamp(length, std::min(kShortest, bounds.length()), bounds.length());
    const Timestamp middle = thing.begin + thing.length() / 2;
    const Timestamp begin = std::clamp(middle - length / 2, bounds.begin, bounds.end - length);
    return {begin, begin + length};
}

}  // namespace

TimeRange closeUp(TimeRange thing, double share, TimeRange bounds) {
    const double length = static_cast<double>(thing.length()) / std::clamp(share, 1e-3, 1.0);
    const double most = static_cast<double>(bounds.length());
    return around(thing, static_cast<Duration>(std::min(length, most)), bounds);
}

TimeRange viewOf(TimeRange thing, TimeRange seen, TimeRange bounds) {
    thing.begin = std::clamp(thing.begin, bounds.begin, bounds.end);
    thing.end = std::clamp(thing.end, thing.begin, bounds.end);
    const Duration length = thing.length();
    const bool inSight = thing.begin >= seen.begin && thing.end <= seen.end;
    if (length == 0) {
        if (seen.length() > bounds.length() / kWideShare)
            return around(thing, bounds.length() / kInstantShare, bounds);
        return inSight ? seen : around(thing, seen.length(), bounds);
    }
    const bool speck = length < seen.length() / kSpeck;
    if (inSight && !speck) return seen;
    if (!speck && length <= seen.length() / 2) return around(thing, seen.length(), bounds);
    if (speck) return around(thing, length * kAround, bounds);
    return around(thing, length + length / 5, bounds);
}

}  // namespace golanes
