// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/color_role.h"
#include "core/plan/lane.h"
#include "widgets/session/role_text.h"

#include <QString>

#include <vector>

namespace golanes {

struct LegendEntry {
    ColorRole role;
    QString text;
};

// What the colours of a group mean, for its header. What Linux told may stand among
// lanes of Go.
std::vector<LegendEntry> legendOf(const Sources& sources, LaneGroup group);

}  // namespace golanes
