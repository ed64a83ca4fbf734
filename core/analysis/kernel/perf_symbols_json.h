// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_recording.h"
#include "core/store/perf_symbols.h"

#include <nlohmann/json_fwd.hpp>

namespace golanes {

// What `stats --json` tells of stacks: the innermost functions and the whole stacks of the CPU samples, the
// most frequent first, and of each binary where its names are from or where they were looked for.
nlohmann::json perfSymbolsJson(const PerfRecording& recording, const PerfSymbols& symbols);

// "verified", "unverified", "no-symbols", "other-build", "not-found".
const char* nameOf(PerfBinary::Status status);

}  // namespace golanes
