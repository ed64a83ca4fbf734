// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as perf.data: read without a crash, and what is read keeps the rules of its store. The last byte
// says how many of the bytes before it are a stream of their own, as in the folder of perf record --threads.
#include "core/import/perf/perf_data.h"
#include "core/store/perf_validate.h"
#include "tests/fuzz/fuzz_support.h"

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace golanes;
    if (size == 0) return -1;
    const auto bytes = fuzz::bytesOf(data, size - 1);
    const std::size_t own = bytes.size() * data[size - 1] / 256;
    ImportInput input{bytes.first(bytes.size() - own), {}};
    if (own > 0) input.streams.push_back(bytes.last(own));
    Job job;
    const auto recording = readPerfData(input, job);
    if (!recording) {
        if (recording.error().message.empty()) std::abort();
        return 0;
    }
    if (const auto findings = validate(**recording); !findings.empty()) {
        std::fprintf(stderr, "%s\n", findings[0].c_str());
        std::abort();
    }
    return 0;
}
