// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace golanes {

// Bytes of a known byte order and word size, read at any place. What lies outside reads as 0, "" or no bytes,
// so that numbers out of a file may be used as offsets before they are checked.
class OrderedBytes {
  public:
    // A name that is longer is cut: nobody could make every symbol name a walk through the whole file.
    static constexpr std::size_t kLongestText = 1 << 14;

    OrderedBytes() = default;
    OrderedBytes(std::span<const std::byte> bytes, bool bigEndian, bool is64)
        : bytes_(bytes), bigEndian_(bigEndian), is64_(is64) {}

    std::span<const std::byte> bytes() const { return bytes_; }
    std::uint64_t size() const { return bytes_.size(); }
    bool bigEndian() const { return bigEndian_; }
    bool is64() const { return is64_; }
    std::uint64_t wordBytes() const { return is64_ ? 8 : 4; }
    bool holds(std::uint64_t offset, std::uint64_t n) const {
        return offset <= size() && n <= size() - offset;
    }

    std::uint8_t u8(std::uint64_t offset) const { return number<std::uint8_t>(offset); }
    std::uint16_t u16(std::uint64_t offset) const {
        const auto v = number<std::uint16_t>(offset);
        return swapped() ? __builtin_bswap16(v) : v;
    }
    std::uint32_t u32(std::uint64_t offset) const {
        const auto v = number<std::uint32_t>(offset);
        return swapped() ? __builtin_bswap32(v) : v;
    }
    std::uint64_t u64(std::uint64_t offset) const {
        const auto v = number<std::uint64_t>(offset);
        return swapped() ? __builtin_bswap64(v) : v;
    }
    std::int32_t i32(std::uint64_t offset) const { return static_cast<std::int32_t>(u32(offset)); }
    // A pointer, or a number of its size.
    std::uint64_t word(std::uint64_t offset) const { return is64_ ? u64(offset) : u32(offset); }

    // Characters up to a NUL, without it.
    std::string_view text(std::uint64_t offset) const {
        if (offset >= size()) return {};
        const auto* first = reinterpret_cast<const char*>(bytes_.data()) + offset;
        const std::string_view all(first, std::min<std::uint64_t>(size() - offset, kLongestText));
        return all.substr(0, all.find('\0'));
    }
    // n bytes from there on; none when not all of them are there.
    OrderedBytes part(std::uint64_t offset, std::uint64_t n) const {
        return {holds(offset, n) ? bytes_.subspan(offset, n) : std::span<const std::byte>(), bigEndian_,
                is64_};
    }
    // All bytes from there on.
    OrderedBytes from(std::uint64_t offset) const { return part(offset, size() - std::min(offset, size())); }

  private:
    bool swapped() const { return bigEndian_ != (std::endian::native == std::endian::big); }
    template <class T>
    T number(std::uint64_t offset) const {
        T value{};
        if (holds(offset, sizeof(T))) std::memcpy(&value, bytes_.data() + offset, sizeof(T));
        return value;
    }

    std::span<const std::byte> bytes_;
    bool bigEndian_ = false;
    bool is64_ = true;
};

}  // namespace golanes
