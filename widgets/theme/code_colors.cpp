// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/code_colors.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace golanes {

namespace {

// Own, Library, Runtime, Native, Kernel, Unknown. On light ones black is read best, on dark ones white,
// whatever the name adds: at least 4.5:1.
constexpr std::array<QRgb, kCodeOriginCount> kLight{0xf2a65a, 0xf3e08c, 0x8fd0b5,
                                                    0x8cc5ec, 0xd3a0c6, 0xd5dade};
constexpr std::array<QRgb, kCodeOriginCount> kDark{0x97521a, 0x6a6122, 0x23705a,
                                                   0x2a6690, 0x7a4872, 0x454d56};

constexpr float kSpread = 0.035f;  // of lightness, either way
constexpr int kSteps = 5;

// FNV-1a (Fowler, Noll, Vo): the same on every machine and in every run.
std::uint32_t hash(std::string_view text) {
    std::uint32_t h = 0x811c9dc5u;
    for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x01000193u;
    return h ^ h >> 15;
}

}  // namespace

QColor codeFill(CodeOrigin origin, std::string_view function, bool dark) {
    const QColor base((dark ? kDark : kLight)[static_cast<std::size_t>(origin)]);
    const int step = static_cast<int>(hash(function) % kSteps) - kSteps / 2;
    float h, s, l;
    base.getHslF(&h, &s, &l);
    l += kSpread * static_cast<float>(step) / (kSteps / 2);
    return QColor::fromHslF(std::max(h, 0.0f), s, std::clamp(l, 0.0f, 1.0f));
}

}  // namespace golanes
