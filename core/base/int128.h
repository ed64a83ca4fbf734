// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>

namespace golanes {

// Wide enough for the product of a time and a width, and for the distance of any two times.
__extension__ typedef __int128 Int128;
__extension__ typedef unsigned __int128 Uint128;

// Product of which the caller knows that it fits. Multiplied without sign: clang's checked signed
// 128-bit multiplication needs a runtime function that GCC's library lacks.
constexpr Int128 product(Int128 a, Int128 b) {
    return static_cast<Int128>(static_cast<Uint128>(a) * static_cast<Uint128>(b));
}

// Quotient rounded towards minus infinity; d > 0.
constexpr Int128 floorDiv(Int128 n, Int128 d) {
    // Nearly always 64 bits suffice, and dividing those is several times as fast.
    const auto n64 = static_cast<std::int64_t>(n);
    const auto d64 = static_cast<std::int64_t>(d);
    if (n64 == n && d64 == d) return n64 / d64 - (n64 % d64 < 0 ? 1 : 0);
    return n / d - (n % d < 0 ? 1 : 0);
}

// Quotient rounded towards plus infinity; d > 0.
constexpr Int128 ceilDiv(Int128 n, Int128 d) {
    return -floorDiv(-n, d);
}

// The nearest value that 64 bits hold.
constexpr std::int64_t saturate(Int128 v) {
    constexpr std::int64_t lo = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t hi = std::numeric_limits<std::int64_t>::max();
    return v < lo ? lo : v > hi ? hi : static_cast<std::int64_t>(v);
}

}  // namespace golanes
