// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

// The names and numbers of perf.data (linux/perf_event.h;
// tools/perf/Documentation/perf.data-file-format.txt), and how they are read in either byte order.
namespace golanes::perf {

enum RecordType : std::uint32_t {
    kMmap = 1,
    kLost = 2,
    kComm = 3,
    kExit = 4,
    kThrottle = 5,
    kUnthrottle = 6,
    kFork = 7,
    kRead = 8,
    kSample = 9,
    kMmap2 = 10,
    kLostSamples = 13,
    kSwitch = 14,
    kSwitchCpuWide = 15,
    kKsymbol = 17,
    kCgroup = 19,
    kCallchainDeferred = 22,
    kLastKernelRecord = 22,
    kFirstUserRecord = 64,
    kAttr = 64,
    kTracingData = 66,
    kBuildId = 67,
    kAuxtrace = 71,
    kEventUpdate = 78,
    kFeature = 80,
    kCompressed = 81,
    kCompressed2 = 83,
    kLastUserRecord = 86,
};

// Bits of a record's misc.
inline constexpr std::uint16_t kCpuModeMask = 7;
inline constexpr std::uint16_t kMiscCommExec = 1 << 13;
inline constexpr std::uint16_t kMiscForkExec = 1 << 13;
inline constexpr std::uint16_t kMiscSwitchOut = 1 << 13;
inline constexpr std::uint16_t kMiscSwitchOutPreempt = 1 << 14;
inline constexpr std::uint16_t kMiscMmapBuildId = 1 << 14;
inline constexpr std::uint16_t kMiscBuildIdSize = 1 << 15;

// Bits of perf_event_attr::sample_type.
enum SampleBit : std::uint64_t {
    kSampleIp = 1u << 0,
    kSampleTid = 1u << 1,
    kSampleTime = 1u << 2,
    kSampleAddr = 1u << 3,
    kSampleRead = 1u << 4,
    kSampleCallchain = 1u << 5,
    kSampleId = 1u << 6,
    kSampleCpu = 1u << 7,
    kSamplePeriod = 1u << 8,
    kSampleStreamId = 1u << 9,
    kSampleRaw = 1u << 10,
    kSampleBranchStack = 1u << 11,
    kSampleRegsUser = 1u << 12,
    kSampleStackUser = 1u << 13,
    kSampleWeight = 1u << 14,
    kSampleDataSrc = 1u << 15,
    kSampleIdentifier = 1u << 16,
    kSampleTransaction = 1u << 17,
    kSampleRegsIntr = 1u << 18,
    kSamplePhysAddr = 1u << 19,
    kSampleAux = 1u << 20,
    kSampleCgroup = 1u << 21,
    kSampleDataPageSize = 1u << 22,
    kSampleCodePageSize = 1u << 23,
    kSampleWeightStruct = 1u << 24,
    kKnownSampleBits = (1u << 25) - 1,
};

// Bits of perf_event_attr::read_format.
enum ReadBit : std::uint64_t {
    kReadEnabled = 1u << 0,
    kReadRunning = 1u << 1,
    kReadId = 1u << 2,
    kReadGroup = 1u << 3,
    kReadLost = 1u << 4,
};

// Bits of perf_event_attr::branch_sample_type.
inline constexpr std::uint64_t kBranchHwIndex = 1u << 17;
inline constexpr std::uint64_t kBranchCounters = 1u << 19;

// Reads forward through bytes of a known byte order and never past their end: a read that does not fit gives
// 0, sets failed() and moves to the end, so that a caller may check once after several reads.
class Cursor {
  public:
    Cursor() = default;
    Cursor(std::span<const std::byte> bytes, bool bigEndian)
        : at_(bytes.data()),
          end_(bytes.data() + bytes.size()),
          swapped_(bigEndian != (std::endian::native == std::endian::big)) {}

    std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
    bool failed() const { return failed_; }
    bool bigEndian() const { return swapped_ != (std::endian::native == std::endian::big); }
    std::span<const std::byte> rest() const { return {at_, left()}; }

    std::uint8_t u8() { return load<std::uint8_t>(); }
    std::uint16_t u16() {
        const auto v = load<std::uint16_t>();
        return swapped_ ? __builtin_bswap16(v) : v;
    }
    std::uint32_t u32() {
        const auto v = load<std::uint32_t>();
        return swapped_ ? __builtin_bswap32(v) : v;
    }
    std::uint64_t u64() {
        const auto v = load<std::uint64_t>();
        return swapped_ ? __builtin_bswap64(v) : v;
    }
    std::int32_t i32() { return static_cast<std::int32_t>(u32()); }

    // The next n bytes; empty when fewer are left.
    std::span<const std::byte> take(std::uint64_t n) {
        if (n > left()) {
            fail();
            return {};
        }
        const std::byte* first = at_;
        at_ += n;
        return {first, static_cast<std::size_t>(n)};
    }
    // `n` values of 8 bytes each, not swapped yet.
    std::span<const std::byte> takeU64s(std::uint64_t n) { return take(n > left() / 8 ? left() + 1 : n * 8); }
    // Characters up to a NUL or the end, without it.
    std::string_view text() {
        const std::string_view all(reinterpret_cast<const char*>(at_), left());
        const std::string_view s = all.substr(0, all.find('\0'));
        at_ += s.size() < all.size() ? s.size() + 1 : s.size();
        return s;
    }

  private:
    template <class T>
    T load() {
        T value{};
        if (left() < sizeof(T)) {
            fail();
            return value;
        }
        std::memcpy(&value, at_, sizeof(T));
        at_ += sizeof(T);
        return value;
    }
    void fail() {
        failed_ = true;
        at_ = end_;
    }

    const std::byte* at_ = nullptr;
    const std::byte* end_ = nullptr;
    bool swapped_ = false;
    bool failed_ = false;
};

}  // namespace golanes::perf
