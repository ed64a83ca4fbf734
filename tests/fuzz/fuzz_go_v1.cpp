// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes behind a header of Go 1.5 to 1.21: read without a crash, and what is read keeps the rules of the
// store.
#include "core/import/go/go_trace.h"
#include "core/store/validate.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace golanes;
    const auto bytes = std::as_bytes(std::span(data, size));
    const auto header = readGoTraceHeader(bytes);
    if (!header || header->minor > 21) return 0;
    Job job;
    const auto trace = readGoTraceV1(bytes, *header, job);
    if (!trace) return 0;
    if (const auto findings = validate(**trace); !findings.empty()) {
        std::fprintf(stderr, "%s\n", findings[0].c_str());
        std::abort();
    }
    return 0;
}
