// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/field_count.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/wire_format_lite.h>

#include <cstdint>

namespace golanes {

namespace {

using google::protobuf::internal::WireFormatLite;

constexpr int kDeepest = 16;  // of messages in messages; those of sessions are not half as deep

// Text may read like a message for a while: that counts too, as only the schema could tell.
class FieldCount {
  public:
    explicit FieldCount(std::size_t most) : most_(most) {}

    void count(std::string_view message, int depth) {
        google::protobuf::io::CodedInputStream in(reinterpret_cast<const std::uint8_t*>(message.data()),
                                                  static_cast<int>(message.size()));
        while (found_ <= most_)
            if (const std::uint32_t tag = in.ReadTag(); tag == 0 || !pass(in, tag, message, depth)) return;
    }

    std::size_t found() const { return found_; }

  private:
    bool pass(google::protobuf::io::CodedInputStream& in, std::uint32_t tag, std::string_view message,
              int depth) {
        std::uint64_t number = 0;
        switch (WireFormatLite::GetTagWireType(tag)) {
            case WireFormatLite::WIRETYPE_VARINT:
                return in.ReadVarint64(&number);
            case WireFormatLite::WIRETYPE_FIXED64:
                return in.Skip(sizeof(std::uint64_t));
            case WireFormatLite::WIRETYPE_FIXED32:
                return in.Skip(sizeof(std::uint32_t));
            case WireFormatLite::WIRETYPE_START_GROUP:
            case WireFormatLite::WIRETYPE_END_GROUP:
                return true;
            case WireFormatLite::WIRETYPE_LENGTH_DELIMITED:
                break;
            default:
                return false;
        }
        std::uint32_t length = 0;
        if (!in.ReadVarint32(&length)) return false;
        ++found_;
        const auto at = static_cast<std::size_t>(in.CurrentPosition());
        if (depth < kDeepest) count(message.substr(at, length), depth + 1);
        return length <= message.size() - at && in.Skip(static_cast<int>(length));
    }

    std::size_t most_;
    std::size_t found_ = 0;
};

}  // namespace

std::size_t countNested(std::string_view message, std::size_t most) {
    FieldCount fields(most);
    fields.count(message, 0);
    return fields.found();
}

}  // namespace golanes
