// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/inflate.h"

#include <fmt/format.h>
#include <zstd.h>

#include <algorithm>
#include <array>

namespace golanes {

namespace {

constexpr std::size_t kStep = std::size_t{1} << 20;  // at most 10 ms of inflating
constexpr std::uint64_t kUsualRatio = 8;             // of recorded traces; measured 2 to 10

std::uint32_t littleEndian32(std::span<const std::byte> b) {
    std::uint32_t v = 0;
    for (std::size_t i = 0; i < 4; ++i) v |= std::to_integer<std::uint32_t>(b[i]) << (8 * i);
    return v;
}

std::unique_ptr<StreamDecoder> makeDecoder(Compression compression) {
    return compression == Compression::Gzip ? makeGzipDecoder() : makeZstdDecoder();
}

const char* nameOf(Compression compression) {
    return compression == Compression::Gzip ? "gzip" : "zstd";
}

}  // namespace

Compression compressionOf(std::span<const std::byte> head) {
    if (head.size() < 4) return Compression::None;
    const std::uint32_t magic = littleEndian32(head);
    if ((magic & 0xffffff) == 0x088b1f) return Compression::Gzip;
    if (magic == ZSTD_MAGICNUMBER || (magic & ZSTD_MAGIC_SKIPPABLE_MASK) == ZSTD_MAGIC_SKIPPABLE_START) {
        return Compression::Zstd;
    }
    return Compression::None;
}

Result<Inflated> inflateAll(Compression compression, std::span<const std::byte> in, Job& job,
                            std::uint64_t maxBytes) {
    const auto tooLarge = [&] {
        return fail(ErrorCode::TooLarge,
                    fmt::format("The {} stream inflates to more than the {} MB there is memory for.",
                                nameOf(compression), maxBytes >> 20));
    };
    const auto decoder = makeDecoder(compression);
    job.enter(Job::Stage::Inflating, in.size());
    Inflated result;
    GrowingBuffer& buffer = result.buffer;
    std::size_t position = 0;
    while (true) {
        if (job.cancelled()) return fail(ErrorCode::Cancelled, "Cancelled.");
        // One byte beyond the limit is room enough to see that it is exceeded.
        const std::span<std::byte> room = buffer.room(
            static_cast<std::size_t>(std::min<std::uint64_t>(kStep, maxBytes - buffer.size() + 1)));
        if (room.empty()) return tooLarge();
        const auto step = decoder->step(in.subspan(position, std::min(kStep, in.size() - position)), room);
        buffer.commit(step.produced);
        position += step.consumed;
        job.advanceTo(position);
        if (step.status == StreamDecoder::Status::NoMemory || buffer.size() > maxBytes) return tooLarge();
        const bool allRead = position == in.size() && step.produced < room.size();
        if (step.status == StreamDecoder::Status::Broken || (allRead && !decoder->atBoundary())) {
            result.truncatedAt = static_cast<std::int64_t>(position);
        }
        if (allRead || step.status == StreamDecoder::Status::Broken) break;
    }
    if (buffer.size() == 0 && result.truncatedAt >= 0) {
        return fail(ErrorCode::Damaged,
                    fmt::format("The {} stream is broken from its beginning: {}.", nameOf(compression),
                                position == in.size() ? "it ends too early" : decoder->reason()),
                    result.truncatedAt);
    }
    buffer.trim();
    return result;
}

std::string inflatedHead(Compression compression, std::span<const std::byte> in, std::size_t n) {
    std::string head(n, '\0');
    const auto out = std::as_writable_bytes(std::span(head));
    const auto decoder = makeDecoder(compression);
    std::size_t position = 0;
    std::size_t size = 0;
    while (size < n) {
        const auto step =
            decoder->step(in.subspan(position, std::min(kStep, in.size() - position)), out.subspan(size));
        position += step.consumed;
        size += step.produced;
        const bool allRead = position == in.size() && step.produced == 0;
        if (allRead || step.status != StreamDecoder::Status::Going) break;
    }
    head.resize(size);
    return head;
}

std::uint64_t inflatedSizeHint(Compression compression, std::span<const std::byte> in) {
    const std::uint64_t usual = in.size() * kUsualRatio;
    if (compression == Compression::Zstd) {
        const unsigned long long declared = ZSTD_getFrameContentSize(in.data(), in.size());
        const bool known = declared != ZSTD_CONTENTSIZE_UNKNOWN && declared != ZSTD_CONTENTSIZE_ERROR;
        const std::size_t firstFrame = known ? ZSTD_findFrameCompressedSize(in.data(), in.size()) : 0;
        return known && firstFrame == in.size() ? declared : usual;
    }
    if (in.size() < 18) return usual;
    // The last four bytes hold the size of the last member, modulo 4 GiB (RFC 1952); usually it is the only
    // one.
    const std::uint64_t declared = littleEndian32(in.last(4));
    const bool plausible = declared >= in.size() / 2 && declared <= in.size() * 1032;
    return plausible ? declared : usual;
}

}  // namespace golanes
