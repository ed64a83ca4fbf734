// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/golanes_cli/arguments.h"
#include "app/golanes_cli/input.h"
#include "core/store/perf_symbols.h"

namespace golanes::cli {

// Names of the functions of a perf recording, looked for where --binary, --symfs and --kallsyms say, beside
// the recording and in the usual places of this machine. Its stacks are made right by what is found, and led
// on by the Go trace that was given with it; with
// --raw-stacks names and stacks are those that perf shows. Never null.
PerfSymbolsPtr perfSymbols(const Input& input, const Arguments& arguments);

}  // namespace golanes::cli
