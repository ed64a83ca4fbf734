// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace golanes {

// The bytes of an input, all of them, in memory or mapped: a plain file is mapped, .gz and .zst (told by
// their magic, not by name) are inflated, "-" is read from standard input (and inflated too). Released with
// the last reference.
class ByteSource {
  public:
    struct Limits {
        // A bomb stops here, or at the memory that the machine has left, whichever is less…
        std::uint64_t maxInflatedBytes = std::uint64_t{64} << 30;
        // …unless the user wants it whatever the machine has left.
        bool evenBeyondMemory = false;
    };

    // Opens and, where needed, inflates `path`. Reports Stage::Reading or Inflating. Errors: Io (with the
    // system's reason), Usage (it is a folder), Damaged (the compressed stream is broken and nothing came out
    // of it), TooLarge, Cancelled. A compressed stream that breaks off keeps what came out: see
    // truncatedAt().
    static Result<std::shared_ptr<const ByteSource>> open(const std::string& path, Job& job, Limits limits);
    static Result<std::shared_ptr<const ByteSource>> open(const std::string& path, Job& job);

    virtual ~ByteSource() = default;
    virtual std::span<const std::byte> bytes() const = 0;
    // Size of the file on disk (compressed size for compressed ones), 0 for standard input.
    virtual std::uint64_t storedBytes() const = 0;
    // Gives the memory back that a part of the bytes takes, where it is a mapped file's: they stay readable,
    // and come from the system's cache again. Elsewhere, and of bytes that are not of this source, nothing
    // happens.
    virtual void letGo(std::span<const std::byte> part) const { static_cast<void>(part); }
    // Offset in the stored file where a compressed stream broke off, or from which a mapped file was cut by
    // somebody else while it was read (zeros stand there now); -1 when all is well. Ask after reading.
    virtual std::int64_t truncatedAt() const { return -1; }
};

}  // namespace golanes
