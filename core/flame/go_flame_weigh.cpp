// SPDX-License-Identifier: GPL-3.0-or-later
// How the stacks of a Go trace are weighed.
#include "core/flame/go_flame.h"
#include "core/store/go_track.h"
#include "core/store/run_track.h"

#include <algorithm>
#include <array>

namespace golanes {

namespace {

using WantedStates = std::array<bool, 256>;

// States whose spans count, by StateId. Of wake-ups and creations: the states that end with them.
WantedStates wantedStates(const Trace& trace, const GoFlameQuery& query) {
    const auto stateOf = [](GoWeight w) {
        switch (w) {
            case GoWeight::Running:
                return GoState::Running;
            case GoWeight::Runnable:
                return GoState::Runnable;
            case GoWeight::Syscall:
                return GoState::Syscall;
            default:
                return GoState::Waiting;
        }
    };
    WantedStates wanted{};
    for (std::size_t i = 0; i < trace.states.size(); ++i) {
        const StateInfo& info = trace.states[StateId(static_cast<std::uint8_t>(i))];
        const bool anyClass = info.state != GoState::Waiting || query.classes == 0;
        wanted[i] = info.state == stateOf(query.weight) &&
                    (anyClass || (query.classes >> static_cast<unsigned>(info.cls) & 1) != 0);
    }
    return wanted;
}

class Weigher {
  public:
    Weigher(const GoFlame& flame, const GoFlameQuery& query, Job& job)
        : flame_(flame),
          trace_(flame.trace()),
          query_(query),
          range_(query.scope.range.clippedTo(trace_.range)),
          wanted_(wantedStates(trace_, query)),
          adder_(flame.stacks(), range_, query.slices),
          cancelled_(job) {}

    WeightedStacks weigh() {
        const bool carried = !query_.procs.empty() || !query_.threads.empty();
        if (query_.weight == GoWeight::CpuSamples)
            addSamples();
        else if (carried && (query_.weight == GoWeight::Running || query_.weight == GoWeight::Syscall))
            addRuns();
        else if (!carried)
            addGoroutines();
        return adder_.take();
    }

  private:
    void addSamples() {
        const auto first = std::ranges::lower_bound(trace_.samples, range_.begin, {}, &CpuSample::time);
        for (auto s = first; s != trace_.samples.end() && s->time < range_.end && !cancelled_(); ++s) {
            if (!query_.scope.has(s->goroutine) || !isOn(*s)) continue;
            const FlameStackId stack = flame_.of(s->stack);
            const bool start = stack == kFlameRoot && s->goroutine.valid();
            adder_.add(s->time, start ? flame_.startOf(s->goroutine) : orNobody(stack), 1);
        }
    }
    bool isOn(const CpuSample& s) const {
        if (query_.procs.empty() && query_.threads.empty()) return true;
        return std::ranges::find(query_.procs, s.proc) != query_.procs.end() ||
               std::ranges::find(query_.threads, s.thread) != query_.threads.end();
    }
    FlameStackId orNobody(FlameStackId stack) const { return stack == kFlameRoot ? flame_.nobody() : stack; }

    // What a proc and a thread carried both counts once.
    void addRuns() {
        for (const ProcIndex p : query_.procs) addRunsOf(RunTrack::ofProc(trace_, p), false);
        for (const ThreadIndex m : query_.threads)
            addRunsOf(RunTrack::ofThread(trace_, m), !query_.procs.empty());
    }
    void addRunsOf(const RunTrack& track, bool thread) {
        std::uint32_t i = track.lastAtOrBefore(range_.begin);
        if (i == track.size()) i = 0;
        for (; i < track.size() && track.start(i) < range_.end && !cancelled_(); ++i) {
            const Run run = track[i];
            if (!wanted_[trace_.goSpans.state[run.span].value] || !query_.scope.has(run.goroutine)) continue;
            if (thread &&
                std::ranges::find(query_.procs, trace_.goSpans.proc[run.span]) != query_.procs.end())
                continue;
            addTime(run.goroutine, run.span, run.time);
        }
    }

    void addGoroutines() {
        for (std::uint32_t g = 0; g < trace_.goroutines.size(); ++g) {
            if (cancelled_()) return;
            const GoroutineIndex index(g);
            if (trace_.goroutines[g].spanCount == 0 || !query_.scope.has(index)) continue;
            if (query_.weight == GoWeight::Creations)
                addCreation(index);
            else
                addSpans(index);
        }
    }
    void addCreation(GoroutineIndex g) {
        const Goroutine& go = trace_.goroutine(g);
        const Timestamp time = trace_.goSpans.start[go.firstSpan];
        if (go.createdInTrace() && range_.contains(time))
            adder_.add(time, flame_.ofSpan(GoWeight::Creations, g, go.firstSpan), 1);
    }

    void addSpans(GoroutineIndex g) {
        const Goroutine& go = trace_.goroutine(g);
        const std::span<const Timestamp> starts = trace_.goSpans.start.span(go.firstSpan, go.spanCount);
        const std::span<const StateId> states = trace_.goSpans.state.span(go.firstSpan, go.spanCount);
        if (starts.front() >= range_.end) {
            if (!go.createdInTrace()) addFirst(g);
            return;
        }
        std::uint32_t i = firstIn(starts);
        for (; i < go.spanCount && starts[i] < range_.end && !cancelled_(); ++i) {
            if (!wanted_[states[i].value]) continue;
            const SpanIndex span = go.firstSpan + i;
            if (query_.weight == GoWeight::WakeUps) {
                addWakeUp(g, i, starts);
            } else {
                const Timestamp end = i + 1 < go.spanCount ? starts[i + 1] : trace_.range.end;
                const bool back = i == 0 && !go.createdInTrace();
                addTime(g, span, {back ? trace_.range.begin : starts[i], end});
            }
        }
    }
    // The last span that begins before the range.
    std::uint32_t firstIn(std::span<const Timestamp> starts) const {
        const auto inside = std::ranges::lower_bound(starts, range_.begin);
        return inside == starts.begin() ? 0 : static_cast<std::uint32_t>(inside - starts.begin()) - 1;
    }
    // What a goroutine did before the trace came to speak of it: its first state reaches back.
    void addFirst(GoroutineIndex g) {
        const SpanIndex first = trace_.goroutine(g).firstSpan;
        if (query_.weight != GoWeight::WakeUps && wanted_[trace_.goSpans.state[first].value])
            addTime(g, first, {trace_.range.begin, trace_.goSpans.start[first]});
    }

    // The wait at `i` ends by a wake-up when the goroutine is runnable then.
    void addWakeUp(GoroutineIndex g, std::uint32_t i, std::span<const Timestamp> starts) {
        const SpanIndex next = trace_.goroutine(g).firstSpan + i + 1;
        if (i + 1 >= starts.size() || !range_.contains(starts[i + 1])) return;
        if (trace_.stateOf(next).state == GoState::Runnable)
            adder_.add(starts[i + 1], flame_.ofSpan(GoWeight::WakeUps, g, next), 1);
    }

    void addTime(GoroutineIndex g, SpanIndex span, TimeRange time) {
        const TimeRange inside = time.clippedTo(range_);
        if (!inside.empty())
            adder_.add(inside.begin, flame_.ofSpan(query_.weight, g, span),
                       static_cast<std::uint64_t>(inside.length()));
    }

    const GoFlame& flame_;
    const Trace& trace_;
    const GoFlameQuery& query_;
    const TimeRange range_;
    const WantedStates wanted_;
    WeightAdder adder_;
    CancelCheck cancelled_;
};

}  // namespace

WeightedStacks GoFlame::weigh(const GoFlameQuery& query, Job& job) const {
    return Weigher(*this, query, job).weigh();
}

}  // namespace golanes
