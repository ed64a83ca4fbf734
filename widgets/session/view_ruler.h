// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/ticks.h"

namespace golanes {

class ViewState;

// The ruler of the time format that a view is in. Wall times are in the system's time zone.
Ruler rulerOf(const ViewState& state);

}  // namespace golanes
