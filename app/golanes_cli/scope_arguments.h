// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/golanes_cli/arguments.h"
#include "core/analysis/scope.h"

#include <optional>

namespace golanes::cli {

// What part of a trace --from T, --to T, --goroutine G (one or several times) and --filter EXPR (goroutines,
// by what they did in that time) ask for; the whole where they say nothing. Errors (Usage): what is wrong
// with which value, or that the trace has no such goroutine. Without a trace only the values are looked at,
// which can be done before anything is loaded.
Result<Scope> scopeOf(const Arguments& arguments, const Trace* trace);

// Whether any of them is given.
bool hasScope(const Arguments& arguments);

}  // namespace golanes::cli
