// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/service_trace.h"

#include "core/store/trace_builder.h"

#include <stdexcept>

namespace golanes::test {

namespace {

class Maker {
  public:
    explicit Maker(bool clock) : clock_(clock) {}

    ServiceTrace make() {
        begin();
        firstHalf();
        secondHalf();
        Job job;
        auto trace = b_.finish(job);
        if (!trace) throw std::runtime_error(trace.error().message);
        s_.trace = *trace;
        return s_;
    }

  private:
    static Timestamp at(double us) { return ServiceTrace::at(us); }

    StackId stack(std::initializer_list<std::string_view> leafToRoot) {
        std::vector<FrameId> frames;
        std::uint64_t line = 10;
        for (const std::string_view f : leafToRoot)
            frames.push_back(b_.stacks().internFrame(
                {line * 16, b_.strings().intern(f), b_.strings().intern("/src/main.go"), line++}));
        return b_.stacks().intern(frames);
    }

    StateId state(GoState s, std::string_view reason = {}) {
        return b_.state(s, b_.strings().intern(reason));
    }
    void go(double us, GoroutineIndex g, StateId to, StackId stack, const EventContext& c) {
        b_.transition(at(us), g, to, stack, c);
    }

    void begin() {
        s_.p0 = b_.proc(0);
        s_.p1 = b_.proc(1);
        s_.m0 = b_.thread(100);
        s_.m1 = b_.thread(101);
        s_.main = b_.addGoroutine(1, GoState::Undetermined);
        s_.conn = b_.addGoroutine(2, GoState::Undetermined);
        s_.worker = b_.addGoroutine(3, GoState::NotExist);
        onP0_ = {s_.main, s_.p0, s_.m0};
        onP1_ = {GoroutineIndex(), s_.p1, s_.m1};
        const StackId main = stack({"main.main"});
        const StackId read = stack({"internal/poll.(*FD).Read", "net/http.(*conn).serve"});
        b_.nameGoroutine(s_.main, main);
        b_.nameGoroutine(s_.conn, read);
        std::optional<ClockSnapshot> snapshot;
        if (clock_) snapshot = ClockSnapshot{at(0), 5'000'000, 1'700'000'000'000'000'000};
        b_.sync(at(0), snapshot, {});
        b_.procTransition(at(0) + 1, s_.p0, ProcState::Undetermined, ProcState::Running, false, onP0_);
        b_.procTransition(at(0) + 2, s_.p1, ProcState::Undetermined, ProcState::Running, false, onP1_);
        b_.transition(at(0) + 3, s_.main, state(GoState::Running), main, onP0_);
        b_.transition(at(0) + 4, s_.conn, state(GoState::Waiting, "network"), read, onP1_);
    }

    void firstHalf() {
        const StackId worker = stack({"main.(*service).worker"});
        const StackId receive = stack({"runtime.chanrecv1", "main.(*service).worker"});
        const EventContext inWorker{s_.worker, s_.p1, s_.m1};
        b_.metric(at(50), Metric::HeapGoal, 32'000'000, kNoStack, onP0_);
        b_.metric(at(50) + 1, Metric::HeapLive, 10'000'000, kNoStack, onP0_);
        b_.taskBegin(at(90), 5, Task::kBackground, b_.strings().intern("order"), kNoStack, onP0_);
        b_.create(at(100), s_.worker, state(GoState::Runnable), stack({"main.main"}), onP0_);
        b_.nameGoroutine(s_.worker, worker);
        go(110, s_.worker, state(GoState::Running), kNoStack, onP1_);
        b_.regionBegin(at(120), 5, b_.strings().intern("db"), worker, inWorker);
        go(200, s_.conn, state(GoState::Runnable), kNoStack, {GoroutineIndex(), s_.p0, s_.m0});
        b_.regionEnd(at(240), 5, b_.strings().intern("db"), worker, inWorker);
        go(250, s_.worker, state(GoState::Waiting, "chan receive"), receive, inWorker);
        go(260, s_.conn, state(GoState::Running), kNoStack, onP1_);
        go(400, s_.worker, state(GoState::Runnable), stack({"runtime.chansend1", "main.main"}), onP0_);
        go(420, s_.conn, state(GoState::Waiting, "network"),
           stack({"internal/poll.(*FD).Read", "net/http.(*conn).serve"}), {s_.conn, s_.p1, s_.m1});
        go(430, s_.worker, state(GoState::Running), kNoStack, onP1_);
    }

    void secondHalf() {
        const EventContext inWorker{s_.worker, s_.p1, s_.m1};
        b_.rangeBegin(at(500), RangeKind::StopTheWorld, b_.strings().intern("GC sweep termination"), kNoStack,
                      onP0_);
        b_.rangeBegin(at(500) + 1, RangeKind::GcMark, kEmptyString, kNoStack, onP0_);
        b_.metric(at(500) + 2, Metric::HeapLive, 20'000'000, kNoStack, onP0_);
        b_.rangeEnd(at(510), RangeKind::StopTheWorld, b_.strings().intern("GC sweep termination"), 0, 0,
                    onP0_);
        go(600, s_.worker, state(GoState::Waiting, "sleep"), stack({"time.Sleep", "main.(*service).worker"}),
           inWorker);
        b_.rangeEnd(at(700), RangeKind::GcMark, kEmptyString, 0, 0, onP0_);
        go(800, s_.worker, state(GoState::Runnable), kNoStack, onP1_);
        go(810, s_.worker, state(GoState::Running), kNoStack, onP1_);
        b_.taskEnd(at(850), 5, Task::kBackground, b_.strings().intern("order"), kNoStack, onP0_);
        go(900, s_.worker, state(GoState::NotExist), kNoStack, inWorker);
        b_.sync(at(1000) - 1, std::nullopt, {});
    }

    bool clock_;
    TraceBuilder b_;
    ServiceTrace s_;
    EventContext onP0_, onP1_;
};

}  // namespace

ServiceTrace ServiceTrace::make(bool clock) {
    return Maker(clock).make();
}

}  // namespace golanes::test
