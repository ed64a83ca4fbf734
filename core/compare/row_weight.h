// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/metrics/metric.h"

namespace golanes {

// How much a change is worth telling first: by how many powers of two the value grew or fell, after both got
// an amount that nobody would notice (10 µs, 1 %, a few things…), so that nothing weighs for being next to
// nothing before. Headlines weigh twice, what is neither better nor worse half.
double rowWeight(const MetricKind& kind, double base, double candidate);

}  // namespace golanes
