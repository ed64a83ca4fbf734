// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/perf/attr.h"

namespace golanes::perf {

// A PERF_RECORD_SAMPLE taken apart. Fields that its event does not record keep these values; spans are bytes
// of the record in its byte order.
struct Sample {
    std::uint64_t ip = 0;
    std::int32_t pid = -1;
    std::int32_t tid = -1;
    std::uint64_t time = 0;
    std::uint64_t address = 0;
    std::uint64_t id = 0;
    std::uint32_t cpu = ~std::uint32_t{0};
    std::uint64_t period = 1;
    std::span<const std::byte> read;       // a read_format
    std::span<const std::byte> callchain;  // u64s
    std::span<const std::byte> raw;
    std::span<const std::byte> branches;       // three u64s each
    std::uint64_t userAbi = 0;                 // 0: no registers; 1: of 32 bits; 2: of 64 bits
    std::span<const std::byte> userRegisters;  // u64s
    std::span<const std::byte> userStack;      // as much of the dump as is valid
    std::uint64_t weight = 0;
    std::uint64_t dataSource = 0;
    std::uint64_t transaction = 0;
    std::uint64_t physicalAddress = 0;
    std::uint64_t cgroup = 0;
    std::uint64_t dataPageSize = 0;
    std::uint64_t codePageSize = 0;
};

// False when the payload ends before all fields that the event records.
bool readSample(Cursor payload, const Attr& attr, Sample& sample);

// Who, when and where: the end of records that are no samples.
struct SampleId {
    std::int32_t pid = -1;
    std::int32_t tid = -1;
    std::uint64_t time = 0;
    std::uint64_t id = 0;
    std::uint32_t cpu = ~std::uint32_t{0};
};
// Bytes of that end, 0 when the event's records have none.
std::size_t sampleIdSize(const Attr& attr);
// Reads it from the end of the payload; all unknown when there is none.
SampleId readSampleId(std::span<const std::byte> payload, const Attr& attr, bool bigEndian);

// Skips a read_format at the cursor and gives its bytes.
std::span<const std::byte> takeRead(Cursor& cursor, std::uint64_t readFormat);
struct ReadValue {
    std::uint64_t value = 0;
    std::uint64_t id = 0;  // 0: the format has none
};
// Calls f(ReadValue) for each counter of a read_format.
template <class F>
void forEachRead(Cursor c, std::uint64_t format, F&& f) {
    const auto value = [&] {
        ReadValue v{c.u64(), 0};
        if (!(format & kReadGroup)) {
            if (format & kReadEnabled) c.u64();
            if (format & kReadRunning) c.u64();
        }
        if (format & kReadId) v.id = c.u64();
        if (format & kReadLost) c.u64();
        if (!c.failed()) f(v);
    };
    if (!(format & kReadGroup)) {
        value();
        return;
    }
    const std::uint64_t n = c.u64();
    if (format & kReadEnabled) c.u64();
    if (format & kReadRunning) c.u64();
    for (std::uint64_t i = 0; i < n && !c.failed(); ++i) value();
}

}  // namespace golanes::perf
