// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/requests/request_intervals.h"

#include "core/analysis/keyed_rows.h"

#include <algorithm>
#include <array>

namespace golanes {

namespace {

constexpr std::string_view kServe = "net/http.(*conn).serve";

// Stacks of a server that waits for the next request: serve itself reads the first line, or looks whether
// there is one (net/http/server.go).
std::vector<bool> betweenRequests(const Trace& trace) {
    std::vector<bool> between(trace.stacks.size());
    const auto function = [&](FrameId f) { return trace.strings[trace.stacks.frame(f).function]; };
    for (std::uint32_t s = 0; s < trace.stacks.size(); ++s) {
        const auto frames = trace.stacks[StackId(s)];
        for (std::size_t i = 1; i < frames.size(); ++i) {
            if (function(frames[i]) != kServe) continue;
            const std::string_view inner = function(frames[i - 1]);
            between[s] = inner == "net/http.(*conn).readRequest" || inner == "bufio.(*Reader).Peek";
        }
    }
    return between;
}

class Collector {
  public:
    Collector(const Trace& trace, const Scope& scope) : trace_(trace), scope_(scope) {}

    void addTasks() {
        for (const Task& t : trace_.tasks)
            if (t.begun && t.ended)
                add(IntervalKind::Task, t.name, t.beginContext.goroutine, {t.start, t.end});
    }
    void addRegions() {
        for (const Region& r : trace_.regions)
            if (r.begun && r.ended) add(IntervalKind::Region, r.name, r.goroutine, {r.start, r.end});
    }
    void addGoroutines(Job& job) {
        const std::vector<bool> between = betweenRequests(trace_);
        for (std::uint32_t i = 0; i < trace_.goroutines.size() && !job.cancelled(); ++i) {
            const Goroutine& g = trace_.goroutines[i];
            const std::string_view start = trace_.strings[g.name];
            if (start == kServe) {
                addRequests(GoroutineIndex(i), between);
            } else if (g.createdInTrace() && g.ended && !start.empty() && !start.starts_with("runtime.")) {
                add(IntervalKind::Goroutine, g.name, GoroutineIndex(i), lifeOf(g));
            }
        }
    }

    std::vector<IntervalGroup> take() {
        std::vector<IntervalGroup> groups;
        for (auto& [key, intervals] : groups_.rows()) {
            if (intervals.size() < kFewestIntervals) continue;
            groups.push_back({static_cast<IntervalKind>(highOf(key)), StringId(lowOf(key)), intervals});
        }
        return groups;
    }

  private:
    void add(IntervalKind kind, StringId name, GoroutineIndex g, TimeRange time) {
        const bool within = time.begin >= scope_.range.begin && time.end <= scope_.range.end;
        if (g.valid() && within && time.end > time.begin && scope_.has(g))
            groups_[keyOf(static_cast<std::uint32_t>(kind), name.value)].push_back({g, time});
    }

    TimeRange lifeOf(const Goroutine& g) const {
        return {trace_.goSpans.start[g.firstSpan], trace_.goSpans.start[g.firstSpan + g.spanCount - 1]};
    }

    void addRequests(GoroutineIndex index, const std::vector<bool>& between) {
        const Goroutine& g = trace_.goroutine(index);
        Timestamp begin = 0;
        std::uint32_t waits = 0, requests = 0;
        for (SpanIndex s = g.firstSpan; s + 1 < g.firstSpan + g.spanCount; ++s) {
            const StackId stack = trace_.goSpans.stack[s];
            const bool waited =
                trace_.stateOf(s).state == GoState::Waiting && stack.valid() && between[stack.value];
            if (!waited) continue;
            if (waits++ > 0) {
                ++requests;
                add(IntervalKind::Request, g.name, index, {begin, trace_.goSpans.start[s]});
            }
            begin = trace_.goSpans.start[s + 1];
        }
        // A connection for one request; after several, what comes last is its closing.
        if (waits > 0 && requests == 0 && g.ended)
            add(IntervalKind::Request, g.name, index, {begin, lifeOf(g).end});
    }

    const Trace& trace_;
    const Scope& scope_;
    KeyedRows<std::vector<Interval>> groups_;
};

}  // namespace

std::string_view name(IntervalKind k) {
    static constexpr std::array<std::string_view, kIntervalKindCount> kNames = {"task", "region", "request",
                                                                                "goroutine"};
    return kNames[static_cast<std::size_t>(k)];
}

std::vector<IntervalGroup> requestIntervals(const Trace& trace, const Scope& scope, Job& job) {
    Collector collector(trace, scope);
    collector.addTasks();
    collector.addRegions();
    collector.addGoroutines(job);
    return collector.take();
}

}  // namespace golanes
