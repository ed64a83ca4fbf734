// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/io/growing_buffer.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace golanes {

enum class Compression : std::uint8_t { None, Gzip, Zstd };

// Told by the first bytes: RFC 1952 (gzip with deflate), RFC 8878 (zstd, also one that begins with a
// skippable frame).
Compression compressionOf(std::span<const std::byte> head);

// A streaming decompressor. Members (gzip) and frames (zstd) that follow each other are one stream.
class StreamDecoder {
  public:
    enum class Status : std::uint8_t { Going, Broken, NoMemory };
    struct Step {
        std::size_t consumed = 0;
        std::size_t produced = 0;
        Status status = Status::Going;
    };

    virtual ~StreamDecoder() = default;
    // Inflates some of `in` into `out`. Produces less than out.size() only when it needs more input.
    virtual Step step(std::span<const std::byte> in, std::span<std::byte> out) = 0;
    // True between members: the stream may end here.
    virtual bool atBoundary() const = 0;
    // Why the status is Broken.
    virtual std::string reason() const = 0;
};

std::unique_ptr<StreamDecoder> makeGzipDecoder();
std::unique_ptr<StreamDecoder> makeZstdDecoder();

struct Inflated {
    GrowingBuffer buffer;
    std::int64_t truncatedAt = -1;  // offset in the input where the stream broke off, or -1
};

// Inflates the whole input, in steps of at most 1 MiB between which it looks at job.cancelled(); reports
// Stage::Inflating. Errors: Damaged (broken before anything came out), TooLarge (more than `maxBytes`, or no
// memory), Cancelled.
Result<Inflated> inflateAll(Compression compression, std::span<const std::byte> in, Job& job,
                            std::uint64_t maxBytes);

// The first `n` inflated bytes, or fewer when the stream has fewer.
std::string inflatedHead(Compression compression, std::span<const std::byte> in, std::size_t n);

// What `in` will probably inflate to, bytes: the size that the stream declares where it does, else a multiple
// of its own size that is usual for traces.
std::uint64_t inflatedSizeHint(Compression compression, std::span<const std::byte> in);

}  // namespace golanes
