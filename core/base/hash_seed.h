// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

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

}  // namespace golanes
