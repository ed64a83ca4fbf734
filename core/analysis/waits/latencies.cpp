// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/requests/latency_map.h"
#include "core/analysis/requests/request_intervals.h"
#include "core/analysis/waits/wakes_in.h"
#include "core/store/go_track.h"

namespace golanes {

namespace {

class Latencies {
  public:
    Latencies(const Trace& trace, const Scope& scope, StringId only, Job& job)
        : trace_(trace), scope_(scope), only_(only), job_(job), cancelled_(job) {}

    void tasks() {
        for (const Task& t : trace_.tasks) {
            if (cancelled_()) return;
            if (t.begun && t.ended && wanted(t.name)) add({t.start, t.end}, t.beginContext.goroutine);
        }
    }

    void regions() {
        for (const Region& r : trace_.regions) {
            if (cancelled_()) return;
            if (r.begun && r.ended && wanted(r.name)) add({r.start, r.end}, r.goroutine);
        }
    }

    void runnable() {
        spans([](const StateInfo& s) { return s.state == GoState::Runnable; },
              [](const StateInfo& s) { return s.state == GoState::Running; });
    }

    void waits() {
        spans([&](const StateInfo& s) { return s.state == GoState::Waiting && wanted(s.reason); },
              [](const StateInfo&) { return true; });
    }

    void pauses() {
        for (const std::uint32_t row : trace_.timeline->stopTheWorld.rows()) {
            const Range& r = trace_.ranges[row];
            if (r.begun && !r.openAtEnd) add({r.start, r.end}, r.scopeGoroutine);
        }
    }

    void wakes(const WakeList& list) {
        // What was woken before the range may run in it.
        const TimeRange upTo{trace_.range.begin, scope_.range.end};
        forWakesIn(trace_, list, upTo, job_, [&](std::uint32_t, const Wake& wake) {
            add(readyToRunning(trace_, wake), wake.goroutine);
        });
    }

    void requests() {
        // Those of the range may have begun before it.
        const Scope upTo{{trace_.range.begin, scope_.range.end}, scope_.goroutines};
        for (const IntervalGroup& group : requestIntervals(trace_, upTo, job_)) {
            if (group.kind != IntervalKind::Request) continue;
            for (const Interval& i : group.intervals) add(i.time, i.goroutine);
        }
    }

    std::vector<Latency> take() { return job_.cancelled() ? std::vector<Latency>() : std::move(all_); }

  private:
    // Spans of one kind of state that begin in the trace, with one of another kind behind.
    template <class Now, class Next>
    void spans(Now isNow, Next isNext) {
        std::array<bool, 256> now{}, next{};
        for (std::size_t i = 0; i < trace_.states.size(); ++i) {
            const StateInfo& s = trace_.states[StateId(static_cast<std::uint8_t>(i))];
            now[i] = isNow(s);
            next[i] = isNext(s);
        }
        std::size_t most = 0;
        for (const StateId s : trace_.goSpans.state.span()) most += now[s.value];
        all_.reserve(most);
        for (std::uint32_t g = 0; g < trace_.goroutines.size(); ++g) {
            if (!scope_.has(GoroutineIndex(g))) continue;
            const GoTrack track(trace_, GoroutineIndex(g));
            const auto starts = track.starts();
            const auto states = track.stateIds();
            const bool known = trace_.goroutines[g].createdInTrace();
            for (std::size_t i = known ? 0 : 1; i + 1 < starts.size(); ++i) {
                if (cancelled_()) return;
                if (now[states[i].value] && next[states[i + 1].value])
                    add({starts[i], starts[i + 1]}, GoroutineIndex(g));
            }
        }
    }

    bool wanted(StringId name) const { return only_ == kEmptyString || name == only_; }

    void add(TimeRange time, GoroutineIndex g) {
        if (scope_.range.contains(time.end) && scope_.has(g)) all_.push_back({time.end, time.length(), g});
    }

    const Trace& trace_;
    const Scope& scope_;
    const StringId only_;
    Job& job_;
    CancelCheck cancelled_;
    std::vector<Latency> all_;
};

}  // namespace

std::string_view name(LatencyKind kind) {
    static constexpr std::array<std::string_view, kLatencyKindCount> kNames{
        "task", "region", "runnable", "pause", "netpoll", "timer", "request", "wait"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::vector<Latency> latenciesOf(const Trace& trace, const Scope& scope, LatencyKind kind, StringId only,
                                 Job& job) {
    Latencies latencies(trace, scope, only, job);
    switch (kind) {
        case LatencyKind::Task:
            latencies.tasks();
            break;
        case LatencyKind::Region:
            latencies.regions();
            break;
        case LatencyKind::Runnable:
            latencies.runnable();
            break;
        case LatencyKind::Pause:
            latencies.pauses();
            break;
        case LatencyKind::Netpoll:
            latencies.wakes(trace.timeline->netpoll);
            break;
        case LatencyKind::Timer:
            latencies.wakes(trace.timeline->timers);
            break;
        case LatencyKind::Request:
            latencies.requests();
            break;
        case LatencyKind::Wait:
            latencies.waits();
            break;
    }
    return latencies.take();
}

}  // namespace golanes
