// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/checklist.h"
#include "core/compare/comparison.h"

#include <string>

namespace golanes {

// For a terminal: what has to be known first, the checklist if there is one, then worse, better and different
// by area, largest changes first. Names that come out of files are as they are: see terminal_text.h of the
// command line.
std::string comparisonText(const Comparison& comparison, const Checklist& checklist = {});

// The same as Markdown, with tables, for a comment on a change.
std::string comparisonMarkdown(const Comparison& comparison, const Checklist& checklist = {});

}  // namespace golanes
