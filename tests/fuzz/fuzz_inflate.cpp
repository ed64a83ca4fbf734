// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/inflate.h"
#include "tests/fuzz/fuzz_support.h"

#include <cstdlib>

// The gzip and zstd decoders: broken streams, several members, bombs.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace golanes;
    const auto bytes = fuzz::bytesOf(data, size);
    const Compression compression = compressionOf(bytes);
    if (compression == Compression::None) return -1;
    constexpr std::uint64_t kMost = std::uint64_t{4} << 20;
    const std::string head = inflatedHead(compression, bytes, 64);
    inflatedSizeHint(compression, bytes);
    Job job;
    const auto whole = inflateAll(compression, bytes, job, kMost);
    if (!whole) {
        if (whole.error().message.empty()) std::abort();
        return 0;
    }
    const auto out = whole->buffer.bytes();
    if (out.size() > kMost || head.size() > 64) std::abort();
    // Both ways of inflating must agree on what is at the beginning.
    for (std::size_t i = 0; i < head.size(); ++i) {
        if (i >= out.size() || std::byte(head[i]) != out[i]) std::abort();
    }
    return 0;
}
