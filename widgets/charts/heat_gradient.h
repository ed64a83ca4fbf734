// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/color_role.h"
#include "widgets/charts/custom_plot.h"

namespace golanes {

class Theme;

// From little to much of what has this role: away from the background, so that it can be read without its
// hue. Cells without a number stay empty.
QCPColorGradient heatGradient(const Theme& theme, ColorRole role);

}  // namespace golanes
