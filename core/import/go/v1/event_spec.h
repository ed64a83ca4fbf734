// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/go/v1/event_type.h"

#include <string_view>

namespace golanes::v1 {

// The arguments of an event after its time, in this order on the wire: the goroutine it is about, its
// sequence number, plain values, the stack of the goroutine it happened in.
struct ArgShape {
    bool goroutine = false;
    bool sequence = false;
    std::uint8_t values = 0;
    bool stack = false;

    constexpr unsigned count() const { return goroutine + sequence + values + stack; }
};

// What an event type is made of.
struct EventSpec {
    std::string_view name;  // "GoStart"…; "" for types that do not exist
    int since = 5;          // first Go 1.x whose header may hold it
    ArgShape args;
};

// The spec of `type` in traces with header "go 1.`layout` trace".
EventSpec specOf(EventType type, int layout);

// The layout that a header with this minor version is read by: 5, 7, 8, 9, 10, 11, 19 or 21. Versions between
// two layouts wrote the older one (Go 1.6 writes "go 1.5 trace", 1.12 to 1.18 write "go 1.11 trace").
int layoutOf(int minor);

// Structural events carry no time and are not counted: dictionary entries and batch heads.
constexpr bool isStructural(EventType t) {
    return t == EventType::Batch || t == EventType::Frequency || t == EventType::Stack ||
           t == EventType::TimerGoroutine || t == EventType::String;
}

}  // namespace golanes::v1
