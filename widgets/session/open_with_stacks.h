// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/open.h"

namespace golanes {

// openRecording(), and then the stacks of perf data made right (core/stacks/repair_stacks.h) by the programs
// that lie beside the recording or at the usual places (SymbolPlaces::usual()); where none are found they
// stay as they are. Errors: those of openRecording().
Result<Recording> openWithStacks(const std::string& path, Job& job, const OpenOptions& options);

}  // namespace golanes
