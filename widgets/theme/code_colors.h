// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/code_origin.h"

#include <QColor>

#include <string_view>

namespace golanes {

// Fill of a function in a flame graph: hue by whose code it is (after Okabe and Ito's palette, which all
// colour visions tell apart), lightness a little by its name, so that a function looks the same everywhere
// and its neighbours differ.
QColor codeFill(CodeOrigin origin, std::string_view function, bool dark);

}  // namespace golanes
