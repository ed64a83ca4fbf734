// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/wire_format.h"

#include "core/import/go/v1/varint.h"

#include <algorithm>

namespace golanes::v1 {

namespace {

// Arguments on the wire of an event with this spec.
unsigned argumentsOf(EventType type, const EventSpec& spec, bool sequenced) {
    const unsigned extra = sequenced ? 1 : 0;  // a sequence number, or an unused argument
    switch (type) {
        case EventType::Batch:
            return 2 + extra;
        case EventType::Frequency:
        case EventType::TimerGoroutine:
            return 1 + extra;
        case EventType::Stack:
        case EventType::String:
            return WireFormat::kAnyNumber;
        default:
            return 1 + extra + spec.args.count();
    }
}

}  // namespace

WireFormat::WireFormat(int layout) : layout_(layout) {
    for (std::size_t i = 1; i < kEventTypeCount; ++i) {
        const auto type = static_cast<EventType>(i);
        const EventSpec spec = specOf(type, layout);
        if (spec.since > layout) continue;
        shapes_[i] = spec.args;
        arguments_[i] = static_cast<std::uint8_t>(argumentsOf(type, spec, sequenced()));
    }
}

const std::uint8_t* readArguments(const WireFormat& format, const std::uint8_t* event,
                                  std::span<std::uint64_t> args) {
    const std::uint8_t head = *event++;
    const std::size_t count = format.shape(WireFormat::type(head)).count();
    if (WireFormat::hasLength(head)) skipVarint(event);
    if (format.sequenced()) skipVarint(event);
    skipVarint(event);
    std::ranges::fill(args, 0);
    for (std::size_t i = 0; i < count; ++i) {
        if (i < args.size())
            args[i] = varint(event);
        else
            skipVarint(event);
    }
    return event;
}

}  // namespace golanes::v1
