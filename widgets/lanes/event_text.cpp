// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/event_text.h"

#include "core/base/format.h"
#include "core/store/range_name.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/target_at.h"
#include "widgets/session/target_span.h"

#include <QCoreApplication>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(golanes::Events)
};

QString goroutineName(const Trace& trace, GoroutineIndex g) {
    return QStringLiteral("G%1").arg(trace.goroutine(g).id);
}

QString procName(const Trace& trace, ProcIndex p) {
    return QStringLiteral("P%1").arg(trace.proc(p).id);
}

// What a goroutine went into.
QString transitionWord(const TraceEvent& e) {
    switch (e.to) {
        case GoState::NotExist:
            return Words::tr("ends");
        case GoState::Waiting:
            return e.from == GoState::NotExist ? Words::tr("created waiting") : Words::tr("waits");
        case GoState::Syscall:
            return Words::tr("system call");
        case GoState::Running:
            return e.from == GoState::Syscall ? Words::tr("back from system call") : Words::tr("runs");
        case GoState::Runnable:
            if (e.from == GoState::NotExist) return Words::tr("created");
            if (e.from == GoState::Waiting) return Words::tr("woken");
            if (e.from == GoState::Running) return Words::tr("gives way");
            if (e.from == GoState::Syscall) return Words::tr("back, waits for a P");
            return Words::tr("ready to run");
        case GoState::Undetermined:
            break;
    }
    return Words::tr("not known");
}

EventWords goroutineWords(const Trace& trace, const TraceEvent& e, GoroutineIndex self) {
    EventWords w{transitionWord(e), text(trace.strings[e.text])};
    QStringList detail;
    // Another goroutine than the listed one: this one did it.
    if (e.subject != self) detail << goroutineName(trace, e.subject);
    if (self.valid() && e.subject != self && e.to == GoState::Runnable) {
        if (e.from == GoState::Waiting) w.event = Words::tr("wakes");
        if (e.from == GoState::NotExist) w.event = Words::tr("creates");
    }
    if (!w.detail.isEmpty()) detail << w.detail;
    const bool byOther = e.goroutine.valid() && e.goroutine != e.subject && e.goroutine != self;
    if (byOther) detail << Words::tr("by %1").arg(goroutineName(trace, e.goroutine));
    w.detail = detail.join(u' ');
    return w;
}

EventWords procWords(const Trace& trace, const TraceEvent& e) {
    QString word = Words::tr("P is idle");
    if (e.procTo == ProcState::Running) word = Words::tr("P runs");
    if (e.procTo == ProcState::NotExist) word = Words::tr("P is removed");
    if (trace.proc(e.subjectProc).spans[e.row].stolen) word = Words::tr("P is taken away");
    return {word, procName(trace, e.subjectProc)};
}

QString rangeSide(EventKind kind) {
    return kind == EventKind::RangeEnd      ? Words::tr("range ends")
           : kind == EventKind::RangeActive ? Words::tr("range goes on")
                                            : Words::tr("range begins");
}

QString metricText(const TraceEvent& e) {
    const bool bytes = e.metric != Metric::GoMaxProcs;
    return text(name(e.metric)) + QStringLiteral(" = ") +
           text(bytes ? formatBytes(e.args[0]) : formatCount(e.args[0]));
}

QString named(const Trace& trace, const TraceEvent& e) {
    const QString words = text(trace.strings[e.text]);
    const bool task = e.task != Task::kNoTask && e.task != Task::kBackground;
    return task ? Words::tr("%1 (task %2)").arg(words).arg(e.task) : words;
}

Target contextTarget(const Trace& trace, const TraceEvent& e) {
    if (e.goroutine.valid()) {
        const SpanIndex s = spanOf(trace, Target::place({LaneKind::Goroutine, e.goroutine.value}, e.time));
        if (s != kNoSpan) return spanTarget(trace, s, e.time);
    }
    if (e.proc.valid()) return Target::place({LaneKind::Proc, e.proc.value}, e.time);
    if (e.thread.valid()) return Target::place({LaneKind::Thread, e.thread.value}, e.time);
    return Target::place({LaneKind::GoroutineCounts, 0}, e.time);
}

LaneKind laneOf(RangeKind kind) {
    switch (kind) {
        case RangeKind::StopTheWorld:
            return LaneKind::StopTheWorld;
        case RangeKind::GcMark:
            return LaneKind::GcCycles;
        case RangeKind::MarkAssist:
            return LaneKind::GcAssists;
        case RangeKind::Sweep:
            return LaneKind::GcSweeps;
    }
    return LaneKind::GcCycles;
}

Target rangeTarget(const Trace& trace, std::uint32_t row, Timestamp t) {
    const Range& r = trace.ranges[row];
    Target target = targetOf(trace, {laneOf(r.kind), 0}, Target::Part::Span, 0, row);
    target.time = t;
    return target;
}

}  // namespace

EventWords eventWords(const Trace& trace, const TraceEvent& e, GoroutineIndex self) {
    switch (e.kind) {
        case EventKind::StateTransition:
            if (e.source == EventSource::Repeat)
                return {Words::tr("status"), e.subject.valid()       ? goroutineName(trace, e.subject)
                                             : e.subjectProc.valid() ? procName(trace, e.subjectProc)
                                                                     : QString()};
            return e.subject.valid() ? goroutineWords(trace, e, self) : procWords(trace, e);
        case EventKind::Sync:
            return {Words::tr("sync"), QString::number(e.args[0])};
        case EventKind::Metric:
            return {Words::tr("metric"), metricText(e)};
        case EventKind::Label:
            return {Words::tr("label"), text(trace.strings[e.text])};
        case EventKind::StackSample:
            return {Words::tr("CPU sample"), {}};
        case EventKind::RangeBegin:
        case EventKind::RangeActive:
        case EventKind::RangeEnd:
            return {rangeSide(e.kind), text(rangeName(e.range, trace.strings[e.text]))};
        case EventKind::TaskBegin:
            return {Words::tr("task begins"), named(trace, e)};
        case EventKind::TaskEnd:
            return {Words::tr("task ends"), named(trace, e)};
        case EventKind::RegionBegin:
            return {Words::tr("region begins"), named(trace, e)};
        case EventKind::RegionEnd:
            return {Words::tr("region ends"), named(trace, e)};
        case EventKind::Log: {
            const QString category = text(trace.strings[e.text]), message = text(trace.strings[e.message]);
            return {Words::tr("log"),
                    category.isEmpty() ? message : category + QStringLiteral(": ") + message};
        }
        case EventKind::Experimental:
            return {text(experimentalEventName(e.wireType)),
                    QStringLiteral("%1, %2, %3").arg(e.args[0]).arg(e.args[1]).arg(e.args[2])};
    }
    return {};
}

Target eventTarget(const Trace& trace, const TraceEvent& e) {
    switch (e.source) {
        case EventSource::GoSpan:
            // An end begins a span in which there is nothing.
            if (e.to == GoState::NotExist && e.row > trace.goroutine(e.subject).firstSpan)
                return spanTarget(trace, e.row - 1, e.time - 1);
            return spanTarget(trace, e.row);
        case EventSource::ProcSpan:
            return Target::place({LaneKind::Proc, e.subjectProc.value}, e.time);
        case EventSource::RangeStart:
        case EventSource::RangeEnd:
            return rangeTarget(trace, e.row, e.time);
        case EventSource::TaskStart:
        case EventSource::TaskEnd: {
            Target t = targetOf(trace, {LaneKind::Tasks, e.row}, Target::Part::Span, 0, e.row);
            t.time = e.time;
            return t;
        }
        case EventSource::RegionStart:
        case EventSource::RegionEnd: {
            const Region& r = trace.regions[e.row];
            if (r.depth >= kMaxRegionRows) return contextTarget(trace, e);
            Target t = targetOf(trace, {LaneKind::Goroutine, r.goroutine.value}, Target::Part::Span,
                                r.depth + 1u, e.row);
            t.time = e.time;
            return t;
        }
        default:
            return contextTarget(trace, e);
    }
}

}  // namespace golanes
