// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace golanes::v1 {

// Reads one base-128 number and moves `p` behind it. Only for bytes that were checked before: see
// checkedVarint().
inline std::uint64_t varint(const std::uint8_t*& p) {
    std::uint64_t v = *p++;
    if (v < 0x80) return v;
    v &= 0x7f;
    for (unsigned shift = 7; shift < 64; shift += 7) {
        const std::uint64_t b = *p++;
        v |= (b & 0x7f) << shift;
        if (b < 0x80) break;
    }
    return v;
}

// Moves `p` behind one number that was checked before.
inline void skipVarint(const std::uint8_t*& p) {
    while (*p++ >= 0x80) {
    }
}

// As varint(), for unknown bytes: false when the number does not end before `end` or exceeds 64 bits.
inline bool checkedVarint(const std::uint8_t*& p, const std::uint8_t* end, std::uint64_t& value) {
    value = 0;
    for (unsigned shift = 0; shift < 64 && p < end; shift += 7) {
        const std::uint64_t b = *p++;
        if (shift == 63 && b > 1) return false;
        value |= (b & 0x7f) << shift;
        if (b < 0x80) return true;
    }
    return false;
}

}  // namespace golanes::v1
