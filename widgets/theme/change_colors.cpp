// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/change_colors.h"

#include <algorithm>
#include <array>

namespace golanes {

namespace {

// Same, More, Less, at full strength.
constexpr std::array<QRgb, 3> kLight{0xe2e5e9, 0xf0924a, 0x6fb1e6};
constexpr std::array<QRgb, 3> kDark{0x3b4148, 0x9c4f14, 0x1f6299};
// The weakest change is still told from none.
constexpr double kWeakest = 0.45;

float mixed(float from, float to, double share) {
    return static_cast<float>(from + (to - from) * share);
}

}  // namespace

QColor changeFill(ChangeRole role, double strength, bool dark) {
    const auto& set = dark ? kDark : kLight;
    const QColor same(set[0]);
    if (role == ChangeRole::Same) return same;
    const QColor full(set[static_cast<std::size_t>(role)]);
    const double share = kWeakest + (1 - kWeakest) * std::clamp(strength, 0.0, 1.0);
    return QColor::fromRgbF(mixed(same.redF(), full.redF(), share),
                            mixed(same.greenF(), full.greenF(), share),
                            mixed(same.blueF(), full.blueF(), share));
}

}  // namespace golanes
