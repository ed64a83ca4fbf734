// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importer.h"

namespace golanes {

// perf.data of Linux: a file, what a pipe wrote, or the folder of `perf record --threads`.
extern const Importer kPerfDataImporter;

// `input.bytes` is the whole file; `input.streams` are what else is in its folder (data.0, data.1…).
Result<PerfPtr> readPerfData(const ImportInput& input, Job& job);

}  // namespace golanes
