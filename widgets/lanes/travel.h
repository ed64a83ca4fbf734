// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sources.h"
#include "widgets/session/target.h"

#include <optional>

namespace golanes {

// The next (`step` 1) or previous (-1) thing in the same lane and row as `from`: by its place in the lane
// when `from` is a thing, else by its time. None at the ends, and in lanes that only plot. Merged things
// count as their first instant.
std::optional<Target> neighbourOf(const Sources& sources, const Target& from, int step);

}  // namespace golanes
