// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <cstdint>

namespace golanes {

// What has become of something between two versions, as far as it has a colour.
enum class ChangeRole : std::uint8_t { Same, More, Less };

// Fill of a frame in a difference flame graph: more is orange, less is blue, which all colour visions tell
// apart, and the rest is grey. `strength`: 0 to 1, how much; stronger ones are farther from grey. On light
// ones black is read best, on dark ones white: at least 4.5:1.
QColor changeFill(ChangeRole role, double strength, bool dark);

}  // namespace golanes
