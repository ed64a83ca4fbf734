// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/perf/wire.h"

#include <optional>
#include <span>

namespace golanes::perf {

// perf_event_attr, as far as reading needs it; fields beyond the recorder's struct are 0.
struct Attr {
    // Bits of `flags`.
    static constexpr std::uint64_t kFrequency = 1u << 10;
    static constexpr std::uint64_t kSampleIdAll = 1u << 18;
    static constexpr std::uint64_t kExcludeCallchainUser = 1u << 22;
    static constexpr std::uint64_t kUseClockId = 1u << 25;
    // Values of `type`.
    static constexpr std::uint32_t kHardware = 0;
    static constexpr std::uint32_t kSoftware = 1;
    static constexpr std::uint32_t kTracepoint = 2;
    static constexpr std::uint64_t kSoftwareDummy = 9;  // config
    // The oldest struct, PERF_ATTR_SIZE_VER0.
    static constexpr std::uint32_t kFirstSize = 64;

    std::uint32_t type = 0;
    std::uint32_t size = 0;  // of the recorder's struct
    std::uint64_t config = 0;
    std::uint64_t period = 0;  // or the frequency, see kFrequency
    std::uint64_t sampleType = 0;
    std::uint64_t readFormat = 0;
    std::uint64_t flags = 0;
    std::uint64_t branchSampleType = 0;
    std::uint64_t sampleRegsUser = 0;
    std::int32_t clockId = 0;
    std::uint64_t sampleRegsIntr = 0;

    bool has(SampleBit bit) const { return (sampleType & bit) != 0; }
};

// Reads a perf_event_attr that begins at the cursor and leaves the cursor behind it, `stored` bytes further
// or, when `stored` is 0, as many as it says itself. Nothing when it is cut or its size impossible.
std::optional<Attr> readAttr(Cursor& cursor, std::size_t stored);

}  // namespace golanes::perf
