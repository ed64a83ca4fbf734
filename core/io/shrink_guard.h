// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace golanes {

// Keeps the process alive when a mapped file is cut short by somebody else: reading past the new end of the
// file raises SIGBUS, and a page of zeros is put in the missing one's place. The first guard installs a
// process-wide SIGBUS handler, which stays; faults outside of guarded mappings go to the handler before it.
class ShrinkGuard {
  public:
    ShrinkGuard(const void* mapping, std::size_t bytes);
    ShrinkGuard(const ShrinkGuard&) = delete;
    ShrinkGuard& operator=(const ShrinkGuard&) = delete;
    ~ShrinkGuard();

    // False when too many mappings are guarded already (more than 64): this one is not.
    bool armed() const { return slot_ >= 0; }
    // Offset of the first byte found missing so far (start of its page), or -1.
    std::int64_t missingFrom() const;

  private:
    int slot_ = -1;
};

}  // namespace golanes
