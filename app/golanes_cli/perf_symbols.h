// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/golanes_cli/arguments.h"
#include "app/golanes_cli/input.h"
#include "core/store/perf_symbols.h"

namespace golanes::cli {

// Names of the functions of a perf recording, looked for where --binary, --symfs and --kallsyms say, beside
// the recording and in the usual places of this machine; by --raw-stacks as perf shows them. Never null.
PerfSymbolsPtr perfSymbols(const Input& input, const Arguments& arguments);

}  // namespace golanes::cli
