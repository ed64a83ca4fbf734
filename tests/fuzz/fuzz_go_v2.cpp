// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/go_trace.h"
#include "tests/fuzz/fuzz_support.h"
#include "tests/fuzz/v2_mutator.h"

// The reader of Go 1.22 and later: batches, tables, the order of events, the store.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace golanes;
    const auto bytes = fuzz::bytesOf(data, size);
    const auto header = readGoTraceHeader(bytes);
    if (!header) return -1;
    Job job;
    fuzz::checkOutcome(readGoTraceV2(bytes, *header, job));
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize,
                                               unsigned seed) {
    return golanes::fuzz::mutateV2(data, size, maxSize, seed);
}
