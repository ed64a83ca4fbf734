// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QColor>

#include <array>

namespace golanes {

using Fills = std::array<QColor, kColorRoleCount>;
using AnnotationColors = std::array<QColor, kAnnotationColors>;
using Surfaces = std::array<QColor, kSurfaceCount>;

// Fills of a colour set as they stand on the light or the dark lane.
Fills fillsOf(Theme::ColorSet set, bool dark);
Surfaces surfacesOf(bool dark);
AnnotationColors annotationColorsOf(bool dark);
// The application's palette to go with the surfaces.
QPalette paletteOf(const Surfaces& surfaces, bool dark);

}  // namespace golanes
