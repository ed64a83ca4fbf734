// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/byte_source.h"

#include "core/base/memory.h"
#include "core/io/inflate.h"
#include "core/io/stored_bytes.h"

#include <algorithm>

namespace golanes {

namespace {

class InflatedBytes final : public ByteSource {
  public:
    InflatedBytes(Inflated inflated, std::uint64_t storedBytes, std::int64_t truncatedAt)
        : inflated_(std::move(inflated)), storedBytes_(storedBytes), truncatedAt_(truncatedAt) {}

    std::span<const std::byte> bytes() const override { return inflated_.buffer.bytes(); }
    std::uint64_t storedBytes() const override { return storedBytes_; }
    std::int64_t truncatedAt() const override { return truncatedAt_; }

  private:
    Inflated inflated_;
    std::uint64_t storedBytes_;
    std::int64_t truncatedAt_;
};

}  // namespace

Result<std::shared_ptr<const ByteSource>> ByteSource::open(const std::string& path, Job& job, Limits limits) {
    // Never more than the machine has: a bomb must not push everything else out of memory.
    const std::uint64_t maxBytes = limits.evenBeyondMemory
                                       ? limits.maxInflatedBytes
                                       : std::min(limits.maxInflatedBytes, availableMemory());
    auto stored = openStored(path, job, maxBytes);
    if (!stored) return stored;
    const std::span<const std::byte> bytes = (*stored)->bytes();
    const Compression compression = compressionOf(bytes);
    if (compression == Compression::None) return stored;

    Result<Inflated> inflated = inflateAll(compression, bytes, job, maxBytes);
    if (!inflated) return tl::unexpected(inflated.error());
    // A mapped file that was cut meanwhile reads as zeros, which the decoder took for damage there.
    const std::int64_t cut = (*stored)->truncatedAt();
    const std::int64_t broken = inflated->truncatedAt;
    const std::int64_t truncatedAt = cut >= 0 && (broken < 0 || cut < broken) ? cut : broken;
    return std::make_shared<InflatedBytes>(std::move(*inflated), (*stored)->storedBytes(), truncatedAt);
}

Result<std::shared_ptr<const ByteSource>> ByteSource::open(const std::string& path, Job& job) {
    return open(path, job, Limits{});
}

}  // namespace golanes
