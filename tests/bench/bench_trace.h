// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <benchmark/benchmark.h>

namespace golanes::bench {

// The trace that GOLANES_BENCH_TRACE names, opened when first asked for; null when it cannot be.
const TracePtr& benchTrace();

// True, after having said so, when there is no trace to measure on.
bool skipWithoutTrace(benchmark::State& state);

}  // namespace golanes::bench
