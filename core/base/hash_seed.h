// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/int128.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <string_view>

namespace golanes {

// A random odd number, drawn once a process. Tables whose keys come from files multiply by it, so that nobody
// can forge keys that all fall into one place. Nothing that is shown may depend on it.
inline std::uint64_t hashSeed() {
    static const std::uint64_t seed = [] {
        std::random_device random;
        return (std::uint64_t{random()} << 32 | random()) | 1;
    }();
    return seed;
}

// For std::unordered_map with numbers out of files as keys.
struct SeededHash {
    std::size_t operator()(std::uint64_t key) const noexcept {
        const std::uint64_t h = (key ^ (key >> 32)) * hashSeed();
        return static_cast<std::size_t>(h ^ (h >> 32));
    }
};

// The same for texts: a polynomial modulo the prime 2^61 - 1 in a number that nobody knows.
inline std::uint64_t seededHash(std::string_view text) {
    constexpr std::uint64_t kPrime = (std::uint64_t{1} << 61) - 1;
    constexpr std::size_t kPiece = 7;
    std::uint64_t h = text.size();
    while (!text.empty()) {
        const std::size_t n = std::min(text.size(), kPiece);
        std::uint64_t piece = 0;
        std::memcpy(&piece, text.data(), n);
        text.remove_prefix(n);
        const Uint128 product = Uint128{h + piece} * (hashSeed() & kPrime);
        h = static_cast<std::uint64_t>(product & kPrime) + static_cast<std::uint64_t>(product >> 61);
        if (h >= kPrime) h -= kPrime;
    }
    return h;
}

}  // namespace golanes
