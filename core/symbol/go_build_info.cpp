// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/go_build_info.h"

#include "core/base/byte_reader.h"

namespace golanes {

namespace {

constexpr std::string_view kMagic = "\xff Go buildinf:";
constexpr std::uint64_t kHeaderBytes = 32;
constexpr std::uint64_t kLongestVersion = 256;

std::string textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

// {magic, u8 word size, u8 flags, 16: address of a string {address, length}}, or since Go 1.18 with flag 2
// the string itself behind 32 bytes, its length in front as a varint.
std::string goVersion(const ElfImage& image) {
    const ElfImage::Section* section = image.section(".go.buildinfo");
    if (!section) return {};
    const OrderedBytes info = image.contents(*section);
    if (textOf(info.part(0, kMagic.size()).bytes()) != kMagic) return {};
    if ((info.u8(15) & 2) != 0) {
        ByteReader reader(info.from(kHeaderBytes).bytes());
        const std::uint64_t length = reader.uvarint();
        return length <= kLongestVersion ? textOf(reader.take(length)) : std::string();
    }
    const OrderedBytes text = image.at(info.word(16));
    const std::uint64_t length = text.word(text.wordBytes());
    if (length > kLongestVersion) return {};
    return textOf(image.at(text.word(0)).part(0, length).bytes());
}

}  // namespace golanes
