// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_process.h"

#include "core/store/trace_builder.h"

#include <array>
#include <random>
#include <vector>

namespace golanes::test {

namespace {

constexpr std::array<std::string_view, 9> kReasons = {
    "network",   "select",       "chan receive",
    "chan send", "sync",         "sleep",
    "network",   "a new reason", "GC mark assist wait for work"};

// One made-up process. Each method is something that can happen; it does nothing when it cannot.
class Process {
  public:
    explicit Process(const RandomProcess& options)
        : options_(options), random_(options.seed), t_(options.start) {
        for (int p = 0; p < options.procs; ++p) {
            procs_.push_back({b_.proc(static_cast<std::uint64_t>(p)),
                              b_.thread(1000 + static_cast<std::uint64_t>(p)),
                              ProcState::Undetermined,
                              {},
                              false});
        }
        for (int g = 0; g < 2 * options.procs; ++g)
            late_.push_back(b_.addGoroutine(nextId_++, GoState::Undetermined));
        goroutines_.resize(late_.size());
    }

    TracePtr run() {
        for (int i = 0; i < options_.events; ++i) {
            t_ += gap();
            step();
        }
        Job job;
        return *b_.finish(job);
    }

  private:
    struct G {
        GoState state = GoState::Undetermined;
        bool assisting = false;
        std::vector<std::string> regions;
    };
    struct P {
        ProcIndex index;
        ThreadIndex thread;
        ProcState state;
        GoroutineIndex running;  // Running or Syscall on it
        bool sweeping = false;
    };

    std::uint64_t pick(std::uint64_t n) { return random_() % n; }
    bool chance(unsigned percent) { return pick(100) < percent; }
    Duration gap() {
        const auto most = static_cast<std::uint64_t>(options_.maxGap);
        return 1 +
               static_cast<Duration>(chance(90) ? pick(std::max<std::uint64_t>(1, most / 40)) : pick(most));
    }
    StringId text(std::string_view s) { return b_.strings().intern(s); }
    EventContext on(const P& p) const { return {p.running, p.index, p.thread}; }

    void enter(GoroutineIndex g, GoState state, std::string_view reason, const EventContext& c) {
        goroutines_[g.value].state = state;
        b_.transition(t_, g, b_.state(state, text(reason)), kNoStack, c);
    }

    void step() {
        P& p = procs_[pick(procs_.size())];
        if (p.state == ProcState::Undetermined)
            return moveProc(p, chance(50) ? ProcState::Running : ProcState::Idle);
        if (chance(3)) return showUp(p);
        if (chance(6)) return wakeByNobody(p);
        if (chance(1)) return timerFunc(p);
        if (chance(4)) return metric(p);
        if (chance(2)) return markPhase(p);
        if (p.state == ProcState::Idle) return moveProc(p, ProcState::Running);
        if (!p.running.valid()) return schedule(p);
        if (goroutines_[p.running.value].state == GoState::Syscall) return leaveSyscall(p);
        work(p);
    }

    void moveProc(P& p, ProcState to, bool stolen = false) {
        b_.procTransition(t_, p.index, p.state, to, stolen, {{}, p.index, p.thread});
        p.state = to;
    }

    // A goroutine of before the trace is seen for the first time.
    void showUp(P& p) {
        if (late_.empty()) return;
        const GoroutineIndex g = late_.back();
        late_.pop_back();
        const bool waits = chance(60);
        enter(g, waits ? GoState::Waiting : GoState::Runnable, waits ? kReasons[pick(kReasons.size())] : "",
              {{}, p.index, p.thread});
    }

    GoroutineIndex find(GoState state) {
        const std::uint64_t n = goroutines_.size();
        for (std::uint64_t i = pick(n), k = 0; k < n; ++k, i = (i + 1) % n) {
            if (goroutines_[i].state == state) return GoroutineIndex(static_cast<std::uint32_t>(i));
        }
        return {};
    }

    void wakeByNobody(P& p) {
        const GoroutineIndex g = find(GoState::Waiting);
        if (g.valid())
            enter(g, GoState::Runnable, "",
                  chance(70) ? EventContext{{}, p.index, p.thread} : EventContext{{}, {}, p.thread});
    }

    void timerFunc(P& p) {
        const GoroutineIndex g = b_.addGoroutine(nextId_++, GoState::NotExist);
        goroutines_.emplace_back();
        goroutines_[g.value].state = GoState::Runnable;
        b_.create(t_, g, b_.state(GoState::Runnable, kEmptyString), kNoStack, {{}, p.index, p.thread});
    }

    void metric(P& p) {
        const auto m = static_cast<Metric>(pick(2));
        heap_ = chance(5) ? 1000 : heap_ + pick(500);
        b_.metric(t_, m, heap_ * (m == Metric::HeapGoal ? 2 : 1), kNoStack, on(p));
    }

    void markPhase(P& p) {
        if (marking_) {
            b_.rangeEnd(t_, RangeKind::GcMark, kEmptyString, 0, 0, on(p));
        } else {
            b_.rangeBegin(t_, RangeKind::GcMark, kEmptyString, kNoStack, on(p));
        }
        marking_ = !marking_;
    }

    void schedule(P& p) {
        const GoroutineIndex g = find(GoState::Runnable);
        if (!g.valid() || chance(20)) return moveProc(p, ProcState::Idle);
        enter(g, GoState::Running, "", {{}, p.index, p.thread});
        p.running = g;
        if (chance(3)) {
            t_ += gap();
            b_.label(t_, text("GC (fractional)"), on(p));
        }
    }

    void leaveSyscall(P& p) {
        const GoroutineIndex g = p.running;
        if (chance(40)) {  // somebody takes the proc away; the goroutine comes back without one
            moveProc(p, ProcState::Idle, true);
            p.running = {};
            t_ += gap();
            enter(g, GoState::Runnable, "", {g, {}, p.thread});
        } else {
            enter(g, GoState::Running, "", on(p));
        }
    }

    void work(P& p) {
        const GoroutineIndex g = p.running;
        const std::uint64_t what = pick(100);
        if (what < 30) return leaveTo(p, GoState::Waiting, kReasons[pick(kReasons.size())]);
        if (what < 40) return leaveTo(p, GoState::Runnable, "preempted");
        if (what < 44) return end(p);
        if (what < 52) return enter(g, GoState::Syscall, "", on(p));
        if (what < 58) return create(p);
        if (what < 72) return wake(p);
        if (what < 82) return region(p);
        if (what < 86) return task(p);
        if (what < 95) return range(p);
        b_.log(t_, 0, text("note"), text("text"), kNoStack, on(p));
    }

    void leaveTo(P& p, GoState state, std::string_view reason) {
        enter(p.running, state, reason, on(p));
        p.running = {};
    }

    void end(P& p) {
        G& g = goroutines_[p.running.value];
        while (!g.regions.empty()) {
            endRegion(p);
            t_ += gap();
        }
        if (g.assisting) {
            toggleAssist(p);
            t_ += gap();
        }
        leaveTo(p, GoState::NotExist, "");
    }

    void create(P& p) {
        const GoroutineIndex g = b_.addGoroutine(nextId_++, GoState::NotExist);
        goroutines_.emplace_back();
        goroutines_[g.value].state = GoState::Runnable;
        b_.create(t_, g, b_.state(GoState::Runnable, kEmptyString), kNoStack, on(p));
    }

    void wake(P& p) {
        const GoroutineIndex g = find(GoState::Waiting);
        if (g.valid()) enter(g, GoState::Runnable, "", on(p));
    }

    void region(P& p) {
        G& g = goroutines_[p.running.value];
        if (!g.regions.empty() && chance(45)) return endRegion(p);
        g.regions.push_back("region " + std::to_string(pick(5)));
        b_.regionBegin(t_, 0, text(g.regions.back()), kNoStack, on(p));
    }
    void endRegion(P& p) {
        G& g = goroutines_[p.running.value];
        b_.regionEnd(t_, 0, text(g.regions.back()), kNoStack, on(p));
        g.regions.pop_back();
    }

    void task(P& p) {
        if (!tasks_.empty() && chance(50)) {
            b_.taskEnd(t_, tasks_.back(), 0, text("task"), kNoStack, on(p));
            tasks_.pop_back();
        } else {
            tasks_.push_back(nextTask_++);
            b_.taskBegin(t_, tasks_.back(), 0, text("task"), kNoStack, on(p));
        }
    }

    // Pauses end at once; sweeps and assists last while other things happen, and overlap each other.
    void range(P& p) {
        const std::uint64_t what = pick(3);
        if (what == 0) return toggleSweep(p);
        if (what == 1) return toggleAssist(p);
        const StringId reason = text("GC mark termination");
        b_.rangeBegin(t_, RangeKind::StopTheWorld, reason, kNoStack, on(p));
        t_ += gap();
        b_.rangeEnd(t_, RangeKind::StopTheWorld, reason, 0, 0, on(p));
    }
    void toggleSweep(P& p) {
        if (p.sweeping) {
            b_.rangeEnd(t_, RangeKind::Sweep, kEmptyString, pick(1000), 0, on(p));
        } else {
            b_.rangeBegin(t_, RangeKind::Sweep, kEmptyString, kNoStack, on(p));
        }
        p.sweeping = !p.sweeping;
    }
    void toggleAssist(P& p) {
        G& g = goroutines_[p.running.value];
        if (g.assisting) {
            b_.rangeEnd(t_, RangeKind::MarkAssist, kEmptyString, 0, 0, on(p));
        } else {
            b_.rangeBegin(t_, RangeKind::MarkAssist, kEmptyString, kNoStack, on(p));
        }
        g.assisting = !g.assisting;
    }

    RandomProcess options_;
    std::mt19937_64 random_;
    TraceBuilder b_;
    Timestamp t_;
    std::vector<P> procs_;
    std::vector<G> goroutines_;
    std::vector<GoroutineIndex> late_;  // existed before the trace, not seen yet
    std::vector<std::uint64_t> tasks_;
    std::uint64_t nextId_ = 1;
    std::uint64_t nextTask_ = 1;
    std::uint64_t heap_ = 1000;
    bool marking_ = false;
};

}  // namespace

TracePtr runRandomProcess(const RandomProcess& options) {
    return Process(options).run();
}

}  // namespace golanes::test
