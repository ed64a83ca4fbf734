// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace golanes {

// Tells contents of files apart: two that differ where it looks agree by chance once in 2^122. It is no
// protection against somebody who makes such files on purpose.
struct ContentHash {
    std::uint64_t a = 0;
    std::uint64_t b = 0;

    bool known() const { return a != 0 || b != 0; }
    bool operator==(const ContentHash&) const = default;
};

// Files up to this size are looked at whole. Of larger ones the size, the first and the last kHashedEnds
// bytes, and kHashedBlocks blocks of kHashedBlock bytes evenly between them: a recording of gigabytes that
// was recorded anew differs in its first bytes already, one that was cut or has grown in its size.
inline constexpr std::uint64_t kHashedWhole = std::uint64_t{16} << 20;
inline constexpr std::uint64_t kHashedEnds = std::uint64_t{2} << 20;
inline constexpr std::uint64_t kHashedBlocks = 64;
inline constexpr std::uint64_t kHashedBlock = std::uint64_t{64} << 10;

// Two polynomials in fixed numbers modulo the prime 2^61 - 1 (Carter and Wegman 1979), over pieces of seven
// bytes; the same on every machine.
ContentHash contentHash(std::span<const std::byte> bytes);

struct HashedFile {
    std::uint64_t bytes = 0;  // on disk; of a folder, of all its streams
    ContentHash hash;
};
// Of a file as it is stored, or of the folder that `perf record --threads` makes. Errors: Io, Cancelled.
Result<HashedFile> hashFile(const std::string& path, Job& job);

}  // namespace golanes
