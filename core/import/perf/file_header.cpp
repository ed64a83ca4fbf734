// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/perf/file_header.h"

#include <algorithm>

namespace golanes::perf {

namespace {

constexpr std::string_view kMagic = "PERFILE2";
constexpr std::string_view kSwappedMagic = "2ELIFREP";
constexpr std::size_t kFeatureWords = 4;
constexpr std::size_t kHostName = 3;  // feature bits that perf always writes
constexpr std::size_t kCommandLine = 11;

Section readSection(Cursor& c) {
    const std::uint64_t offset = c.u64();
    return {offset, c.u64()};
}

std::vector<std::size_t> setBits(std::span<const std::uint64_t> words) {
    std::vector<std::size_t> bits;
    for (std::size_t bit = 0; bit < 64 * words.size(); ++bit) {
        if (words[bit / 64] >> (bit % 64) & 1) bits.push_back(bit);
    }
    return bits;
}

// The bitmap is of the recorder's `unsigned long`. On 32-bit machines of the big-endian kind that exchanges
// the halves, which shows as the bits of what is always there being absent.
std::vector<std::size_t> readFeatureBits(Cursor& c) {
    std::uint64_t words[kFeatureWords];
    for (std::uint64_t& w : words) w = c.u64();
    constexpr std::uint64_t kAlways = std::uint64_t{1} << kHostName | std::uint64_t{1} << kCommandLine;
    if (c.bigEndian() && !(words[0] & kAlways) && (words[0] >> 32 & kAlways)) {
        for (std::uint64_t& w : words) w = w << 32 | w >> 32;
    }
    return setBits(words);
}

// Behind the data stands a table of the sections of all features, in the order of their bits.
void readFeatureTable(std::span<const std::byte> bytes, std::span<const std::size_t> bits, FileHeader& h) {
    if (h.data.offset > bytes.size() || h.data.size > bytes.size() - h.data.offset) {
        h.unfinished = true;
        return;
    }
    Cursor c(bytes.subspan(h.data.offset + h.data.size), h.bigEndian);
    for (const std::size_t bit : bits) {
        const Section section = readSection(c);
        if (c.failed()) {
            h.unfinished = true;
            return;
        }
        h.features.push_back({bit, section});
    }
}

}  // namespace

std::optional<bool> isBigEndian(std::span<const std::byte> head) {
    const std::string_view text(reinterpret_cast<const char*>(head.data()), head.size());
    if (text.starts_with(kMagic)) return false;
    if (text.starts_with(kSwappedMagic)) return true;
    return std::nullopt;
}

Result<FileHeader> readFileHeader(std::span<const std::byte> bytes) {
    const auto order = isBigEndian(bytes);
    if (!order)
        return fail(ErrorCode::NotATrace, "It does not begin with the header of a perf.data file.", 0);
    FileHeader h;
    h.bigEndian = *order;
    Cursor c(bytes, h.bigEndian);
    c.take(kMagic.size());
    const std::uint64_t size = c.u64();
    h.pipe = size == FileHeader::kPipeSize;
    if (!h.pipe && size < FileHeader::kFileSize) {
        return fail(ErrorCode::Unsupported, "Its header is of no size that perf writes.", 8);
    }
    if (!h.pipe) {
        h.attrSize = c.u64();
        h.attrs = readSection(c);
        h.data = readSection(c);
        readSection(c);  // event types, of old versions
        const auto bits = readFeatureBits(c);
        if (!c.failed() && h.data.size == 0) {
            h.unfinished = true;
        } else if (!c.failed()) {
            readFeatureTable(bytes, bits, h);
        }
    }
    if (c.failed()) {
        return fail(ErrorCode::Damaged, "It is a perf.data file that ends within its header.",
                    static_cast<std::int64_t>(bytes.size()));
    }
    return h;
}

std::span<const std::byte> bytesOf(std::span<const std::byte> file, const Section& section) {
    if (section.offset >= file.size()) return {};
    const auto rest = file.subspan(static_cast<std::size_t>(section.offset));
    return rest.first(static_cast<std::size_t>(std::min<std::uint64_t>(section.size, rest.size())));
}

}  // namespace golanes::perf
