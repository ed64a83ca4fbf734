// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/column.h"

#include <sys/mman.h>

#include <cstdint>
#include <cstdlib>
#include <new>

namespace golanes::detail {

namespace {
constexpr std::size_t kHugePage = std::size_t{2} << 20;
constexpr std::size_t kWorthHugePages = kHugePage;  // smaller columns would only waste memory
// Below, mapping costs more than the pages do: a trace of a few events has some dozens of columns.
constexpr std::size_t kWorthPages = std::size_t{64} << 10;

void* mapPages(std::size_t bytes) {
    void* p =
        mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p == MAP_FAILED) throw std::bad_alloc();
    return p;
}
}  // namespace

void* allocatePages(std::size_t bytes) {
    if (bytes < kWorthPages) {
        void* p = std::calloc(bytes, 1);
        if (!p) throw std::bad_alloc();
        return p;
    }
    if (bytes < kWorthHugePages) return mapPages(bytes);
    // A huge page costs one fault instead of 512, but only where it is aligned: map too much and cut it to
    // size.
    auto* raw = static_cast<std::byte*>(mapPages(bytes + kHugePage));
    const std::size_t skip = (kHugePage - reinterpret_cast<std::uintptr_t>(raw) % kHugePage) % kHugePage;
    if (skip > 0) munmap(raw, skip);
    std::byte* p = raw + skip;
    constexpr std::size_t kPage = 4096;
    const std::size_t used = (bytes + kPage - 1) / kPage * kPage;
    if (const std::size_t rest = kHugePage - skip - (used - bytes); rest >= kPage) {
        munmap(p + used, bytes + kHugePage - skip - used);
    }
    madvise(p, bytes, MADV_HUGEPAGE);
    return p;
}

void releasePages(void* p, std::size_t bytes) {
    if (bytes < kWorthPages)
        std::free(p);
    else
        munmap(p, bytes);
}

}  // namespace golanes::detail
