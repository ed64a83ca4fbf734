// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace golanes {

// One of the two that are compared: how it was, and how it is now.
enum class Side : std::uint8_t { Base, New };
inline constexpr std::array kSides{Side::Base, Side::New};

constexpr Side other(Side side) {
    return side == Side::Base ? Side::New : Side::Base;
}

// One of each side; asked for by the side, so that they are not mixed up.
template <class T>
struct PerSide {
    T base{};
    T candidate{};  // the new one

    T& operator[](Side side) { return side == Side::Base ? base : candidate; }
    const T& operator[](Side side) const { return side == Side::Base ? base : candidate; }
    bool operator==(const PerSide&) const = default;
};

}  // namespace golanes
