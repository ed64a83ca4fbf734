// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/perf/attr.h"

namespace golanes::perf {

namespace {

// Bit fields count from the other end of each byte on machines of the other byte order.
std::uint64_t flagsOf(std::span<const std::byte> bytes, bool bigEndian) {
    std::uint64_t flags = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto byte = std::to_integer<std::uint64_t>(bytes[i]);
        if (bigEndian) {
            byte = (byte & 0xf0) >> 4 | (byte & 0x0f) << 4;
            byte = (byte & 0xcc) >> 2 | (byte & 0x33) << 2;
            byte = (byte & 0xaa) >> 1 | (byte & 0x55) << 1;
        }
        flags |= byte << (8 * i);
    }
    return flags;
}

}  // namespace

std::optional<Attr> readAttr(Cursor& cursor, std::size_t stored) {
    Cursor peek = cursor;
    Attr a;
    a.type = peek.u32();
    a.size = peek.u32();
    if (a.size == 0) a.size = Attr::kFirstSize;
    const std::size_t length = stored != 0 ? stored : a.size;
    if (a.size < Attr::kFirstSize || length < Attr::kFirstSize) return std::nullopt;
    const auto bytes = cursor.take(length);
    if (cursor.failed()) return std::nullopt;

    Cursor c(bytes.first(std::min<std::size_t>(length, a.size)), cursor.bigEndian());
    c.take(8);
    a.config = c.u64();
    a.period = c.u64();
    a.sampleType = c.u64();
    a.readFormat = c.u64();
    a.flags = flagsOf(c.take(8), cursor.bigEndian());
    c.take(4 + 4 + 8 + 8);  // wakeup_events, bp_type, config1, config2
    a.branchSampleType = c.u64();
    a.sampleRegsUser = c.u64();
    c.u32();  // sample_stack_user
    a.clockId = c.i32();
    a.sampleRegsIntr = c.u64();
    return a;
}

}  // namespace golanes::perf
