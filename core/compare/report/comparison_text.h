// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparison.h"

#include <string>

namespace golanes {

// For a terminal: what has to be known first, then worse, better and different by area, largest changes
// first. Names that come out of files are as they are: see terminal_text.h of the command line.
std::string comparisonText(const Comparison& comparison);

// The same as Markdown, with tables, for a comment on a change.
std::string comparisonMarkdown(const Comparison& comparison);

}  // namespace golanes
