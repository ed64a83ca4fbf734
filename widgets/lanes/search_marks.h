// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <functional>

class QPainter;

namespace golanes {

class Theme;
class ViewState;

// Ticks where the state's search has matches, standing on `bottom`. `xOf` tells where a time lies.
void paintSearchMarks(QPainter& painter, const ViewState& state, const Theme& theme,
                      const std::function<double(Timestamp)>& xOf, double bottom);

}  // namespace golanes
