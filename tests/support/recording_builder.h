// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_list.h"
#include "core/store/trace_builder.h"

#include <string_view>
#include <vector>

namespace golanes::test {

// Builds a trace and keeps the events that it hands to the builder, as a test expects to get them back
// (`source` and `row` unset). The next event happens at `time`.
class RecordingBuilder {
  public:
    TraceBuilder b;
    Timestamp time = 1'000'000;
    std::vector<TraceEvent> events;

    StringId text(std::string_view s) { return b.strings().intern(s); }
    // A stack of `depth` frames of its own, named after `seed`.
    StackId stack(unsigned seed, int depth);

    StateId transition(GoroutineIndex g, GoState from, GoState to, std::string_view reason, StackId stack,
                       const EventContext& c);
    void repeatStatus(GoroutineIndex g, GoState state, StackId stack, const EventContext& c);
    void procTransition(ProcIndex p, ProcState from, ProcState to, const EventContext& c);
    void rangeBegin(RangeKind kind, std::string_view reason, StackId stack, const EventContext& c);
    void rangeActive(RangeKind kind, GoroutineIndex g, ProcIndex p, const EventContext& c);
    void rangeEnd(RangeKind kind, std::string_view reason, const EventContext& c);
    void sync();
    void metric(Metric kind, std::uint64_t value, StackId stack, const EventContext& c);
    void label(std::string_view label, const EventContext& c);
    void log(std::string_view category, std::string_view message, StackId stack, const EventContext& c);
    void taskBegin(std::uint64_t id, std::string_view name, StackId stack, const EventContext& c);
    void taskEnd(std::uint64_t id, std::string_view name, StackId stack, const EventContext& c);
    void regionBegin(std::string_view name, StackId stack, const EventContext& c);
    void regionEnd(std::string_view name, StackId stack, const EventContext& c);
    void sample(StackId stack, const EventContext& c);
    void experimental(std::uint8_t wireType, std::array<std::uint64_t, 3> args, const EventContext& c);

    TracePtr finish();

  private:
    TraceEvent& note(EventKind kind, const EventContext& c, StackId stack = kNoStack);
    TraceEvent& noteRange(EventKind event, RangeKind kind, std::string_view reason, StackId stack,
                          const EventContext& c);

    std::uint64_t syncs_ = 0;
};

}  // namespace golanes::test
