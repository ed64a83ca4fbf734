// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace golanes {

// Reads forward through bytes and never past their end: a read that does not fit fails, sets failed(), and
// moves to the end, so that a caller may check once after several reads.
class ByteReader {
  public:
    ByteReader() = default;
    explicit ByteReader(std::span<const std::byte> bytes)
        : at_(reinterpret_cast<const std::uint8_t*>(bytes.data())), end_(at_ + bytes.size()) {}

    bool atEnd() const { return at_ == end_; }
    bool failed() const { return failed_; }
    std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
    const std::uint8_t* position() const { return at_; }

    // 0 when nothing is left (and failed() from then on).
    std::uint8_t byte() {
        if (at_ == end_) return static_cast<std::uint8_t>(fail());
        return *at_++;
    }

    // Unsigned LEB128, as Go's binary.Uvarint: at most ten bytes and 64 bits. 0 when it is cut or too long.
    std::uint64_t uvarint() {
        if (at_ != end_ && *at_ < 0x80) return *at_++;
        return longUvarint();
    }

    // The next n bytes; empty when fewer are left.
    std::span<const std::byte> take(std::uint64_t n) {
        if (n > left()) {
            fail();
            return {};
        }
        const auto* first = reinterpret_cast<const std::byte*>(at_);
        at_ += n;
        return {first, static_cast<std::size_t>(n)};
    }

  private:
    std::uint64_t fail() {
        failed_ = true;
        at_ = end_;
        return 0;
    }
    std::uint64_t longUvarint() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 70 && at_ != end_; shift += 7) {
            const std::uint8_t b = *at_++;
            if (shift == 63 && b > 1) break;
            value |= static_cast<std::uint64_t>(b & 0x7f) << shift;
            if (b < 0x80) return value;
        }
        return fail();
    }

    const std::uint8_t* at_ = nullptr;
    const std::uint8_t* end_ = nullptr;
    bool failed_ = false;
};

}  // namespace golanes
