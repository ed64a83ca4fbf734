// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/stacks/mapped_code.h"
#include "core/store/perf_sample_stacks.h"

namespace golanes {

// The stacks of a recording made right, as far as the programs that it names are found: callchains along
// frame pointers are repaired (chain_repair.h), stack dumps unwound (dump_unwinder.h). What lies in the
// kernel stays as it is. Frames that are not in the recording are marked as inferred. Errors: Cancelled.
Result<PerfSampleStacks> repairedStacks(const PerfRecording& recording, const MappedCode& code,
                                        const Job& job);

// The whole of it for a recording that has just been made: finds the programs and replaces the stacks.
// Error: Cancelled; then the recording is as it was.
Result<void> repairStacks(const PerfPtr& fresh, const SymbolPlaces& places, SymbolCache& cache, Job& job);

}  // namespace golanes
