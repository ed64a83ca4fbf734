// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/area/area_sums.h"

#include "core/analysis/area/area_parts.h"
#include "core/store/go_track.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace golanes {

namespace {

constexpr std::uint32_t kAskEvery = 4096;  // goroutines between two looks at the job

// Goes through goroutines by rising index, so that those which lie in the range with all of their spans, and
// whose spans are neighbours, are summed up together.
class GoroutineSums {
  public:
    GoroutineSums(const SpanSums& spans, TimeRange range)
        : spans_(spans), trace_(spans.trace()), range_(range), slots_(spans.allSlots().size()) {}

    void add(GoroutineIndex g) {
        const Goroutine& go = trace_.goroutine(g);
        const std::uint32_t states = go.spanCount - (go.ended ? 1 : 0);
        if (states == 0) return;
        const SpanIndex end = go.firstSpan + states;
        const Timestamp lastStart = spans_.timeOf(g, end - 1).begin;
        const TimeRange life{spans_.timeOf(g, go.firstSpan).begin, spans_.timeOf(g, end - 1).end};
        if (life.begin >= range_.end || std::max(life.end, lastStart + 1) <= range_.begin) return;
        ++result_.goroutines;
        if (life.begin >= range_.begin && life.end <= range_.end && lastStart < range_.end) {
            addWhole(go.firstSpan, go.firstSpan + go.spanCount);
            addFunction(g, spans_.running(g));
        } else {
            addCut(g, end);
        }
    }

    AreaSums take() {
        flush();
        for (std::size_t i = 0; i < slots_.size(); ++i) addSlot(spans_.allSlots()[i], slots_[i]);
        for (std::size_t i = 0; i < functions_.size(); ++i)
            if (functions_[i].goroutines > 0) result_.functions.push_back(functions_[i]);
        sortAll();
        return std::move(result_);
    }

  private:
    void addWhole(SpanIndex first, SpanIndex last) {
        if (first != wholeEnd_) {
            flush();
            wholeBegin_ = first;
        }
        wholeEnd_ = last;
    }

    void flush() {
        spans_.add(wholeBegin_, wholeEnd_, slots_);
        wholeBegin_ = wholeEnd_;
    }

    // `end`: behind its last state.
    void addCut(GoroutineIndex g, SpanIndex end) {
        const Goroutine& go = trace_.goroutine(g);
        const Timestamp* starts = trace_.goSpans.start.data();
        const SpanIndex last =
            static_cast<SpanIndex>(std::lower_bound(starts + go.firstSpan + 1, starts + end, range_.end) -
                                   starts) -
            1;
        // The first that begins in the range, or the one before it that lasts into it.
        SpanIndex first = static_cast<SpanIndex>(
            std::lower_bound(starts + go.firstSpan, starts + last + 1, range_.begin) - starts);
        if (first > go.firstSpan && (first > last || starts[first] > range_.begin)) --first;
        addClipped(g, first);
        if (last > first) {
            spans_.add(first + 1, last, slots_);
            addClipped(g, last);
        }
        const ClassSums sums = GoTrack(trace_, g).sums(range_);
        addFunction(g, sums[static_cast<std::size_t>(StateClass::Running)]);
    }

    void addClipped(GoroutineIndex g, SpanIndex s) {
        const std::uint32_t slot = spans_.slotOf(g, s);
        if (slot == SpanSums::kNone) return;
        slots_[slot].add(spans_.timeOf(g, s).clippedTo(range_).length());
        // A wake-up is an instant: it may lie before what is left of the state that it began.
        if (spans_.allSlots()[slot].woken && trace_.goSpans.start[s] < range_.begin) ++wokenBefore_;
    }

    void addFunction(GoroutineIndex g, Duration running) {
        const StringId name = trace_.goroutine(g).name;
        if (name.value >= functions_.size()) functions_.resize(name.value + 1);
        FunctionSum& f = functions_[name.value];
        f.name = name;
        ++f.goroutines;
        f.running += running;
        if (f.busiest.valid() && running <= f.longest) return;
        f.busiest = g;
        f.longest = running;
    }

    void addSlot(const SpanSums::Slot& slot, const TimeCount& sum) {
        if (sum.count == 0) return;
        const StateInfo& info = trace_.states[slot.state];
        result_.classes[static_cast<std::size_t>(info.cls)].add(sum.time, sum.count);
        const auto it = std::ranges::find(result_.states, slot.state, &StateSum::state);
        StateSum& state =
            it != result_.states.end() ? *it : result_.states.emplace_back(StateSum{slot.state, {}});
        state.sum.add(sum.time, sum.count);
        if (slot.woken) result_.wakeups += sum.count;
        if (info.state == GoState::Waiting || info.state == GoState::Syscall)
            result_.sites.push_back({slot.site, slot.state, sum});
    }

    void sortAll() {
        result_.wakeups -= wokenBefore_;
        const auto longer = [](const auto& a, const auto& b) { return a.sum.time > b.sum.time; };
        std::ranges::stable_sort(result_.states, longer);
        std::ranges::stable_sort(result_.sites, longer);
        std::ranges::stable_sort(result_.functions, std::greater(), &FunctionSum::running);
    }

    const SpanSums& spans_;
    const Trace& trace_;
    const TimeRange range_;
    std::vector<TimeCount> slots_;
    std::vector<FunctionSum> functions_;  // by name
    SpanIndex wholeBegin_ = 0, wholeEnd_ = 0;
    std::uint64_t wokenBefore_ = 0;
    AreaSums result_;
};

AreaSums sumGoroutines(const SpanSums& spans, const AreaScope& scope, TimeRange range, Job& job) {
    const auto count = static_cast<std::uint32_t>(spans.trace().goroutines.size());
    std::vector<bool> wanted(count, scope.allGoroutines);
    if (!scope.allGoroutines)
        for (const GoroutineIndex g : scope.goroutines) wanted[g.value] = true;
    GoroutineSums sums(spans, range);
    for (std::uint32_t g = 0; g < count; ++g) {
        if (g % kAskEvery == 0 && job.cancelled()) break;
        if (wanted[g]) sums.add(GoroutineIndex(g));
    }
    return sums.take();
}

}  // namespace

Duration AreaSums::time() const {
    return std::accumulate(classes.begin(), classes.end(), Duration{},
                           [](Duration sum, const TimeCount& c) { return sum + c.time; });
}

std::uint64_t AreaSums::spans() const {
    return std::accumulate(classes.begin(), classes.end(), std::uint64_t{},
                           [](std::uint64_t sum, const TimeCount& c) { return sum + c.count; });
}

AreaSums areaSums(const SpanSums& spans, const AreaScope& scope, Job& job) {
    const Trace& trace = spans.trace();
    const TimeRange range = scope.range.clippedTo(trace.range);
    if (range.empty()) return {};
    AreaSums sums = sumGoroutines(spans, scope, range, job);
    sums.range = range;
    for (const ProcIndex p : scope.procs)
        sums.procs.push_back(carrierSum(RunTrack::ofProc(trace, p), p.value, range));
    for (const ThreadIndex m : scope.threads)
        sums.threads.push_back(carrierSum(RunTrack::ofThread(trace, m), m.value, range));
    sums.gcMark = rangesIn(trace, trace.timeline->gcMark, range);
    sums.stopTheWorld = rangesIn(trace, trace.timeline->stopTheWorld, range);
    if (scope.heap) {
        sums.heapLive = metricIn(trace, Metric::HeapLive, range);
        sums.heapGoal = metricIn(trace, Metric::HeapGoal, range);
    }
    return sums;
}

}  // namespace golanes
