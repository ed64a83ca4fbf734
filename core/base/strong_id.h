// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <limits>

namespace golanes {

// An index that cannot be mixed up with an index of another table. The default value is none().
template <class Tag, class Rep = std::uint32_t>
struct StrongId {
    using rep = Rep;
    static constexpr Rep kNone = std::numeric_limits<Rep>::max();

    Rep value = kNone;

    constexpr StrongId() = default;
    constexpr explicit StrongId(Rep v) : value(v) {}
    static constexpr StrongId none() { return StrongId(); }
    constexpr bool valid() const { return value != kNone; }
    constexpr auto operator<=>(const StrongId&) const = default;
};

}  // namespace golanes

template <class Tag, class Rep>
struct std::hash<golanes::StrongId<Tag, Rep>> {
    std::size_t operator()(golanes::StrongId<Tag, Rep> id) const noexcept {
        return std::hash<Rep>()(id.value);
    }
};
