// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_trace.h"

#include "core/open.h"

#include <cstdlib>

namespace golanes::bench {

const TracePtr& benchTrace() {
    static const TracePtr trace = [] {
        const char* path = std::getenv("GOLANES_BENCH_TRACE");
        Job job;
        const auto opened = path ? openTrace(path, job) : fail(ErrorCode::Usage, "no trace");
        return opened ? *opened : TracePtr();
    }();
    return trace;
}

bool skipWithoutTrace(benchmark::State& state) {
    if (benchTrace()) return false;
    state.SkipWithError("GOLANES_BENCH_TRACE does not name a trace file that can be opened");
    return true;
}

}  // namespace golanes::bench
