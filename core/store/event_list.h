// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/trace.h"

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

// All tables of a trace seen as one list of events in time order: what Go's reader would hand out, put
// together again from the columns. For dumps and for the event lists of an inspector.
namespace golanes {

// The table and the side of a row that an event stands for.
enum class EventSource : std::uint8_t {
    GoSpan,  // a goroutine's transition: the start of a span
    ProcSpan,
    RangeStart,
    RangeEnd,
    Metric,
    Label,
    TaskStart,
    TaskEnd,
    RegionStart,
    RegionEnd,
    Log,
    Sample,
    Sync,
    Repeat,  // a repeated status, or a range that was found active
    Experimental,
};

// One event. Fields that its kind does not have keep their defaults.
struct TraceEvent {
    Timestamp time = 0;
    EventKind kind = EventKind::Sync;
    EventSource source = EventSource::Sync;
    std::uint32_t row = 0;  // of its table; for ProcSpan of the spans of `subjectProc`

    // The context it happened in.
    GoroutineIndex goroutine;
    ProcIndex proc;
    ThreadIndex thread;

    // What it is about: the goroutine or proc of a transition, the scope of a range.
    GoroutineIndex subject;
    ProcIndex subjectProc;
    GoState from = GoState::Undetermined, to = GoState::Undetermined;                // with `subject`
    ProcState procFrom = ProcState::Undetermined, procTo = ProcState::Undetermined;  // with `subjectProc`

    RangeKind range = RangeKind::GcMark;
    Metric metric = Metric::HeapLive;
    StringId text = kEmptyString;        // reason of a transition or stop-the-world; label; name of a task or
                                         // region; category of a log
    StringId message = kEmptyString;     // of a log
    std::uint64_t task = Task::kNoTask;  // of tasks, regions, logs
    std::uint64_t parent = Task::kNoTask;  // of tasks
    std::uint8_t wireType = 0;             // of experimental events
    // Metric: value. Sync: number. End of a sweep: bytes swept and reclaimed. Experimental: arguments.
    std::array<std::uint64_t, 3> args{};
    StackId stack = kNoStack;
};

// Which events: those within `range` (whole trace by default) that happened in the context of, or to, every
// one of the named things. None ids name nothing.
struct EventFilter {
    TimeRange range{std::numeric_limits<Timestamp>::min(), std::numeric_limits<Timestamp>::max()};
    GoroutineIndex goroutine;
    ProcIndex proc;
    ThreadIndex thread;
};

// Events of a trace in time order. Holds 16 bytes an event; the events themselves are made when asked for.
// The trace must outlive it.
class EventList {
  public:
    EventList(const Trace& trace, const EventFilter& filter);
    // May be cancelled, and is good for nothing then.
    EventList(const Trace& trace, const EventFilter& filter, Job& job);

    std::size_t size() const { return refs_.size(); }
    bool empty() const { return refs_.empty(); }
    Timestamp time(std::size_t i) const { return refs_[i].time; }
    TraceEvent operator[](std::size_t i) const;
    // Position of the first event at or after `t`. O(log n).
    std::size_t lowerBound(Timestamp t) const;

  private:
    struct Ref {
        Timestamp time;
        std::uint32_t row;
        std::uint16_t track;  // proc of a ProcSpan, metric of a Metric
        EventSource source;
    };
    class Collector;
    void collect(const EventFilter& filter, Job& job);
    void sort(Job& job);

    const Trace& trace_;
    std::vector<Ref> refs_;
};

}  // namespace golanes
