// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <string>

namespace golanes::cli {

// Prints the analyses of a trace on standard output for people: tables cut to their first rows.
void printStats(const std::string& path, const Trace& trace);

}  // namespace golanes::cli
