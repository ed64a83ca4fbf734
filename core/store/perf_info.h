// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace golanes {

// What a perf.data file tells about itself and the machine that made it. Texts are as in the file, "" where
// it does not tell.
struct PerfInfo {
    // Of perf.data; or text that was made of it (perf script, folded stacks).
    enum class Form : std::uint8_t { File, Pipe, Directory, Script, Folded };
    static constexpr std::size_t kFeatureBits = 256;

    Form form = Form::File;
    bool bigEndian = false;
    std::uint64_t fileBytes = 0;         // of all its files, inflated where they were stored compressed
    std::uint64_t dataOffset = 0;        // where the records begin
    std::bitset<kFeatureBits> features;  // bits of the sections that are there (perf's numbers)

    std::string hostName;
    std::string osRelease;
    std::string perfVersion;
    std::string arch;
    std::string cpuDescription;
    std::string cpuId;
    std::vector<std::string> commandLine;
    std::optional<std::uint32_t> cpusOnline;
    std::optional<std::uint32_t> cpusAvailable;
    std::optional<std::uint64_t> totalMemoryKb;
    std::vector<std::string> coreSiblings;    // "0-3": CPUs of one package
    std::vector<std::string> threadSiblings;  // "0,4": CPUs of one core

    struct Clock {
        std::uint32_t id = 0;  // clockid_t: 1 is CLOCK_MONOTONIC
        Timestamp wallNs = 0;  // Unix ns, µs granularity, when the clock read clockNs
        Timestamp clockNs = 0;
    };
    std::optional<std::uint64_t> clockResolutionNs;
    // The clock named with `perf record -k`; without, times are the kernel's own clock, which nothing relates
    // to any other.
    std::optional<Clock> clock;
    std::optional<std::array<std::uint64_t, 2>> sampleTime;  // first and last, as the header says

    struct Compression {
        std::uint32_t type = 0;  // 1: zstd
        std::uint32_t level = 0;
        std::uint32_t ratio = 0;
    };
    std::optional<Compression> compression;

    // How many records of each type were read, compressed ones and those in them both. The last entry counts
    // all types beyond.
    static constexpr std::size_t kRecordTypes = 96;
    std::array<std::uint64_t, kRecordTypes + 1> recordCounts{};
};

// perf's name of a feature bit ("HOSTNAME"), or "" of those it has not named.
const char* perfFeatureName(std::size_t bit);
// Bits that have a name; above are those of later versions.
inline constexpr std::size_t kNamedPerfFeatures = 32;
// perf's name of a record type ("SAMPLE"), or "".
const char* perfRecordName(std::size_t type);

}  // namespace golanes
