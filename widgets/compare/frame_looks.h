// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/flame/flame_diff.h"
#include "widgets/flame/flame_paint.h"

namespace golanes {

class Theme;

// Fill of what has changed in this way; `strength`: 0 to 1.
QColor changeColor(FlameChange change, double strength, bool dark);

// How the frames of a difference look: by what became of them, stronger the larger the part of them that is
// more or less. `theme` must outlive it.
FlameLooks looksOf(FlameDiffPtr diff, const Theme* theme);

}  // namespace golanes
