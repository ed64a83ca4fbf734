// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/finding.h"
#include "core/analysis/scope.h"

#include <string>
#include <vector>

namespace golanes::cli {

// Prints the analyses of a trace on standard output for people: tables cut to their first rows.
void printStats(const std::string& path, const Trace& trace);
// The same of a part of it: what the goroutines did, and what stands out.
void printPart(const std::string& path, const Trace& trace, const Scope& scope);
// What stands out, of the trace or of what belongs to it; nothing of none.
void printFindings(const Trace& trace, const std::vector<Finding>& all);

}  // namespace golanes::cli
