// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/profile.h"

#include <cstdint>
#include <map>
#include <string>

namespace golanes::test {

// A CPU profile ("samples" of 10 ms, "cpu" in ns) of these stacks: "main.main;main.work" from the outermost,
// by their samples.
ProfilePtr madeProfile(const std::map<std::string, std::int64_t>& samples);

}  // namespace golanes::test
