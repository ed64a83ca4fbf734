// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/perf_tracepoint.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace golanes {

namespace {

template <class T>
T loadAs(std::span<const std::byte> bytes) {
    T value;
    std::memcpy(&value, bytes.data(), sizeof(T));
    return value;
}

std::uint64_t loadNumber(std::span<const std::byte> bytes, bool bigEndian) {
    const std::size_t n = bytes.size();
    constexpr bool kBigHost = std::endian::native == std::endian::big;
    if (n == 8 && bigEndian == kBigHost) return loadAs<std::uint64_t>(bytes);
    if (n == 4 && bigEndian == kBigHost) return loadAs<std::uint32_t>(bytes);
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < n; ++i) {
        value = value << 8 | std::to_integer<std::uint64_t>(bytes[bigEndian ? i : n - 1 - i]);
    }
    return value;
}

// The bytes of a field; empty when they are not all there.
std::span<const std::byte> bytesOf(std::span<const std::byte> raw, std::size_t offset, std::size_t size) {
    if (offset > raw.size() || size > raw.size() - offset) return {};
    return raw.subspan(offset, size);
}

}  // namespace

const PerfField* PerfTracepoint::field(std::string_view fieldName) const {
    const auto it = std::ranges::find(fields, fieldName, &PerfField::name);
    return it == fields.end() ? nullptr : &*it;
}

std::optional<std::int64_t> fieldNumber(const PerfField& field, std::span<const std::byte> raw,
                                        bool bigEndian) {
    const auto bytes = bytesOf(raw, field.offset, field.size);
    if (bytes.empty() || bytes.size() > 8) return std::nullopt;
    const std::uint64_t value = loadNumber(bytes, bigEndian);
    const unsigned unused = static_cast<unsigned>(64 - 8 * bytes.size());
    if (!field.isSigned) return static_cast<std::int64_t>(value);
    return static_cast<std::int64_t>(value << unused) >> unused;
}

std::string_view fieldText(const PerfField& field, std::span<const std::byte> raw, bool bigEndian) {
    auto bytes = bytesOf(raw, field.offset, field.size);
    if (field.place != PerfField::Place::Fixed) {
        if (bytes.size() != 4) return {};
        const std::uint64_t where = loadNumber(bytes, bigEndian);
        const std::size_t base = field.place == PerfField::Place::RelativeLoc ? field.offset + 4u : 0u;
        bytes = bytesOf(raw, base + (where & 0xffff), where >> 16);
    }
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return text.substr(0, text.find('\0'));
}

}  // namespace golanes
