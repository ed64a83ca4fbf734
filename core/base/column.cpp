// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/column.h"

#include <sys/mman.h>

#include <new>

namespace golanes::detail {

void* allocatePages(std::size_t bytes) {
    void* p =
        mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p == MAP_FAILED) throw std::bad_alloc();
    // A huge page costs one fault instead of 512; small columns would only waste memory.
    if (bytes >= (std::size_t{8} << 20)) madvise(p, bytes, MADV_HUGEPAGE);
    return p;
}

void releasePages(void* p, std::size_t bytes) {
    munmap(p, bytes);
}

}  // namespace golanes::detail
