// SPDX-License-Identifier: GPL-3.0-or-later
// Goroutines, their states, and their runs on procs and threads.
#include "core/base/format.h"
#include "core/plan/color_role.h"
#include "core/store/go_track.h"
#include "core/store/run_track.h"
#include "core/store/wakeup.h"
#include "widgets/lanes/describe_kernel.h"
#include "widgets/lanes/describe_parts.h"
#include "widgets/lanes/lane_names.h"

#include <algorithm>

namespace golanes {

QString wakerText(WakeKind kind) {
    switch (kind) {
        case WakeKind::Netpoll:
        case WakeKind::NetpollNoP:
            return Words::tr("netpoll");
        case WakeKind::NetDeadline:
            return Words::tr("a network deadline");
        case WakeKind::TimerSleep:
            return Words::tr("the timer of its sleep");
        case WakeKind::TimerChannel:
            return Words::tr("a timer's channel");
        case WakeKind::TimerFunc:
            return Words::tr("time.AfterFunc");
    }
    return {};
}

QString whyInferred(WakeKind kind) {
    switch (kind) {
        case WakeKind::Netpoll:
            return Words::tr(
                "it waited for the network and no goroutine woke it. A read deadline that runs out looks the "
                "same.");
        case WakeKind::NetpollNoP:
            return Words::tr(
                "it waited for the network and was woken without goroutine and P, so by sysmon or a spinning "
                "thread.");
        case WakeKind::NetDeadline:
            return Words::tr("the waker was setting a deadline on the connection.");
        case WakeKind::TimerSleep:
            return Words::tr("it slept and no goroutine woke it.");
        case WakeKind::TimerChannel:
            return Words::tr(
                "a select or receive ended without a goroutine that sent: a timer or ticker fired.");
        case WakeKind::TimerFunc:
            return Words::tr("it was created by no goroutine.");
    }
    return {};
}

namespace {

// Who ended a wait: the context of the span that follows.
void addWaker(DetailBuilder& out, SpanIndex span, GoroutineIndex g) {
    const Trace& trace = out.trace();
    if (const Wake* wake = wakeOf(trace, span)) {
        if (trace.goSpans.actor[span].valid() && trace.goSpans.actor[span] != g)
            out.goroutine(Words::tr("woken by"), trace.goSpans.actor[span]);
        else
            out.row(Words::tr("woken by"), wakerText(wake->kind));
        out.inferred(whyInferred(wake->kind));
        return;
    }
    const GoroutineIndex actor = trace.goSpans.actor[span];
    if (actor.valid() && actor != g) out.goroutine(Words::tr("woken by"), actor);
}

void addPlace(DetailBuilder& out, SpanIndex span) {
    out.proc(Words::tr("processor"), out.trace().goSpans.proc[span]);
    out.thread(Words::tr("thread"), out.trace().goSpans.thread[span]);
}

// What makes a goroutine ready has the stack of who did it.
QString stackTitle(const Trace& trace, SpanIndex span, GoroutineIndex g) {
    const GoroutineIndex actor = trace.goSpans.actor[span];
    if (!actor.valid() || actor == g || trace.stateOf(span).state != GoState::Runnable) return {};
    const Goroutine& it = trace.goroutine(g);
    const bool created = span == it.firstSpan && it.createdInTrace();
    return (created ? Words::tr("Stack of G%1, which created it") : Words::tr("Stack of G%1, which woke it"))
        .arg(trace.goroutine(actor).id);
}

}  // namespace

void describeGoSpan(DetailBuilder& out, SpanIndex span) {
    const Trace& trace = out.trace();
    const GoroutineIndex g = goroutineOf(trace, span);
    const Goroutine& goroutine = trace.goroutine(g);
    const StateInfo& state = trace.stateOf(span);
    const TimeRange drawn = drawnTime(trace, span, g);
    const Timestamp start = trace.goSpans.start[span], end = drawn.end;
    out.title(goroutineText(trace, g));
    out.state(stateSentence(trace, state), roleOf(state.cls));
    out.duration(Words::tr("for"), drawn.length());
    out.time(Words::tr("from"), drawn.begin);
    const bool first = span == goroutine.firstSpan;
    if (first && !goroutine.createdInTrace()) {
        out.inferred(Words::tr(
            "it was in this state already when the trace first tells of it; when it began is not known."));
        if (drawn.begin < start) out.time(Words::tr("told of at"), start);
    }
    const bool last = span + 1 == goroutine.firstSpan + goroutine.spanCount;
    switch (state.state) {
        case GoState::Running:
            addOffCpu(out, trace.goSpans.thread[span], {start, end});
            addPlace(out, span);
            break;
        case GoState::Syscall:
            addPlace(out, span);
            break;
        case GoState::Runnable:
            if (first && goroutine.createdInTrace() && trace.goSpans.actor[span].valid())
                out.goroutine(Words::tr("created by"), trace.goSpans.actor[span]);
            else
                addWaker(out, span, g);
            break;
        case GoState::Waiting:
            if (last)
                out.row(Words::tr("until"), Words::tr("the end of the recording"));
            else
                addWaker(out, span + 1, g);
            break;
        case GoState::Undetermined:
        case GoState::NotExist:
            break;
    }
    out.stack(trace.goSpans.stack[span], stackTitle(trace, span, g));
}

void describeRun(DetailBuilder& out, SpanIndex span, TimeRange run) {
    const Trace& trace = out.trace();
    const GoroutineIndex g = goroutineOf(trace, span);
    const StateInfo& state = trace.stateOf(span);
    const Goroutine& goroutine = trace.goroutine(g);
    out.title(goroutineText(trace, g));
    if (goroutine.gcWorker)
        out.state(Words::tr("GC worker, %1").arg(stateSentence(trace, state)), ColorRole::Gc);
    else
        out.state(stateSentence(trace, state), roleOf(state.cls));
    out.duration(Words::tr("for"), run.length());
    out.time(Words::tr("from"), run.begin);
    if (span > goroutine.firstSpan && trace.stateOf(span - 1).state == GoState::Runnable)
        out.duration(Words::tr("after being ready for"), run.begin - trace.goSpans.start[span - 1]);
    if (state.state == GoState::Running) addOffCpu(out, trace.goSpans.thread[span], run);
    addPlace(out, span);
    out.goroutine(Words::tr("goroutine"), g);
    out.stack(trace.goSpans.stack[span]);
}

void describeWake(DetailBuilder& out, const Wake& wake) {
    const Trace& trace = out.trace();
    out.title(goroutineText(trace, wake.goroutine));
    out.state(Words::tr("woken by %1").arg(wakerText(wake.kind)), roleOf(wake.kind));
    out.time(Words::tr("at"), wake.time);
    out.inferred(whyInferred(wake.kind));
    const Timestamp ready = spanEnd(trace, wake.span, wake.goroutine);
    out.duration(Words::tr("ran after"), ready - wake.time);
    if (wake.span > trace.goroutine(wake.goroutine).firstSpan)
        out.duration(Words::tr("had waited"), wake.time - trace.goSpans.start[wake.span - 1]);
    if (wake.proc.valid())
        out.proc(Words::tr("on"), wake.proc);
    else
        out.row(Words::tr("on"), Words::tr("no P"));
    out.goroutine(Words::tr("goroutine"), wake.goroutine);
    out.stack(
        trace.goSpans.stack[wake.span > 0 && wake.kind != WakeKind::TimerFunc ? wake.span - 1 : wake.span]);
}

void describeGoroutine(DetailBuilder& out, GoroutineIndex g) {
    const Trace& trace = out.trace();
    const Goroutine& goroutine = trace.goroutine(g);
    out.title(goroutineText(trace, g));
    if (goroutine.creator.valid()) out.goroutine(Words::tr("created by"), goroutine.creator);
    if (goroutine.spanCount == 0) return;
    const GoTrack track(trace, g);
    if (goroutine.createdInTrace()) {
        out.time(Words::tr("created"), track.start(0));
        if (!goroutine.creator.valid())
            out.inferred(Words::tr("no goroutine created it: the function of a time.AfterFunc."));
    } else {
        out.row(Words::tr("created"), Words::tr("before the recording"));
    }
    if (goroutine.ended) out.time(Words::tr("ended"), track.start(track.size() - 1));
    const StackId creation = trace.goSpans.stack[goroutine.firstSpan];
    if (goroutine.createdInTrace() && !trace.stacks[creation].empty())
        out.stack(creation, Words::tr("Created at"));
    else
        out.stack(goroutine.startStack, Words::tr("First stack seen of it"));
}

namespace {

void describeRuns(DetailBuilder& out, const RunTrack& runs) {
    const RunTrack::Sums sums = runs.sums(out.trace().range);
    out.count(Words::tr("runs"), runs.size());
    out.duration(Words::tr("running"), sums.running);
    if (sums.gcWorker > 0) out.duration(Words::tr("GC workers"), sums.gcWorker);
    if (sums.syscall > 0) out.duration(Words::tr("system calls"), sums.syscall);
    const Duration all = out.trace().range.length();
    const Duration idle = all - sums.running - sums.gcWorker - sums.syscall;
    if (all > 0 && idle >= 0) out.duration(Words::tr("idle"), idle);
}

}  // namespace

void describeProc(DetailBuilder& out, ProcIndex p) {
    out.title(Words::tr("Processor %1").arg(laneTitle(out.trace(), {LaneKind::Proc, p.value})));
    describeRuns(out, RunTrack::ofProc(out.trace(), p));
}

void describeThread(DetailBuilder& out, ThreadIndex m) {
    const Trace& trace = out.trace();
    out.title(Words::tr("Thread %1").arg(trace.thread(m).id));
    out.row(Words::tr("number"),
            trace.info.threadIdsAreTids ? Words::tr("Linux thread id") : Words::tr("the runtime's M number"));
    describeRuns(out, RunTrack::ofThread(trace, m));
}

}  // namespace golanes
