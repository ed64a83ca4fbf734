// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/store/trace.h"

#include <memory>
#include <vector>

namespace golanes {

// The context an event happened in; none ids where there was none.
struct EventContext {
    GoroutineIndex goroutine;
    ProcIndex proc;
    ThreadIndex thread;
};

// Turns events, handed over in their final order with strictly rising times, into a Trace. An importer first
// makes the ids (strings, stacks, goroutines, procs, threads), then calls the event functions, then finish().
// It checks the order rules itself: the builder trusts the states it is told.
class TraceBuilder {
  public:
    TraceBuilder();
    ~TraceBuilder();
    TraceBuilder(const TraceBuilder&) = delete;

    StringTable& strings() { return trace_->strings; }
    StackTable& stacks() { return trace_->stacks; }
    ImportReport& report() { return trace_->report; }
    TraceInfo& info() { return trace_->info; }
    StateId state(GoState state, StringId reason) {
        return trace_->states.intern(state, reason, trace_->strings[reason]);
    }

    // A new goroutine with this number (numbers may come again after an end: each life is a goroutine of its
    // own).
    GoroutineIndex addGoroutine(std::uint64_t id, GoState before);
    // Index of the proc or thread with this number, made when new. none() beyond 65,534 (reported once).
    ProcIndex proc(std::uint64_t id);
    ThreadIndex thread(std::uint64_t id);

    // Names the goroutine by the root of `stack` unless it has a name already.
    void nameGoroutine(GoroutineIndex g, StackId stack);
    bool isNamed(GoroutineIndex g) const { return named_[g.value]; }

    // Goroutine `g` goes into `state` (which may be NotExist, its end).
    void transition(Timestamp t, GoroutineIndex g, StateId state, StackId stack, const EventContext& c);
    // Creation of `g`: as transition(), and remembers the creator.
    void create(Timestamp t, GoroutineIndex g, StateId state, StackId stack, const EventContext& c);
    void repeatStatus(Timestamp t, GoroutineIndex g, StateId state, StackId stack, const EventContext& c);
    void procTransition(Timestamp t, ProcIndex p, ProcState from, ProcState to, bool stolen,
                        const EventContext& c);

    void rangeBegin(Timestamp t, RangeKind kind, StringId reason, StackId stack, const EventContext& c);
    // A range that was on already. `scope` names its goroutine or proc (none for the GC mark phase).
    void rangeActive(Timestamp t, RangeKind kind, GoroutineIndex g, ProcIndex p, const EventContext& c);
    void rangeEnd(Timestamp t, RangeKind kind, StringId reason, std::uint64_t swept, std::uint64_t reclaimed,
                  const EventContext& c);

    void metric(Timestamp t, Metric m, std::uint64_t value, StackId stack, const EventContext& c);
    void label(Timestamp t, StringId text, const EventContext& c);
    void taskBegin(Timestamp t, std::uint64_t id, std::uint64_t parent, StringId name, StackId stack,
                   const EventContext& c);
    // `parent` and `name` as known to the importer (kNoTask and "" when the begin was not seen).
    void taskEnd(Timestamp t, std::uint64_t id, std::uint64_t parent, StringId name, StackId stack,
                 const EventContext& c);
    void regionBegin(Timestamp t, std::uint64_t task, StringId name, StackId stack, const EventContext& c);
    void regionEnd(Timestamp t, std::uint64_t task, StringId name, StackId stack, const EventContext& c);
    void log(Timestamp t, std::uint64_t task, StringId category, StringId message, StackId stack,
             const EventContext& c);
    void sample(Timestamp t, StackId stack, const EventContext& c);
    void sync(Timestamp t, std::optional<ClockSnapshot> clock,
              std::vector<std::pair<std::string, std::uint32_t>> experimentalBatches);
    void experimental(Timestamp t, std::uint8_t wireType, std::array<std::uint64_t, 3> args,
                      const EventContext& c);

    std::uint64_t eventCount() const;

    // The finished trace. Error only when cancelled. The builder is empty afterwards.
    Result<TracePtr> finish(Job& job);

  private:
    struct Pending;  // what has been handed over and is not yet in columns

    std::shared_ptr<Trace> trace_;
    std::unique_ptr<Pending> pending_;
    std::vector<bool> named_;
};

}  // namespace golanes
