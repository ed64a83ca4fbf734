// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a pprof profile: read without a crash, and what is read keeps the rules of its store.
#include "core/import/pprof/pprof.h"
#include "tests/fuzz/fuzz_support.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace golanes;
    const auto bytes = fuzz::bytesOf(data, size);
    kPprofImporter.sniff(bytes.first(std::min(bytes.size(), kHeadBytes)));
    Job job;
    const auto profile = readProfile(bytes, job);
    if (!profile) {
        if (profile.error().message.empty()) std::abort();
        return 0;
    }
    if (const auto broken = validate(**profile); !broken.empty()) {
        std::fprintf(stderr, "%s\n", broken[0].c_str());
        std::abort();
    }
    return 0;
}
