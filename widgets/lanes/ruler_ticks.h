// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/ticks.h"
#include "widgets/lanes/ruler_flags.h"

#include <QFont>
#include <QRectF>

#include <span>

namespace golanes {

class Theme;

// Heights of ticks, device-independent pixels.
inline constexpr int kMajorTick = 7;
inline constexpr int kMinorTick = 4;

// Ticks that stand on y = `bottom`, and as many of their labels above as have room and touch none of the
// `taken` places; the painter's units are device-independent pixels.
void paintTicks(QPainter& painter, const TimeStrip& strip, const Ruler& ruler, double bottom,
                const QFont& font, const Theme& theme, std::span<const QRectF> taken = {});

}  // namespace golanes
