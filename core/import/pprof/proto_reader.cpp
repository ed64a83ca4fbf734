// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pprof/proto_reader.h"

#include <limits>

namespace golanes::pprof {

bool ProtoReader::next(ProtoField& field) {
    if (broken_ || in_.atEnd()) return false;
    leftAtField_ = in_.left();
    constexpr unsigned kWireBits = 3;
    const std::uint64_t key = in_.uvarint();
    const std::uint64_t number = key >> kWireBits;
    field = {static_cast<std::uint32_t>(number), static_cast<WireType>(key & ((1u << kWireBits) - 1)), 0, {}};
    switch (field.wire) {
        case WireType::Varint:
            field.value = in_.uvarint();
            break;
        case WireType::Bytes:
            field.bytes = in_.take(in_.uvarint());
            break;
        case WireType::Fixed64:
            in_.take(sizeof(std::uint64_t));
            break;
        case WireType::Fixed32:
            in_.take(sizeof(std::uint32_t));
            break;
        default:  // groups, which nobody writes any more
            broken_ = true;
    }
    broken_ = broken_ || in_.failed() || number == 0 || number > std::numeric_limits<std::uint32_t>::max();
    return !broken_;
}

}  // namespace golanes::pprof
