// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_trace.h"

#include "tests/support/recording_builder.h"

#include <functional>
#include <random>

namespace golanes::test {

namespace {

constexpr int kProcs = 3;
constexpr int kThreads = 5;
constexpr std::size_t kMostGoroutines = 40;

class Model {
  public:
    explicit Model(unsigned seed) : random_(seed) {
        for (unsigned p = 0; p < kProcs; ++p) procs_.emplace_back(r_.b.proc(p));
        for (unsigned m = 0; m < kThreads; ++m) threads_.emplace_back(r_.b.thread(1000 + m));
        for (unsigned s = 0; s < 6; ++s) stacks_.push_back(r_.stack(s, static_cast<int>(s) * 3));
    }

    MadeTrace run(int steps) {
        next().sync();
        next().metric(Metric::GoMaxProcs, kProcs, kNoStack, {});
        for (int i = 0; i < 6; ++i) {
            change(add(GoState::Undetermined), below(2) ? GoState::Waiting : GoState::Runnable, "",
                   thread0());
        }
        for (int i = 0; i < steps; ++i) step();
        MadeTrace made;
        made.trace = r_.finish();
        made.events = std::move(r_.events);
        return made;
    }

  private:
    struct G {
        GoroutineIndex index;
        GoState state = GoState::NotExist;
        int proc = -1;    // that it runs on, or entered a system call with
        int thread = -1;  // that it is in a system call on
        bool worker = false;
        bool assists = false;
        bool stops = false;
    };
    struct P {
        explicit P(ProcIndex i) : index(i) {}
        ProcIndex index;
        int thread = -1;  // it runs on this thread; -1: idle
        int g = -1;       // goroutine on it
        bool sweeps = false;
    };
    struct M {
        explicit M(ThreadIndex i) : index(i) {}
        ThreadIndex index;
        bool busy = false;
    };

    int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
    StackId anyStack() { return stacks_[static_cast<std::size_t>(below(static_cast<int>(stacks_.size())))]; }
    RecordingBuilder& next() {
        r_.time += 1 + below(60);
        return r_;
    }

    // Picks at random one index of those that fit; -1 when none does.
    template <class T>
    int pick(const std::vector<T>& list, const std::function<bool(const T&)>& fits) {
        std::vector<int> found;
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (fits(list[i])) found.push_back(static_cast<int>(i));
        }
        return found.empty() ? -1 : found[static_cast<std::size_t>(below(static_cast<int>(found.size())))];
    }
    int pickIn(GoState state) {
        return pick<G>(goroutines_, [state](const G& x) { return x.state == state; });
    }
    int pickFreeProc() {
        return pick<P>(procs_, [](const P& x) { return x.thread >= 0 && x.g < 0; });
    }
    G& g(int i) { return goroutines_[static_cast<std::size_t>(i)]; }
    P& p(int i) { return procs_[static_cast<std::size_t>(i)]; }
    M& m(int i) { return threads_[static_cast<std::size_t>(i)]; }

    EventContext thread0() { return {{}, {}, m(0).index}; }
    EventContext contextOf(const P& x) { return {{}, x.index, m(x.thread).index}; }
    EventContext contextOf(const G& x) {
        const int thread = x.thread >= 0 ? x.thread : p(x.proc).thread;
        return {x.index, x.proc >= 0 ? p(x.proc).index : ProcIndex(), m(thread).index};
    }

    G& add(GoState before) {
        G& x = goroutines_.emplace_back();
        x.index = r_.b.addGoroutine(goroutines_.size() * 3, before);
        x.state = before;
        x.worker = goroutines_.size() % 4 == 0;
        return x;
    }

    void change(G& x, GoState to, std::string_view reason, const EventContext& c) {
        next().transition(x.index, x.state, to, reason, anyStack(), c);
        x.state = to;
    }

    void step() {
        switch (below(16)) {
            case 0:
                startProc();
                break;
            case 1:
                stopProc();
                break;
            case 2:
            case 3:
            case 4:
                start();
                break;
            case 5:
            case 6:
                leave();
                break;
            case 7:
            case 8:
                wake();
                break;
            case 9:
                create();
                break;
            case 10:
                endCall();
                break;
            case 11:
                steal();
                break;
            case 12:
                goroutineRange();
                break;
            case 13:
                procRange();
                break;
            case 14:
                annotate();
                break;
            case 15:
                rare();
                break;
        }
    }

    void startProc() {
        const int i = pick<P>(procs_, [](const P& x) { return x.thread < 0; });
        const int j = pick<M>(threads_, [](const M& x) { return !x.busy; });
        if (i < 0 || j < 0) return;
        next().procTransition(p(i).index, ProcState::Idle, ProcState::Running, {{}, {}, m(j).index});
        p(i).thread = j;
        m(j).busy = true;
    }

    void stopProc() {
        const int i = pickFreeProc();
        if (i < 0) return;
        next().procTransition(p(i).index, ProcState::Running, ProcState::Idle, contextOf(p(i)));
        m(p(i).thread).busy = false;
        p(i).thread = -1;
    }

    void start() {
        const int i = pickFreeProc();
        const int j = pickIn(GoState::Runnable);
        if (i < 0 || j < 0) return;
        change(g(j), GoState::Running, "", contextOf(p(i)));
        g(j).proc = i;
        p(i).g = j;
        static constexpr const char* kLabels[] = {"GC (dedicated)", "GC (fractional)", "GC (idle)"};
        if (g(j).worker) next().label(kLabels[below(3)], contextOf(g(j)));
    }

    // A running goroutine stops to run, or enters a system call.
    void leave() {
        const int i = pickIn(GoState::Running);
        if (i < 0 || g(i).stops) return;
        G& x = g(i);
        const EventContext c = contextOf(x);
        const int proc = x.proc;
        static constexpr const char* kReasons[] = {"select", "network", "sync",
                                                   "GC mark assist wait for work"};
        switch (below(5)) {
            case 0:
            case 1:
                change(x, GoState::Waiting, kReasons[below(4)], c);
                break;
            case 2:
                change(x, GoState::Runnable, below(2) ? "preempted" : "runtime.Gosched", c);
                break;
            case 3:
                change(x, GoState::Syscall, "", c);
                x.thread = p(proc).thread;
                return;
            case 4:
                if (x.assists || x.worker) return;
                change(x, GoState::NotExist, "", c);
                break;
        }
        x.proc = -1;
        p(proc).g = -1;
    }

    void endCall() {
        const int i = pickIn(GoState::Syscall);
        if (i < 0) return;
        G& x = g(i);
        change(x, x.proc >= 0 ? GoState::Running : GoState::Runnable, "", contextOf(x));
        if (x.proc < 0) m(x.thread).busy = false;
        x.thread = -1;
    }

    void steal() {
        const int i =
            pick<G>(goroutines_, [](const G& x) { return x.state == GoState::Syscall && x.proc >= 0; });
        if (i < 0) return;
        P& from = p(g(i).proc);
        next().procTransition(from.index, ProcState::Running, ProcState::Idle, thread0());
        from.thread = from.g = -1;
        g(i).proc = -1;
    }

    void wake() {
        const int i = pickIn(GoState::Waiting);
        if (i < 0) return;
        const int waker = pickIn(GoState::Running);
        const int proc = pickFreeProc();
        EventContext c = thread0();
        if (waker >= 0 && below(3)) {
            c = contextOf(g(waker));
        } else if (proc >= 0 && below(2)) {
            c = contextOf(p(proc));
        }
        change(g(i), GoState::Runnable, "", c);
    }

    void create() {
        if (goroutines_.size() >= kMostGoroutines) return;
        const int i = pickIn(GoState::Running);
        const EventContext c = i >= 0 && below(4) ? contextOf(g(i)) : thread0();
        change(add(GoState::NotExist), below(6) ? GoState::Runnable : GoState::Waiting, "", c);
    }

    void range(bool& on, RangeKind kind, std::string_view reason, const EventContext& c) {
        if (on) {
            next().rangeEnd(kind, reason, c);
        } else {
            next().rangeBegin(kind, reason, anyStack(), c);
        }
        on = !on;
    }

    void goroutineRange() {
        const int i = pickIn(GoState::Running);
        if (i < 0) return;
        G& x = g(i);
        if (x.stops || below(3) == 0) {
            range(x.stops, RangeKind::StopTheWorld, "GC mark termination", contextOf(x));
        } else {
            range(x.assists, RangeKind::MarkAssist, "", contextOf(x));
        }
    }

    void procRange() {
        const int i = pick<P>(procs_, [](const P& x) { return x.thread >= 0; });
        if (i < 0 || below(4) == 0) {
            range(marks_, RangeKind::GcMark, "", thread0());
            return;
        }
        const bool runs = p(i).g >= 0 && g(p(i).g).state == GoState::Running;
        range(p(i).sweeps, RangeKind::Sweep, "", runs ? contextOf(g(p(i).g)) : contextOf(p(i)));
    }

    void annotate() {
        const int i = pickIn(GoState::Running);
        if (i < 0) return;
        const EventContext c = contextOf(g(i));
        const char* region = below(2) ? "decode" : "encode";
        switch (below(6)) {
            case 0:
                next().log(below(2) ? "app" : "db", std::to_string(r_.time), anyStack(), c);
                break;
            case 1:
                next().taskBegin(openTasks_.emplace_back(++tasks_), "order", anyStack(), c);
                break;
            case 2:
                if (openTasks_.empty()) return;
                next().taskEnd(openTasks_.back(), "order", anyStack(), c);
                openTasks_.pop_back();
                break;
            case 3:
                next().sample(anyStack(), c);
                break;
            case 4:
                next().regionBegin(region, anyStack(), c);
                break;
            case 5:
                next().regionEnd(region, anyStack(), c);
                break;
        }
    }

    void rare() {
        switch (below(8)) {
            case 0:
                next().metric(Metric::GoMaxProcs, static_cast<std::uint64_t>(1 + below(kProcs)), anyStack(),
                              {});
                break;
            case 1:
                next().experimental(130, {1, 2, 3}, thread0());
                break;
            case 2:
                repeatAll();
                break;
            default:
                next().metric(Metric::HeapLive, static_cast<std::uint64_t>(below(1000)), kNoStack, thread0());
                break;
        }
    }

    // What the runtime writes at the beginning of a generation.
    void repeatAll() {
        next().sync();
        for (const G& x : goroutines_) {
            if (x.state == GoState::NotExist) continue;
            next().repeatStatus(x.index, x.state, anyStack(), thread0());
            if (x.assists) next().rangeActive(RangeKind::MarkAssist, x.index, {}, thread0());
        }
        for (const P& x : procs_) {
            if (x.sweeps) next().rangeActive(RangeKind::Sweep, {}, x.index, thread0());
        }
        if (marks_) next().rangeActive(RangeKind::GcMark, {}, {}, thread0());
    }

    std::mt19937 random_;
    RecordingBuilder r_;
    std::vector<G> goroutines_;
    std::vector<P> procs_;
    std::vector<M> threads_;
    std::vector<StackId> stacks_;
    std::vector<std::uint64_t> openTasks_;
    std::uint64_t tasks_ = 100;
    bool marks_ = false;
};

}  // namespace

MadeTrace randomTrace(unsigned seed, int steps) {
    return Model(seed).run(steps);
}

}  // namespace golanes::test
