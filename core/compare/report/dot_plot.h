// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparison.h"

#include <string>

namespace golanes {

// A picture of one metric's runs as SVG for a page of HTML: a dot a run, the base above as hollow circles,
// the new version below as filled squares, each median a line. Told apart by place and shape; the colours are
// the page's classes "base" and "new". Empty when a side has no run.
std::string dotPlot(const ComparisonRow& row);

}  // namespace golanes
