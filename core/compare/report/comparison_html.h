// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/checklist.h"
#include "core/compare/comparison.h"

#include <string>

namespace golanes {

// A page that stands alone: one file, pictures in it, light and dark as the reader has it, no scripts. Names
// that come out of recordings are escaped.
std::string comparisonHtml(const Comparison& comparison, const Checklist& checklist = {});

}  // namespace golanes
