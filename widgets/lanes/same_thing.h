// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"
#include "widgets/session/target.h"

#include <optional>

namespace golanes {

// The thing in `to` that `target` is in `from`, where both are of one recording and `from` ends earlier: what
// lasts longer than `from` is as long as `to` knows. None when it is not there, and of things merged.
std::optional<Target> sameThing(const Trace& from, const Target& target, const Trace& to);

}  // namespace golanes
