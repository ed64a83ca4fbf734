// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/twin_recordings.h"

#include "core/store/perf_builder.h"
#include "core/store/trace_builder.h"

#include <algorithm>
#include <random>
#include <vector>

namespace golanes::test {

namespace {

constexpr int kFirstTid = 7'000;

struct GoEvent {
    Timestamp time;
    int thread;
    bool running;  // it begins to run a goroutine
};

enum class Act : std::uint8_t { Enter, Leave, Out, In, Sample };
struct PerfEventAt {
    Timestamp time;  // on the clock of the trace until it is written down
    int thread;
    Act act;
};

struct Script {
    std::vector<GoEvent> go;
    std::vector<PerfEventAt> perf;
};

class Playwright {
  public:
    explicit Playwright(const TwinPlan& plan) : plan_(plan), random_(plan.seed) {}

    Script write() {
        for (int t = 0; t < plan_.threads; ++t) live(t);
        std::ranges::stable_sort(script_.go, {}, &GoEvent::time);
        std::ranges::stable_sort(script_.perf, {}, &PerfEventAt::time);
        return std::move(script_);
    }

  private:
    Duration between(Duration low, Duration high) {
        return std::uniform_int_distribution<Duration>(low, high)(random_);
    }
    void live(int thread) {
        const Timestamp end = plan_.start + plan_.length;
        for (Timestamp t = plan_.start + between(0, 300'000); t < end;) {
            script_.go.push_back({t, thread, true});
            const Timestamp until = t + between(30'000, 500'000);
            sample(thread, t, until);
            script_.go.push_back({until, thread, false});
            t = stay(thread, until);
        }
    }
    void sample(int thread, Timestamp from, Timestamp to) {
        if (!plan_.samples) return;
        for (Timestamp t = from; (t += between(1, 2'000'000)) < to;)
            script_.perf.push_back({t, thread, Act::Sample});
    }
    // In the kernel from shortly after `t`; the next event of the thread.
    Timestamp stay(int thread, Timestamp t) {
        const Timestamp enter = t + between(400, 3'000);
        const Timestamp out = enter + between(1'000, 3'000);
        const Timestamp in = out + between(20'000, 2'000'000);
        const Timestamp leave = in + between(1'000, 3'000);
        const auto act = [&](bool recorded, Timestamp at, Act what) {
            if (recorded) script_.perf.push_back({at, thread, what});
        };
        act(plan_.syscalls, enter, Act::Enter);
        act(plan_.switches, out, Act::Out);
        act(plan_.switches && plan_.comingBack, in, Act::In);
        act(plan_.syscalls, leave, Act::Leave);
        return leave + between(3'000, 9'000);
    }

    const TwinPlan& plan_;
    std::mt19937 random_;
    Script script_;
};

TracePtr traceOf(const Script& script, const TwinPlan& plan) {
    TraceBuilder b;
    b.info().v1 = plan.v1;
    b.info().clockIsMonotonic = !plan.v1;
    b.info().threadIdsAreTids = !plan.v1;
    std::vector<GoroutineIndex> goroutines;
    for (int t = 0; t < plan.threads; ++t)
        goroutines.push_back(b.addGoroutine(static_cast<std::uint64_t>(t) + 1, GoState::Undetermined));
    const StateId running = b.state(GoState::Running, kEmptyString);
    const StateId away = b.state(GoState::Syscall, kEmptyString);
    for (const GoEvent& e : script.go) {
        if (!plan.traced.contains(e.time)) continue;
        const auto g = goroutines[static_cast<std::size_t>(e.thread)];
        const auto id = static_cast<std::uint64_t>(plan.v1 ? e.thread : kFirstTid + e.thread);
        b.transition(e.time, g, e.running ? running : away, kNoStack, {g, b.proc(id), b.thread(id)});
    }
    Job job;
    return *b.finish(job);
}

PerfPtr perfOf(const Script& script, const TwinPlan& plan) {
    constexpr std::int32_t kPid = kFirstTid;
    PerfBuilder b;
    auto& events = b.recording().events;
    for (const PerfEventKind kind : {PerfEventKind::SyscallEnter, PerfEventKind::SyscallExit,
                                     PerfEventKind::SchedSwitch, PerfEventKind::Sampling})
        events.push_back({.kind = kind});
    for (const PerfEventAt& e : script.perf) {
        const std::int32_t tid = kFirstTid + e.thread + plan.numberOffset;
        if (!plan.recorded.contains(e.time)) continue;
        PerfBuilder::Sample sample;
        sample.time = plan.perfToGo.inverse(e.time);
        sample.thread = b.thread(kPid, tid);
        sample.chain = b.chain({});
        sample.cpu = static_cast<std::uint16_t>(e.thread);
        switch (e.act) {
            case Act::Enter:
                sample.event = PerfEventIndex(0);
                sample.payload = b.addEnter({.number = 1});
                break;
            case Act::Leave:
                sample.event = PerfEventIndex(1);
                sample.payload = b.addExit({.number = 1});
                break;
            case Act::Out:
                sample.event = PerfEventIndex(2);
                sample.payload = b.addSwitch({.previousTid = tid, .nextTid = 0, .state = {'S', false}});
                break;
            case Act::In:
                sample.event = PerfEventIndex(2);
                sample.payload = b.addSwitch({.previousTid = 0, .nextTid = tid, .state = {'R', false}});
                break;
            case Act::Sample:
                sample.event = PerfEventIndex(3);
                break;
        }
        b.add(sample);
    }
    Job job;
    return *b.finish(job);
}

}  // namespace

Twins makeTwins(const TwinPlan& plan) {
    const Script script = Playwright(plan).write();
    return {traceOf(script, plan), perfOf(script, plan)};
}

}  // namespace golanes::test
