// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_list.h"

#include "core/base/cancellable_sort.h"
#include "core/store/event_decode.h"
#include "core/store/go_track.h"

#include <algorithm>
#include <tuple>

namespace golanes {

// Picks the rows that pass a filter.
class EventList::Collector {
  public:
    Collector(const Trace& trace, const EventFilter& filter, std::vector<Ref>& refs)
        : trace_(trace), filter_(filter), refs_(refs) {}

    void goSpans(Job& job) {
        constexpr std::uint32_t kAskEvery = 64;
        for (std::uint32_t g = 0; g < trace_.goroutines.size(); ++g) {
            goSpansOf(GoroutineIndex(g));
            if (g % kAskEvery != 0) continue;
            if (job.cancelled()) return;
            job.advanceTo(g);
        }
    }

    void procSpans() {
        for (std::uint16_t p = 0; p < trace_.procs.size(); ++p) {
            const auto& spans = trace_.procs[p].spans;
            for (std::uint32_t i = 0; i < spans.size(); ++i) {
                const ProcSpan& s = spans[i];
                if (s.state == ProcState::Undetermined) continue;  // a gap in the trace, not an event
                add(s.start, EventSource::ProcSpan, i, p, {s.goroutine, s.contextProc, s.thread}, {},
                    ProcIndex(p));
            }
        }
    }

    void ranges() {
        for (std::uint32_t i = 0; i < trace_.ranges.size(); ++i) {
            const Range& r = trace_.ranges[i];
            if (r.begun) {  // of one that was on already, Repeat has the event that told so
                add(r.start, EventSource::RangeStart, i, 0, {r.goroutine, r.proc, r.thread}, r.scopeGoroutine,
                    r.scopeProc);
            }
            if (!r.openAtEnd) {
                add(r.end, EventSource::RangeEnd, i, 0, {r.endGoroutine, r.endProc, r.endThread},
                    r.scopeGoroutine, r.scopeProc);
            }
        }
    }

    void tasks() {
        for (std::uint32_t i = 0; i < trace_.tasks.size(); ++i) {
            const Task& t = trace_.tasks[i];
            const auto& b = t.beginContext;
            const auto& e = t.endContext;
            if (t.begun) add(t.start, EventSource::TaskStart, i, 0, {b.goroutine, b.proc, b.thread});
            if (t.ended) add(t.end, EventSource::TaskEnd, i, 0, {e.goroutine, e.proc, e.thread});
        }
    }

    void regions() {
        for (std::uint32_t i = 0; i < trace_.regions.size(); ++i) {
            const Region& r = trace_.regions[i];
            if (r.begun) add(r.start, EventSource::RegionStart, i, 0, {r.goroutine, r.proc, r.thread});
            if (r.ended) add(r.end, EventSource::RegionEnd, i, 0, {r.goroutine, r.endProc, r.endThread});
        }
    }

    void repeats() {
        for (std::uint32_t i = 0; i < trace_.repeats.size(); ++i) {
            const Repeat& r = trace_.repeats[i];
            add(r.time, EventSource::Repeat, i, 0, {r.goroutine, r.proc, r.thread}, r.subject, r.subjectProc);
        }
    }

    // A table whose rows are instants with a context of their own.
    template <class Row>
    void instants(const std::vector<Row>& rows, EventSource source, std::uint16_t track = 0) {
        for (std::uint32_t i = 0; i < rows.size(); ++i) {
            const Row& r = rows[i];
            add(r.time, source, i, track, {r.goroutine, r.proc, r.thread});
        }
    }

    void syncs() {
        for (std::uint32_t i = 0; i < trace_.syncs.size(); ++i) {
            add(trace_.syncs[i].time, EventSource::Sync, i, 0, {});
        }
    }

  private:
    struct Context {
        GoroutineIndex goroutine;
        ProcIndex proc;
        ThreadIndex thread;
    };

    void goSpansOf(GoroutineIndex g) {
        const GoTrack track(trace_, g);
        const auto starts = track.starts();
        const auto first = std::lower_bound(starts.begin(), starts.end(), filter_.range.begin);
        const auto last = std::lower_bound(first, starts.end(), filter_.range.end);
        const GoSpanColumns& c = trace_.goSpans;
        for (auto it = first; it != last; ++it) {
            const SpanIndex s = track.span(static_cast<std::uint32_t>(it - starts.begin()));
            if (trace_.stateOf(s).state == GoState::Undetermined)
                continue;  // a gap in the trace, not an event
            add(*it, EventSource::GoSpan, s, 0, {c.actor[s], c.proc[s], c.thread[s]}, g);
        }
    }

    void add(Timestamp t, EventSource source, std::uint32_t row, std::uint16_t track, const Context& c,
             GoroutineIndex subject = {}, ProcIndex subjectProc = {}) {
        if (!filter_.range.contains(t)) return;
        const auto misses = [](auto wanted, auto a, auto b) {
            return wanted.valid() && wanted != a && wanted != b;
        };
        if (misses(filter_.goroutine, c.goroutine, subject)) return;
        if (misses(filter_.proc, c.proc, subjectProc)) return;
        if (misses(filter_.thread, c.thread, c.thread)) return;
        refs_.push_back({t, row, track, source});
    }

    const Trace& trace_;
    const EventFilter& filter_;
    std::vector<Ref>& refs_;
};

EventList::EventList(const Trace& trace, const EventFilter& filter) : trace_(trace) {
    Job job;
    collect(filter, job);
    sort(job);
}

EventList::EventList(const Trace& trace, const EventFilter& filter, Job& job) : trace_(trace) {
    job.enter(Job::Stage::Indexing, trace.goroutines.size());
    collect(filter, job);
    sort(job);
}

void EventList::collect(const EventFilter& filter, Job& job) {
    Collector c(trace_, filter, refs_);
    c.syncs();
    c.goSpans(job);
    if (job.cancelled()) return;
    c.procSpans();
    c.repeats();
    c.ranges();
    for (std::uint16_t m = 0; m < kMetricCount; ++m) c.instants(trace_.metrics[m], EventSource::Metric, m);
    c.instants(trace_.labels, EventSource::Label);
    c.tasks();
    c.regions();
    c.instants(trace_.logs, EventSource::Log);
    c.instants(trace_.samples, EventSource::Sample);
    c.instants(trace_.experimental, EventSource::Experimental);
}

void EventList::sort(Job& job) {
    stableSort(
        refs_, [](const Ref& r) { return std::tuple(r.time, r.source, r.track, r.row); }, job);
}

TraceEvent EventList::operator[](std::size_t i) const {
    const Ref& ref = refs_[i];
    return decodeEvent(trace_, ref.source, ref.track, ref.row);
}

std::size_t EventList::lowerBound(Timestamp t) const {
    const auto it =
        std::partition_point(refs_.begin(), refs_.end(), [t](const Ref& r) { return r.time < t; });
    return static_cast<std::size_t>(it - refs_.begin());
}

}  // namespace golanes
