// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace golanes {

// Writes a message in the wire format of protocol buffers (protobuf.dev/programming-guides/encoding): fields
// one after the other. Fields that are zero or empty are left out, as they mean the same.
class ProtoWriter {
  public:
    void number(std::uint32_t field, std::uint64_t value) {
        if (value == 0) return;
        varint(std::uint64_t{field} << 3);
        varint(value);
    }
    // A string or a message; `keep`: even when it is empty.
    void bytes(std::uint32_t field, std::string_view value, bool keep = false) {
        if (value.empty() && !keep) return;
        varint(std::uint64_t{field} << 3 | kLengthDelimited);
        varint(value.size());
        out_ += value;
    }
    void message(std::uint32_t field, const ProtoWriter& m) { bytes(field, m.out_, true); }
    // A number of a packed list: only varints follow each other in such a message.
    void packed(std::uint64_t value) { varint(value); }

    const std::string& text() const { return out_; }

  private:
    static constexpr std::uint64_t kLengthDelimited = 2;

    void varint(std::uint64_t v) {
        for (; v >= 0x80; v >>= 7) out_ += static_cast<char>(v | 0x80);
        out_ += static_cast<char>(v);
    }

    std::string out_;
};

}  // namespace golanes
