// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_recording.h"

#include <nlohmann/json_fwd.hpp>

namespace golanes {

// What the header of a recording tells, with the names and in the words of `perf report --header-only`. Only
// what the file tells.
nlohmann::json perfHeaderJson(const PerfRecording& recording);

// Everything of `stats --json` for perf data: perfStats() and the header. Times in ns on the recording's
// clock.
nlohmann::json perfStatsJson(const PerfRecording& recording);

}  // namespace golanes
