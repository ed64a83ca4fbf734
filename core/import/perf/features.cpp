// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/perf/features.h"

#include <algorithm>
#include <string>

namespace golanes::perf {

namespace {

constexpr std::size_t kBuildIdBytes = 20;

// A text with its length in front, padded with NULs.
std::string_view readText(Cursor& c) {
    const auto bytes = c.take(c.u32());
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return text.substr(0, text.find('\0'));
}

std::vector<std::string> readTexts(Cursor& c) {
    std::vector<std::string> texts;
    const std::uint32_t n = c.u32();
    for (std::uint32_t i = 0; i < n && !c.failed(); ++i) {
        const std::string_view text = readText(c);
        if (!c.failed()) texts.emplace_back(text);
    }
    return texts;
}

void readCpuCounts(Cursor& c, PerfInfo& info) {
    // In this order, whatever perf's own documentation says.
    const std::uint32_t available = c.u32();
    const std::uint32_t online = c.u32();
    if (c.failed()) return;
    info.cpusAvailable = available;
    info.cpusOnline = online;
}

void readClock(Cursor& c, PerfInfo& info) {
    c.u32();  // version
    PerfInfo::Clock clock;
    clock.id = c.u32();
    clock.wallNs = static_cast<Timestamp>(c.u64());
    clock.clockNs = static_cast<Timestamp>(c.u64());
    if (!c.failed()) info.clock = clock;
}

void readCompression(Cursor& c, PerfInfo& info) {
    c.u32();  // version
    PerfInfo::Compression compression;
    compression.type = c.u32();
    compression.level = c.u32();
    compression.ratio = c.u32();
    if (!c.failed()) info.compression = compression;
}

}  // namespace

bool readFeature(std::size_t bit, Cursor c, PerfInfo& info) {
    switch (bit) {
        case 3:
            info.hostName = readText(c);
            break;
        case 4:
            info.osRelease = readText(c);
            break;
        case 5:
            info.perfVersion = readText(c);
            break;
        case 6:
            info.arch = readText(c);
            break;
        case 7:
            readCpuCounts(c, info);
            break;
        case 8:
            info.cpuDescription = readText(c);
            break;
        case 9:
            info.cpuId = readText(c);
            break;
        case 10:
            if (const std::uint64_t kb = c.u64(); !c.failed()) info.totalMemoryKb = kb;
            break;
        case 11:
            info.commandLine = readTexts(c);
            break;
        case 13:
            info.coreSiblings = readTexts(c);
            info.threadSiblings = readTexts(c);
            break;
        case 21: {
            const std::uint64_t first = c.u64();
            const std::uint64_t last = c.u64();
            if (!c.failed()) info.sampleTime = {first, last};
            break;
        }
        case 23:
            if (const std::uint64_t ns = c.u64(); !c.failed()) info.clockResolutionNs = ns;
            break;
        case 27:
            readCompression(c, info);
            break;
        case 29:
            readClock(c, info);
            break;
        default:
            break;
    }
    return !c.failed();
}

std::vector<EventDescription> readEventDescriptions(Cursor c) {
    std::vector<EventDescription> events;
    const std::uint32_t n = c.u32();
    const std::uint32_t attrSize = c.u32();
    for (std::uint32_t i = 0; i < n; ++i) {
        const auto attr = readAttr(c, attrSize);
        const std::uint32_t ids = c.u32();
        EventDescription event{attr.value_or(Attr()), readText(c), {}};
        Cursor idBytes(c.takeU64s(ids), c.bigEndian());
        if (!attr || c.failed()) break;
        while (idBytes.left() > 0) event.ids.push_back(idBytes.u64());
        events.push_back(std::move(event));
    }
    return events;
}

BuildId readBuildId(Cursor c, std::uint16_t misc) {
    BuildId b;
    b.pid = c.i32();
    const auto bytes = c.take(kBuildIdBytes);
    const std::size_t told = c.u8();
    c.take(3);
    b.id = bytes.first(misc & kMiscBuildIdSize ? std::min(told, bytes.size()) : bytes.size());
    b.file = c.text();
    return b;
}

std::string hexOf(std::span<const std::byte> bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (const std::byte b : bytes) {
        hex += kDigits[std::to_integer<std::size_t>(b) >> 4];
        hex += kDigits[std::to_integer<std::size_t>(b) & 15];
    }
    return hex;
}

}  // namespace golanes::perf
