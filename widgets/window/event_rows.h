// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_class.h"

#include <QString>

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace golanes {

using EventClasses = std::bitset<kEventClasses>;

// What is listed unless something else is chosen: all that a goroutine, P or thread did or that happened to
// it, but not what the runtime only writes down meanwhile, which is much.
EventClasses usualClasses();

// All events of a goroutine, P or thread, and of what class each is: 17 bytes an event.
struct ListedEvents {
    ListedEvents(TracePtr source, const EventFilter& whose, Job& job);

    std::size_t count(EventClass c) const { return counts[static_cast<std::size_t>(c)]; }

    TracePtr trace;
    GoroutineIndex self;  // whose events they are, if a goroutine's
    EventList events;
    std::vector<EventClass> classes;
    std::array<std::size_t, kEventClasses> counts{};
};
using ListedEventsPtr = std::shared_ptr<const ListedEvents>;

// Which of them are wanted: of these classes, with this text (letters of either case) in what is said of
// them; an empty one is in all.
struct EventChoice {
    EventClasses classes = usualClasses();
    QString text;
    bool operator==(const EventChoice&) const = default;
};

// Positions in the list, ascending. For another thread; a cancelled one is good for nothing.
using EventRows = std::vector<std::uint32_t>;
EventRows chosenEvents(const ListedEvents& listed, const EventChoice& choice, Job& job);

}  // namespace golanes
