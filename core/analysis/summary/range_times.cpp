// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/summary/range_times.h"

#include "core/store/range_name.h"
#include "core/store/trace_times.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

namespace golanes {

namespace {

struct Edge {
    enum class Type : std::uint8_t { Begin, Active, End };

    Timestamp time;
    Type type;
    RangeKind kind;
    StringId reason;
    GoroutineIndex goroutine;  // whose time it is: the scope, for a sweep the context
    ProcIndex proc;            // scope of a sweep
};

GoroutineIndex owner(RangeKind kind, GoroutineIndex scope, GoroutineIndex context) {
    return kind == RangeKind::Sweep ? context : scope;
}

std::vector<Edge> rangeEdges(const Trace& trace) {
    std::vector<Edge> edges;
    for (const Range& r : trace.ranges) {
        if (r.kind == RangeKind::GcMark) continue;
        if (r.begun) {
            edges.push_back({r.start, Edge::Type::Begin, r.kind, r.reason,
                             owner(r.kind, r.scopeGoroutine, r.goroutine), r.scopeProc});
        }
        if (!r.openAtEnd) {
            edges.push_back({r.end, Edge::Type::End, r.kind, r.reason,
                             owner(r.kind, r.scopeGoroutine, r.endGoroutine), r.scopeProc});
        }
    }
    for (const Repeat& r : trace.repeats) {
        if (r.kind != EventKind::RangeActive || r.range == RangeKind::GcMark) continue;
        edges.push_back({r.time, Edge::Type::Active, r.range, kEmptyString,
                         owner(r.range, r.subject, r.goroutine), r.subjectProc});
    }
    std::ranges::sort(edges, {}, &Edge::time);
    return edges;
}

class RangeTimes {
  public:
    RangeTimes(const Trace& trace, std::vector<GoroutineSummary>& summaries)
        : trace_(trace), summaries_(summaries) {}

    void apply(const Edge& e) {
        if (e.kind == RangeKind::Sweep && e.type == Edge::Type::End) {
            const auto sweep = sweeps_.find(e.proc);
            const bool same = sweep != sweeps_.end() && sweep->second == e.goroutine;
            if (sweep != sweeps_.end()) sweeps_.erase(sweep);
            if (!same) return;
        }
        if (!exists(e.goroutine, e.time)) return;
        const Key key{e.goroutine.value, e.kind, e.reason.value};
        if (e.type == Edge::Type::End) {
            if (const auto open = open_.find(key); open != open_.end()) {
                add(key, e.time - open->second);
                open_.erase(open);
            }
            return;
        }
        if (e.kind == RangeKind::Sweep) sweeps_[e.proc] = e.goroutine;
        Timestamp since = e.time;
        if (e.type == Edge::Type::Active) {
            since = lastSyncTime(trace_, e.time);
            if (const auto open = open_.find(key); open != open_.end()) add(key, since - open->second);
        }
        open_[key] = since;
    }

    void finish() {
        const Timestamp last = lastEventTime(trace_);
        for (const auto& [key, since] : open_) {
            const Timestamp end = summaries_[key.goroutine].end;
            add(key, (end ? end : last) - since);
        }
        for (const auto& [key, time] : times_) {
            const std::string name = rangeName(key.kind, trace_.strings[StringId(key.reason)]);
            summaries_[key.goroutine].ranges.emplace_back(name, time);
        }
    }

  private:
    struct Key {
        std::uint32_t goroutine;
        RangeKind kind;
        std::uint32_t reason;
        auto operator<=>(const Key&) const = default;
    };

    void add(const Key& key, Duration d) { times_[key] += d; }

    // The goroutine is known by now and has not ended.
    bool exists(GoroutineIndex g, Timestamp t) const {
        if (!g.valid() || trace_.goroutine(g).spanCount == 0) return false;
        const GoroutineSummary& s = summaries_[g.value];
        return trace_.goSpans.start[trace_.goroutine(g).firstSpan] <= t && (s.end == 0 || t <= s.end);
    }

    const Trace& trace_;
    std::vector<GoroutineSummary>& summaries_;
    std::map<Key, Timestamp> open_;
    std::map<Key, Duration> times_;
    std::unordered_map<ProcIndex, GoroutineIndex> sweeps_;
};

}  // namespace

void addRangeTimes(const Trace& trace, std::vector<GoroutineSummary>& summaries) {
    RangeTimes times(trace, summaries);
    for (const Edge& e : rangeEdges(trace)) times.apply(e);
    times.finish();
}

}  // namespace golanes
