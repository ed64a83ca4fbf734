// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/go/v1/annotations.h"
#include "core/import/go/v1/event.h"
#include "core/import/go/v1/file_index.h"
#include "core/import/go/v1/problems.h"
#include "core/import/go/v1/tables.h"
#include "core/store/trace_builder.h"

#include <array>
#include <span>
#include <vector>

namespace golanes::v1 {

// Turns v1 events, in their final order, into the events of the v2 model, as Go 1.27's reader does (golang/go
// src/internal/trace/tracev1.go), and checks what that reader checks (tracev1/parser.go, postProcessTrace):
// what contradicts itself is shown as the file says and counted as a problem ("state-broken").
//
// It differs from Go's reader in three points. Events that Go moves to pseudo procs (timers, network, garbage
// collection) keep their true context. A syscall that loses its proc is told as such even when a profiling
// sample lies between. And where a file contradicts itself, or lacks a part, what cannot be known becomes
// Undetermined, so that what is stored keeps the rules of the scheduler.
class Converter {
  public:
    Converter(const std::uint8_t* file, const WireFormat& format, const FileIndex& index,
              const Tables& tables, TraceBuilder& builder, Problems& problems);

    // Ids of the next goroutine numbers, from 0 on; before the first event with them.
    void addGoroutines(std::span<const std::uint64_t> ids);
    void convert(std::span<const Event> events);
    // Ends the trace.
    void finish();

  private:
    enum class Phase : std::uint8_t { Dead, Runnable, Running, Waiting };
    struct Go {
        std::uint64_t id = 0;
        GoroutineIndex index;                   // none: nothing of it is in the trace yet
        GoState state = GoState::Undetermined;  // as told to the store
        ThreadIndex thread;                     // that it was told last to execute on
        ProcIndex onProc;
        Phase phase = Phase::Dead;
        bool known = false;      // was created, before or in the trace
        bool listed = false;     // existed when tracing began; its status is still to come
        bool ended = false;      // its last life is over
        bool named = false;      // has given its start function
        bool assisting = false;  // in a mark assist
        StackId startStack = kNoStack;
        std::uint16_t proc = Event::kNoProc;  // it runs on
    };
    struct P {
        ProcIndex index;
        ThreadIndex thread;
        std::uint32_t goroutine = 0;  // that it runs
        std::uint32_t carried = 0;    // that was told last to execute on it
        bool seen = false;
        bool running = false;
        bool sweeping = false;
        bool stopping = false;  // stops the world; before Go 1.10 each proc told so
    };

    void convertOne(const Event& e, Timestamp t);
    // The time at which an event of the file's time `t` is told: no two events have the same, so one that is
    // not later than the last moves behind it.
    Timestamp at(Timestamp t) { return last_ = t > last_ ? t : last_ + 1; }
    Timestamp afterLast() { return ++last_; }
    EventContext context(const Event& e);
    P* proc(const Event& e) { return e.proc == Event::kNoProc ? nullptr : &procs_[e.proc]; }
    template <std::size_t N>
    std::array<std::uint64_t, N> arguments(const Event& e) const {
        std::array<std::uint64_t, N> args;
        readArguments(format_, file_ + e.offset, args);
        return args;
    }
    void region(const Event& e, Timestamp t);
    void sample(const Event& e, Timestamp t);

    // Goroutines (converter_goroutines.cpp).
    Go& alive(std::uint32_t number);
    GoroutineIndex indexOf(std::uint32_t number);
    void name(Go& g, StackId stack);
    StackId startStack(const Event& e);
    void move(Go& g, StateId to, Timestamp t, StackId stack, const EventContext& c);
    void execute(const Event& e, Go& g, StateId to, Timestamp t, StackId stack, const EventContext& c);
    bool executes(std::uint32_t number) const;
    void goCreate(const Event& e, Timestamp t);
    void goStart(const Event& e, Timestamp t);
    void goLeaves(const Event& e, Timestamp t);
    void goEnd(const Event& e, Timestamp t);
    void goUnblock(const Event& e, Timestamp t);
    void goSysCall(const Event& e, Timestamp t);
    void goSysBlock(const Event& e, Timestamp t);
    void goSysExit(const Event& e, Timestamp t);
    void goStatus(const Event& e, Timestamp t);
    void tellListed(Timestamp t);
    void checkRunning(const Event& e, bool system);
    void stopRunning(const Event& e, Phase next);
    void lose(std::uint32_t number, Timestamp t);
    StateId leavingState(EventType type);

    // Procs and the collector (converter_procs.cpp).
    void procStart(const Event& e, Timestamp t);
    void procStop(const Event& e, Timestamp t);
    void leave(P& p, Timestamp t);
    void unbind(ThreadIndex m, const P& except, Timestamp t);
    void gcRange(const Event& e, Timestamp t);
    void stopTheWorld(const Event& e, Timestamp t);
    void metric(const Event& e, Timestamp t);
    EventContext collectorContext(const Event& e);

    template <class Message>
    void broken(const Event& e, Message&& message) {
        problems_.add(Severity::Loss, "state-broken", e.offset, std::forward<Message>(message));
    }
    template <class Message>
    void expect(bool holds, const Event& e, Message&& message) {
        // What is told without the event before it was counted by the ordering already.
        if (!holds && (e.flags & Event::Forced) == 0) [[unlikely]]
            broken(e, std::forward<Message>(message));
    }

    const std::uint8_t* file_;
    const WireFormat& format_;
    const FileIndex& index_;
    const Tables& tables_;
    TraceBuilder& builder_;
    Problems& problems_;
    Annotations annotations_;
    std::vector<Go> goes_;
    std::vector<P> procs_;
    std::vector<std::uint32_t> listed_;  // goroutines that existed when tracing began
    std::vector<std::uint16_t> procOfThread_;
    std::vector<std::uint32_t> carriedByThread_;  // goroutines that were told last to execute on a thread
    std::vector<std::uint64_t> timerGoroutines_;  // sorted
    std::array<StateId, kEventTypeCount> leavingStates_{};
    StateId runnable_, running_, syscall_, waiting_, gone_, unknown_;
    bool started_ = false;  // an event has come
    bool preInit_ = true;   // still listing what existed when tracing began
    bool collecting_ = false;
    bool worldStopped_ = false;
    StringId stopReason_ = kEmptyString;
    std::int64_t firstTicks_ = 0;
    double nsPerTick_;
    Timestamp last_ = -1;
};

}  // namespace golanes::v1
