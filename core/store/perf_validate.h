// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_recording.h"

#include <string>
#include <vector>

namespace golanes {

// Checks the rules that readers of a perf recording rely on: indexes in range, order, what tables say of each
// other. Gives a sentence for each that is broken (the first place only); empty when all is well. In time
// linear in the recording.
std::vector<std::string> validate(const PerfRecording& recording);

}  // namespace golanes
