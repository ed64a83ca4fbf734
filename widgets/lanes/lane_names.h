// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane.h"
#include "core/store/sources.h"

#include <QString>

#include <string_view>

namespace golanes {

// "Heap", "Garbage collection", "Processors"…
QString groupTitle(LaneGroup group);
// What the group says instead of lanes when the trace has nothing for it: "No network waits in this trace".
QString emptyGroupText(LaneGroup group);

// A lane's name: "P0", "M 12922", "G57 main.(*service).worker".
QString laneTitle(const Sources& sources, LaneKey lane);

// UTF-8 of the trace as text.
QString text(std::string_view utf8);

}  // namespace golanes
