// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz_support.h"

#include "core/store/validate.h"

#include <sys/prctl.h>

#include <cstdio>
#include <cstdlib>

// The store asks for huge pages; clearing them for a trace of ten events would be all that is ever done.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
    prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0);
    return 0;
}

namespace golanes::fuzz {

void checkOutcome(const Result<TracePtr>& outcome) {
    if (!outcome) {
        if (!outcome.error().message.empty()) return;
        std::fputs("an error without a message\n", stderr);
        std::abort();
    }
    const std::vector<std::string> findings = validate(**outcome);
    for (const std::string& finding : findings) std::fprintf(stderr, "%s\n", finding.c_str());
    if (!findings.empty()) std::abort();
}

}  // namespace golanes::fuzz
