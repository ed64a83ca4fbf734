// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/goroutine_dump.h"
#include "core/store/trace.h"

#include <nlohmann/json_fwd.hpp>

namespace golanes {

// All analyses of a Go trace as the object that `golanes-cli stats --json` prints for its file: keys
// `format`, `first_ns`, `events`, … `mmu`, `syncs`. Times are ns of the trace's clock, and relative to
// `first_ns` in `stw`. What a list holds and how each figure is defined: see the analyses in this folder.
// `path`, `kind`, `bytes` and `problems` are the caller's. Texts are as the traced program wrote them, so
// they need not be UTF-8: print with nlohmann::json::error_handler_t::replace. `dump`: of the same process,
// to look for leaked goroutines in; null for none.
nlohmann::json goStatsJson(const Trace& trace, const GoroutineDump* dump = nullptr);

}  // namespace golanes
