// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byte_reader.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace golanes::pprof {

// How a field is stored (protobuf.dev/programming-guides/encoding).
enum class WireType : std::uint8_t { Varint = 0, Fixed64 = 1, Bytes = 2, Fixed32 = 5 };

struct ProtoField {
    std::uint32_t number = 0;
    WireType wire = WireType::Varint;
    std::uint64_t value = 0;           // of a Varint
    std::span<const std::byte> bytes;  // of Bytes: a text, a message, or a packed list of varints

    std::int64_t signedValue() const { return static_cast<std::int64_t>(value); }
};

// Walks the fields of a message in the wire format of protocol buffers, in the order in which they are
// stored. Copies nothing, so that a field costs what it takes in the file.
class ProtoReader {
  public:
    explicit ProtoReader(std::span<const std::byte> message)
        : in_(message), size_(message.size()), leftAtField_(message.size()) {}

    // The next field; false at the end of the message and where it breaks off.
    bool next(ProtoField& field);
    // It breaks off, or holds what no message does.
    bool broken() const { return broken_; }
    // Where in the message the field begins that next() looked at last.
    std::size_t offset() const { return size_ - leftAtField_; }

  private:
    ByteReader in_;
    std::size_t size_;
    std::size_t leftAtField_;
    bool broken_ = false;
};

// Calls f(number) for each number of a repeated field, which may be packed or one of several. False when the
// list breaks off.
template <class F>
bool forEachNumber(const ProtoField& field, F&& f) {
    if (field.wire == WireType::Varint) {
        f(field.value);
        return true;
    }
    ByteReader in(field.bytes);
    while (!in.atEnd()) {
        const std::uint64_t number = in.uvarint();
        if (in.failed()) return false;
        f(number);
    }
    return true;
}

}  // namespace golanes::pprof
