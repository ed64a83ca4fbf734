// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/go/v1/event_type.h"

#include <cstdint>
#include <limits>
#include <type_traits>

namespace golanes::v1 {

// One event in its final place. Goroutines are numbers of GoroutineIds, procs places in FileIndex::procs.
// What few events carry besides is read again from the file when it is needed.
struct Event {
    static constexpr std::uint16_t kNoProc = std::numeric_limits<std::uint16_t>::max();
    enum Flag : std::uint8_t {
        Blocks = 1,  // a GoSysCall whose goroutine lost its proc
        Forced = 2,  // told although the event before it is missing
    };

    std::int64_t ticks = 0;
    std::uint64_t offset = 0;     // of its head byte in the file; of a GoSysExit that was moved to its true
                                  // time, of the event that began the wait
    std::uint32_t goroutine = 0;  // it happened in; 0: none
    std::uint32_t target = 0;     // the goroutine it is about, where the type names one; of a CPUSample, its
                                  // place in FileIndex::samples
    std::uint32_t stack = 0;      // the file's number; 0: none
    std::uint16_t proc = kNoProc;
    EventType type = EventType::None;  // never a …Local one
    std::uint8_t flags = 0;
};
static_assert(sizeof(Event) == 32 && std::is_trivially_copyable_v<Event>);

}  // namespace golanes::v1
