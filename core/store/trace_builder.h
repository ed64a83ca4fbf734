// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/hash_seed.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/store/trace.h"
#include "core/store/transition_stream.h"

#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace golanes {

// The context an event happened in; none ids where there was none.
struct EventContext {
    GoroutineIndex goroutine;
    ProcIndex proc;
    ThreadIndex thread;
};

// How many open regions of a goroutine are looked at, from the innermost one on, for the one that ends. More
// than one step in means that the program ended them in the wrong order. The same holds for ranges.
inline constexpr std::size_t kRegionReach = 256;

// Turns events, handed over in their final order with rising times, into a Trace. An importer first makes the
// ids (strings, stacks, goroutines, procs, threads), then calls the event functions, then finish(). It checks
// the rules of the format itself: the builder trusts the states it is told. Times must lie within
// kLongestTrace of the first one.
class TraceBuilder {
  public:
    TraceBuilder();
    TraceBuilder(const TraceBuilder&) = delete;
    TraceBuilder& operator=(const TraceBuilder&) = delete;
    // The memory of a large trace that is not finished goes in the background: whoever cancels need not wait.
    ~TraceBuilder();

    StringTable& strings() { return trace_->strings; }
    StackTable& stacks() { return trace_->stacks; }
    ImportReport& report() { return trace_->report; }
    TraceInfo& info() { return trace_->info; }
    // Id of a goroutine state with its reason (kEmptyString when the trace gives none).
    StateId state(GoState state, StringId reason) {
        return trace_->states.intern(state, reason, trace_->strings[reason]);
    }
    const StateTable& states() const { return trace_->states; }

    // A new goroutine with this number (numbers may come again after an end: each life is a goroutine of its
    // own). `before`: its state before its first event; NotExist when its creation is in the trace.
    GoroutineIndex addGoroutine(std::uint64_t id, GoState before);
    // Index of the proc or thread with this number, made when new. none() beyond 65,534 of them (reported).
    ProcIndex proc(std::uint64_t id);
    ThreadIndex thread(std::uint64_t id);

    // Names the goroutine by the root of `stack` unless it has a name already or the stack is empty. (The
    // root may have no name itself: then the next stack is asked.) True when it has a name now.
    bool nameGoroutine(GoroutineIndex g, StackId stack) {
        const Goroutine& go = trace_->goroutines[g.value];
        if (stack != kNoStack && go.name == kEmptyString) setName(g, stack);
        return go.name != kEmptyString;
    }

    // Goroutine `g` goes into `state` (which may be NotExist, its end).
    void transition(Timestamp t, GoroutineIndex g, StateId state, StackId stack, const EventContext& c) {
        note(t, EventKind::StateTransition, c.thread);
        append(t, g, state, stack, c);
    }
    // Creation of `g`: as transition(), and remembers the creator.
    void create(Timestamp t, GoroutineIndex g, StateId state, StackId stack, const EventContext& c) {
        transition(t, g, state, stack, c);
        trace_->goroutines[g.value].creator = c.goroutine;
    }
    // A status that says what was known already.
    void repeatStatus(Timestamp t, GoroutineIndex g, StateId state, StackId stack, const EventContext& c);
    // What could not be read hides what `g` or `p` does from `t` on. Not an event; `unknown` is a state
    // Undetermined.
    void loseGoroutine(Timestamp t, GoroutineIndex g, StateId unknown) {
        append(t, g, unknown, kNoStack, {});
    }
    void loseProc(Timestamp t, ProcIndex p);
    void procTransition(Timestamp t, ProcIndex p, ProcState from, ProcState to, bool stolen,
                        const EventContext& c);

    // Stop-the-world and mark assist belong to the goroutine of the context, sweep to its proc. `reason`: of
    // a stop-the-world, kEmptyString for the others.
    void rangeBegin(Timestamp t, RangeKind kind, StringId reason, StackId stack, const EventContext& c);
    // A range that is on. `g` or `p` says whose it is (none for the GC mark phase).
    void rangeActive(Timestamp t, RangeKind kind, GoroutineIndex g, ProcIndex p, const EventContext& c);
    void rangeEnd(Timestamp t, RangeKind kind, StringId reason, std::uint64_t sweptBytes,
                  std::uint64_t reclaimedBytes, const EventContext& c);

    void metric(Timestamp t, Metric m, std::uint64_t value, StackId stack, const EventContext& c);
    void label(Timestamp t, StringId text, const EventContext& c);
    void taskBegin(Timestamp t, std::uint64_t id, std::uint64_t parent, StringId name, StackId stack,
                   const EventContext& c);
    // `parent` and `name` as known to the importer (kNoTask and "" when the begin was not seen).
    void taskEnd(Timestamp t, std::uint64_t id, std::uint64_t parent, StringId name, StackId stack,
                 const EventContext& c);
    void regionBegin(Timestamp t, std::uint64_t task, StringId name, StackId stack, const EventContext& c);
    // Ends the innermost open region of the goroutine with this task and name, looked for within
    // kRegionReach; without one, a region that began before the trace.
    void regionEnd(Timestamp t, std::uint64_t task, StringId name, StackId stack, const EventContext& c);
    void log(Timestamp t, std::uint64_t task, StringId category, StringId message, StackId stack,
             const EventContext& c);
    void sample(Timestamp t, StackId stack, const EventContext& c);
    void sync(Timestamp t, std::optional<ClockSnapshot> clock,
              std::vector<std::pair<std::string, std::uint32_t>> experimentalBatches);
    void experimental(Timestamp t, std::uint8_t wireType, std::array<std::uint64_t, 3> args,
                      const EventContext& c);

    std::uint64_t eventCount() const { return trace_->eventCount; }

    // The finished trace. Error only when cancelled. The builder is empty afterwards.
    Result<TracePtr> finish(Job& job);

  private:
    void setName(GoroutineIndex g, StackId stack);
    void note(Timestamp t, EventKind kind, ThreadIndex m) {
        if (trace_->eventCount++ == 0) trace_->range.begin = t;
        trace_->range.end = t;  // of the last event until finish() makes it half-open
        ++trace_->eventCounts[static_cast<std::size_t>(kind)];
        if (m.valid()) hasEvents_[m.value] = 1;
    }
    void append(Timestamp t, GoroutineIndex g, StateId state, StackId stack, const EventContext& c) {
        ++spanCounts_[g.value];
        transitions_.append(t, g, state, stack, c.goroutine, c.proc, c.thread);
    }
    void closeOpen(const Job& job);
    void shrinkTables();

    // Key of an open range: its kind, and the goroutine or proc it belongs to.
    static std::uint64_t rangeKey(RangeKind kind, GoroutineIndex g, ProcIndex p);
    // Takes out the innermost open range with this key and reason, looked for within kRegionReach.
    std::optional<std::uint32_t> closeRange(std::uint64_t key, StringId reason);

    std::shared_ptr<Trace> trace_;
    TransitionStream transitions_;
    std::vector<std::uint32_t> spanCounts_;  // by goroutine
    std::vector<char> hasEvents_;            // by thread
    std::unordered_map<std::uint64_t, ProcIndex, SeededHash> procs_;
    std::unordered_map<std::uint64_t, ThreadIndex, SeededHash> threads_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>, SeededHash>
        openRanges_;  // rangeKey → rows, innermost last; never empty
    std::unordered_map<std::uint64_t, std::uint32_t, SeededHash> openTasks_;  // task id → row
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>
        openRegions_;  // goroutine → rows, innermost last
};

}  // namespace golanes
