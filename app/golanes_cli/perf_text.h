// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_recording.h"
#include "core/store/perf_symbols.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <utility>
#include <vector>

namespace golanes::cli {

// What a perf recording is, for `info`: titles and texts for people.
std::vector<std::pair<const char*, std::string>> perfInfoLines(const PerfRecording& recording);
// The same for programs.
nlohmann::json perfInfoJson(const PerfRecording& recording);

// Prints the counts and sums of a perf recording on standard output for people.
void printPerfStats(const std::string& path, const PerfRecording& recording, const PerfSymbols& symbols);

}  // namespace golanes::cli
