// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/store/goroutine_dump.h"

#include <string_view>

namespace golanes {

// Reads a dump of goroutines: the text of runtime/pprof's goroutine profile with debug=2, of
// runtime.Stack(…, true), of a panic or of SIGQUIT, with lines of logs before, between and after it. The
// format is that of golang/go src/runtime/traceback.go (goroutineheader, traceback1, printcreatedby):
//
//     goroutine 5 [chan receive, 3 minutes, locked to thread]:
//     main.worker(0xc0000ba0e0, ...)
//     	/src/main.go:188 +0x10e
//     created by main.main in goroutine 1
//     	/src/main.go:337 +0x5ef
//
// Fails (NotATrace) when there is no goroutine in it. Memory and time are linear in the text.
// When `job` is cancelled, what was read until then is all of it.
Result<GoroutineDump> parseGoroutineDump(std::string_view text, const Job* job = nullptr);

}  // namespace golanes
