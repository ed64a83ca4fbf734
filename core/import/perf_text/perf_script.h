// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importer.h"

namespace golanes {

// The text that `perf script` prints, as it comes without -F or with more fields: who, when and what of each
// sample, its stack, and what the tracepoints of the scheduler and of system calls tell. Functions have the
// names that perf gave them.
extern const Importer kPerfScriptImporter;
// Errors: Damaged when it holds no sample, Cancelled.
Result<PerfPtr> readPerfScript(std::span<const std::byte> text, Job& job);

}  // namespace golanes
