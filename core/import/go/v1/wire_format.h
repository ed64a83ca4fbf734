// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/go/v1/event_spec.h"

#include <array>
#include <span>

namespace golanes::v1 {

// How the bytes of one layout are cut into events (golang/go src/internal/trace/internal/tracev1/parser.go,
// and Go 1.21's src/internal/trace/parser.go for layouts before 11). An event is a head byte, six bits of
// type and two that count the arguments or say that a length in bytes follows, and its arguments as varints.
class WireFormat {
  public:
    explicit WireFormat(int layout);

    int layout() const { return layout_; }
    const ArgShape& shape(EventType t) const { return shapes_[index(t)]; }
    // The type exists in this layout.
    bool knows(EventType t) const { return arguments_[index(t)] != 0; }
    // Arguments on the wire, time (and sequence number, before layout 7) included; 0 for unknown types,
    // 255 for those of any number (Stack).
    unsigned arguments(EventType t) const { return arguments_[index(t)]; }
    // Layouts before 7 put a sequence number in front of every time.
    bool sequenced() const { return layout_ < 7; }

    static EventType type(std::uint8_t head) { return static_cast<EventType>(head & 0x3f); }
    // The arguments are preceded by their length in bytes.
    static bool hasLength(std::uint8_t head) { return head >> 6 == 3; }
    // Number of arguments of an event without a length.
    unsigned inlineArguments(std::uint8_t head) const { return (head >> 6) + (sequenced() ? 2u : 1u); }

    static constexpr unsigned kAnyNumber = 255;

  private:
    int layout_;
    std::array<ArgShape, 64> shapes_{};
    std::array<std::uint8_t, 64> arguments_{};
};

// The arguments of the event at `event` (its head byte) behind its time: at most `args.size()` of them, the
// rest 0. The event was checked by scanFile(). Returns the byte behind the arguments.
const std::uint8_t* readArguments(const WireFormat& format, const std::uint8_t* event,
                                  std::span<std::uint64_t> args);

}  // namespace golanes::v1
