// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace golanes::test {

// Type bytes of the events that give a v2 trace its structure (golang/go src/internal/trace/tracev2).
enum V2Type : std::uint8_t {
    kV2EventBatch = 1,
    kV2Stacks = 2,
    kV2Stack = 3,
    kV2Strings = 4,
    kV2String = 5,
    kV2CpuSamples = 6,
    kV2CpuSample = 7,
    kV2Frequency = 8,
    kV2ExperimentalBatch = 49,
    kV2Sync = 50,
    kV2ClockSnapshot = 51,
    kV2EndOfGeneration = 52,
};

// A timed event of the format: its type byte, its name and the names of its arguments in Go's own spec. The
// time delta, which every one begins with, is left out. The end of a name tells what an argument is:
// "…stack" and "…string" index the generation's tables, "pstatus" and "gstatus" are statuses.
struct V2EventSpec {
    std::uint8_t type;
    std::string_view name;
    std::array<std::string_view, 4> args;

    std::size_t argCount() const;
};

// Every timed event of the format, by type.
std::span<const V2EventSpec> v2Specs();
// The one with that name; null when there is none.
const V2EventSpec* v2Spec(std::string_view name);

}  // namespace golanes::test
