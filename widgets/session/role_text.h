// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/color_role.h"

#include <QString>

namespace golanes {

// A role in a word: "running", "channel".
QString roleText(ColorRole role);

}  // namespace golanes
