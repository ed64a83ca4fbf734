// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_decode.h"

#include "core/store/go_track.h"

namespace golanes {

namespace {

template <class Row>
void setContext(TraceEvent& e, const Row& row) {
    e.goroutine = row.goroutine;
    e.proc = row.proc;
    e.thread = row.thread;
}

void decodeGoSpan(const Trace& trace, std::uint32_t row, TraceEvent& e) {
    const GoSpanColumns& c = trace.goSpans;
    e.kind = EventKind::StateTransition;
    e.time = c.start[row];
    e.goroutine = c.actor[row];
    e.proc = c.proc[row];
    e.thread = c.thread[row];
    e.stack = c.stack[row];
    e.subject = goroutineOf(trace, row);
    const Goroutine& g = trace.goroutine(e.subject);
    e.from = row > g.firstSpan ? trace.stateOf(row - 1).state : g.firstFrom;
    e.to = trace.stateOf(row).state;
    e.text = trace.stateOf(row).reason;
}

void decodeProcSpan(const Trace& trace, std::uint16_t proc, std::uint32_t row, TraceEvent& e) {
    const ProcSpan& s = trace.procs[proc].spans[row];
    e.kind = EventKind::StateTransition;
    e.time = s.start;
    e.goroutine = s.goroutine;
    e.proc = s.contextProc;
    e.thread = s.thread;
    e.subjectProc = ProcIndex(proc);
    e.procFrom = s.from;
    e.procTo = s.state;
}

void decodeRange(const Range& r, bool end, TraceEvent& e) {
    e.kind = end ? EventKind::RangeEnd : EventKind::RangeBegin;
    e.time = end ? r.end : r.start;
    e.goroutine = end ? r.endGoroutine : r.goroutine;
    e.proc = end ? r.endProc : r.proc;
    e.thread = end ? r.endThread : r.thread;
    e.subject = r.scopeGoroutine;
    e.subjectProc = r.scopeProc;
    e.range = r.kind;
    e.text = r.reason;
    if (end) {
        e.args = {r.sweptBytes, r.reclaimedBytes, 0};
    } else {
        e.stack = r.stack;
    }
}

void decodeTask(const Task& t, bool end, TraceEvent& e) {
    const Task::Context& c = end ? t.endContext : t.beginContext;
    e.kind = end ? EventKind::TaskEnd : EventKind::TaskBegin;
    e.time = end ? t.end : t.start;
    setContext(e, c);
    e.stack = c.stack;
    e.task = t.id;
    e.parent = t.parent;
    e.text = t.name;
}

void decodeRegion(const Region& r, bool end, TraceEvent& e) {
    e.kind = end ? EventKind::RegionEnd : EventKind::RegionBegin;
    e.time = end ? r.end : r.start;
    e.goroutine = r.goroutine;
    e.proc = end ? r.endProc : r.proc;
    e.thread = end ? r.endThread : r.thread;
    e.stack = end ? r.endStack : r.stack;
    e.task = r.task;
    e.text = r.name;
}

void decodeRepeat(const Trace& trace, const Repeat& r, TraceEvent& e) {
    e.kind = r.kind;
    e.time = r.time;
    setContext(e, r);
    e.subject = r.subject;
    e.subjectProc = r.subjectProc;
    e.range = r.range;
    e.stack = r.stack;
    if (r.state.valid()) e.from = e.to = trace.states[r.state].state;
}

template <class Row>
void decodeInstant(const Row& row, EventKind kind, TraceEvent& e) {
    e.kind = kind;
    e.time = row.time;
    setContext(e, row);
    if constexpr (requires { row.stack; }) e.stack = row.stack;
}

}  // namespace

TraceEvent decodeEvent(const Trace& trace, EventSource source, std::uint16_t track, std::uint32_t row) {
    TraceEvent e;
    e.source = source;
    e.row = row;
    switch (source) {
        case EventSource::GoSpan:
            decodeGoSpan(trace, row, e);
            break;
        case EventSource::ProcSpan:
            decodeProcSpan(trace, track, row, e);
            break;
        case EventSource::RangeStart:
            decodeRange(trace.ranges[row], false, e);
            break;
        case EventSource::RangeEnd:
            decodeRange(trace.ranges[row], true, e);
            break;
        case EventSource::Metric:
            decodeInstant(trace.metrics[track][row], EventKind::Metric, e);
            e.metric = static_cast<Metric>(track);
            e.args[0] = trace.metrics[track][row].value;
            if (e.metric == Metric::GoMaxProcs) e.stack = trace.goMaxProcsStacks[row];
            break;
        case EventSource::Label:
            decodeInstant(trace.labels[row], EventKind::Label, e);
            e.text = trace.labels[row].text;
            break;
        case EventSource::TaskStart:
            decodeTask(trace.tasks[row], false, e);
            break;
        case EventSource::TaskEnd:
            decodeTask(trace.tasks[row], true, e);
            break;
        case EventSource::RegionStart:
            decodeRegion(trace.regions[row], false, e);
            break;
        case EventSource::RegionEnd:
            decodeRegion(trace.regions[row], true, e);
            break;
        case EventSource::Log:
            decodeInstant(trace.logs[row], EventKind::Log, e);
            e.task = trace.logs[row].task;
            e.text = trace.logs[row].category;
            e.message = trace.logs[row].message;
            break;
        case EventSource::Sample:
            decodeInstant(trace.samples[row], EventKind::StackSample, e);
            break;
        case EventSource::Sync:
            e.time = trace.syncs[row].time;
            e.args[0] = trace.syncs[row].n;
            break;
        case EventSource::Repeat:
            decodeRepeat(trace, trace.repeats[row], e);
            break;
        case EventSource::Experimental:
            decodeInstant(trace.experimental[row], EventKind::Experimental, e);
            e.wireType = trace.experimental[row].wireType;
            e.args = trace.experimental[row].args;
            break;
    }
    return e;
}

}  // namespace golanes
