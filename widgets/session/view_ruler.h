// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/ticks.h"

namespace golanes {

class ViewState;

// The ruler of the time format that a view is in. Wall times are in the system's time zone.
Ruler rulerOf(const ViewState& state);

// The time zone of wall clock times: "UTC", "UTC+1", "UTC−3:30".
QString zoneName(const ViewState& state);

}  // namespace golanes
