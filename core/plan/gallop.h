// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

namespace golanes {

// First i of from … size for which past(i) holds, where past is false up to some point and true from there on
// (size when it never is). Costs the logarithm of the distance, not of the size: plans walk from pixel to
// pixel. `step` (at least 1) is how far to look first: about half of the distance is best.
template <class Past>
std::uint32_t gallop(std::uint32_t from, std::uint32_t size, Past&& past, std::uint32_t step = 1) {
    std::uint64_t low = from;  // nothing before it is past
    std::uint64_t high = from;
    for (std::uint64_t by = step; high < size && !past(static_cast<std::uint32_t>(high)); by *= 2) {
        low = high + 1;
        high += by;
    }
    if (high > size) high = size;
    while (low < high) {
        const std::uint64_t mid = low + (high - low) / 2;
        if (past(static_cast<std::uint32_t>(mid))) {
            high = mid;
        } else {
            low = mid + 1;
        }
    }
    return static_cast<std::uint32_t>(low);
}

// First of the things from … size that does not start before t, `step` as above. Their starts lie all over
// memory, but of every kStride-th there is a list: strides come first; then, as a processor fetches many at
// once, leaps and single steps.
template <std::uint32_t kStride, class Strides, class StartOf>
std::uint32_t startedBeforeByStrides(std::int64_t t, std::uint32_t from, std::uint32_t size,
                                     std::uint32_t step, const Strides& strides, StartOf&& start) {
    constexpr std::uint32_t kLeap = 8;
    const std::uint32_t stride = gallop(
        from / kStride + 1, static_cast<std::uint32_t>(strides.size()),
        [&](std::uint32_t k) { return strides[k] >= t; }, step / kStride + 1);
    const std::uint32_t end = std::min(size, stride * kStride);
    std::uint32_t i = std::max(from, (stride - 1) * kStride);
    if (step > kLeap)
        while (i + kLeap < end && start(i + kLeap) < t) i += kLeap;
    while (i < end && start(i) < t) ++i;
    return i;
}

}  // namespace golanes
