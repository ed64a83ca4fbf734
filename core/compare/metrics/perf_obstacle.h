// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/kernel_tracks.h"

#include <string_view>

namespace golanes {

// Why perf data beside a trace are not measured though they tell of runs on CPUs, in words for the user;
// empty when they are, or when they tell of none.
std::string_view perfObstacle(const KernelTracks& kernel);

}  // namespace golanes
