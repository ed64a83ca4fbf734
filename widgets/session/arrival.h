// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

namespace golanes {

// What to look at in order to see `thing` well (an instant: [t, t)), coming from what is `seen`: that, when
// it is in sight there and neither a speck nor cut off; the same zoom around it, when that will do; else a
// zoom of its own. Within `bounds`.
TimeRange viewOf(TimeRange thing, TimeRange seen, TimeRange bounds);
// The view around a thing in which it takes this share (0 … 1).
TimeRange closeUp(TimeRange thing, double share, TimeRange bounds);

}  // namespace golanes
