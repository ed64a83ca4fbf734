// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as text that recordings come as. The last byte says as what: as that of perf script, as folded
// stacks, as readings of cpu.stat. What is read keeps the rules of its store, and has names.
#include "core/import/cgroup/cpu_stat_csv.h"
#include "core/import/perf_text/folded_stacks.h"
#include "core/import/perf_text/perf_script.h"
#include "core/store/perf_validate.h"
#include "core/symbol/symbolizer.h"
#include "tests/fuzz/fuzz_support.h"

#include <cstdio>
#include <cstdlib>

namespace {

using namespace golanes;

void check(const Result<PerfPtr>& perf) {
    if (!perf) {
        if (perf.error().message.empty()) std::abort();
        return;
    }
    if (const auto findings = validate(**perf); !findings.empty()) {
        std::fprintf(stderr, "%s\n", findings[0].c_str());
        std::abort();
    }
    SymbolCache cache;
    Job job;
    if (!symbolize(**perf, {}, cache, job)) std::abort();
}

void check(const Result<CpuStatPtr>& stat) {
    if (!stat) {
        if (stat.error().message.empty()) std::abort();
        return;
    }
    if ((*stat)->readings.empty()) std::abort();
    for (const CpuStat::Throttled& t : (*stat)->throttled) {
        if (t.time <= 0 || t.before < t.after) std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return -1;
    const auto bytes = golanes::fuzz::bytesOf(data, size - 1);
    Job job;
    switch (data[size - 1] % 3) {
        case 0:
            check(readPerfScript(bytes, job));
            break;
        case 1:
            check(readFoldedStacks(bytes, job));
            break;
        default:
            check(readCpuStat(bytes, job));
    }
    return 0;
}
