// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/go_trace_part.h"
#include "core/import/go/go_trace.h"
#include "tests/fuzz/fuzz_support.h"
#include "tests/fuzz/v2_mutator.h"

#include <span>

namespace {

using namespace golanes;

// Whatever was read, a part of it is a file that the reader takes or refuses soundly.
void takePart(const Trace& trace) {
    Job job;
    const Duration quarter = trace.range.length() / 4;
    const auto part = goTracePart(trace, {trace.range.begin + quarter, trace.range.end - quarter}, job);
    if (!part) return;
    const auto bytes = std::as_bytes(std::span(*part));
    if (const auto header = readGoTraceHeader(bytes)) fuzz::checkOutcome(readGoTraceV2(bytes, *header, job));
}

}  // namespace

// The reader of Go 1.22 and later: batches, tables, the order of events, the store; and the writer of parts.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = fuzz::bytesOf(data, size);
    const auto header = readGoTraceHeader(bytes);
    if (!header) return -1;
    Job job;
    const auto trace = readGoTraceV2(bytes, *header, job);
    fuzz::checkOutcome(trace);
    if (trace) takePart(**trace);
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize,
                                               unsigned seed) {
    return golanes::fuzz::mutateV2(data, size, maxSize, seed);
}
