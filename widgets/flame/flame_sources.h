// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/profile.h"
#include "core/store/sources.h"
#include "widgets/flame/flame_source.h"

namespace golanes {

// What a recording has to offer: the Go trace, the perf data beside it, or both; or the profile that it is
// instead. Perf data are there once their names are. Null when cancelled, or when there is nothing yet. For
// any thread.
FlameSourcePtr flameSourceOf(const HeldSources& held, const ProfilePtr& profile, Job& job);

}  // namespace golanes
