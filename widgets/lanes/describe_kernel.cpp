// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/describe_kernel.h"

#include "core/analysis/kernel/goroutine_on.h"
#include "core/analysis/kernel/off_cpu.h"
#include "core/base/format.h"
#include "core/plan/kernel_lanes.h"
#include "core/store/perf_calls.h"
#include "widgets/lanes/kernel_targets.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/perf_stack_text.h"
#include "widgets/session/kernel_text.h"

#include <algorithm>

namespace golanes {

namespace {

const KernelTracks& kernelOf(const DetailBuilder& out) {
    return *out.sources().kernel;
}

void addGoroutineAt(DetailBuilder& out, PerfThreadIndex thread, Timestamp t) {
    const GoroutineIndex g = goroutineOn(out.sources(), thread, t);
    if (g.valid()) out.goroutine(Words::tr("goroutine"), g);
}

void addProcess(DetailBuilder& out, PerfThreadIndex thread) {
    const PerfThread& t = kernelOf(out).perf->threads[thread.value];
    if (t.pid >= 0) out.row(Words::tr("process"), QString::number(t.pid));
}

QString afterText(const PerfRun& run) {
    if (run.open) return Words::tr("when it left the CPU was not recorded");
    if (run.endState.preempted) return Words::tr("preempted");
    switch (run.endState.letter) {
        case 'R':
            return Words::tr("gave way");
        case 'S':
            return Words::tr("went to sleep");
        case 'D':
            return Words::tr("waited, uninterruptible");
        case 'I':
            return Words::tr("idle");
        case 'Z':
        case 'X':
            return Words::tr("ended");
        case 'T':
        case 't':
            return Words::tr("stopped");
        default:
            return Words::tr("left the CPU");
    }
}

void addExtent(DetailBuilder& out, TimeRange time) {
    out.duration(Words::tr("for"), time.length());
    out.time(Words::tr("from"), time.begin);
}

void describeRunOf(DetailBuilder& out, const KernelSpan& span, const PerfRun& run) {
    addExtent(out, {span.start, span.end});
    if (run.startInferred)
        out.inferred(Words::tr("the switch to it was not recorded; it was on the CPU then at the latest."));
    if (run.cpu != kNoCpu) out.row(Words::tr("CPU"), QString::number(run.cpu));
    addGoroutineAt(out, run.thread, span.start);
    out.row(Words::tr("then"), afterText(run));
}

void describeAbsence(DetailBuilder& out, const KernelSpan& span, const PerfRun& before) {
    const KernelTracks& kernel = kernelOf(out);
    addExtent(out, {span.start, span.end});
    if (span.inferred)
        out.inferred(Words::tr("when it came back onto a CPU was not recorded: until then at the latest."));
    if (waitsForCpu(span.state)) {
        if (const auto culprit = culpritOf(kernel, span))
            addKernelThread(out, Words::tr("CPU %1 had").arg(before.cpu), *culprit);
        else if (before.cpu != kNoCpu)
            out.row(Words::tr("ran before on"), Words::tr("CPU %1").arg(before.cpu));
    }
    const bool woken = span.state == KernelState::Woken;
    const auto wake = wakeupAt(kernel, before.thread, woken ? span.start : span.end);
    if (!wake || waitsForCpu(span.state) != woken) return;
    const PerfThreadIndex waker = kernel.perf->wakeups[*wake].waker;
    if (!waker.valid()) return;
    addKernelThread(out, Words::tr("woken by"), waker);
    if (kernel.perf->threads[waker.value].tid == 0)
        out.details().rows.back().note = Words::tr("An interrupt on an idle CPU.");
}

void describeSpan(DetailBuilder& out, LaneKey lane, const KernelSpan& span) {
    const PerfRun& run = kernelOf(out).perf->runs[span.run];
    out.title(laneTitle(out.sources(), {LaneKind::KernelThread, run.thread.value}));
    out.state(kernelStateText(span.state), roleOf(span.state));
    const bool onCpu = span.state == KernelState::OnCpu || span.state == KernelState::ForeignOnCpu;
    onCpu ? describeRunOf(out, span, run) : describeAbsence(out, span, run);
    if (lane.kind == LaneKind::Cpu) addKernelThread(out, Words::tr("thread"), run.thread);
    addProcess(out, run.thread);
}

}  // namespace

void describeSystemCall(DetailBuilder& out, const PerfSyscall& call, TimeRange time) {
    const PerfRecording& perf = *kernelOf(out).perf;
    out.title(laneTitle(out.sources(), {LaneKind::KernelThread, call.thread.value}));
    out.state(callText(perf, call), ColorRole::Syscall);
    addExtent(out, time);
    if (call.enter == kNoPerfSample) out.inferred(Words::tr("its entry was not recorded."));
    if (call.exit == kNoPerfSample)
        out.row(Words::tr("until"), Words::tr("the end of the recording or later"));
    else if (isEpollWait(perf.callName(call)) && call.result >= 0)
        out.row(Words::tr("ready"), QString::number(call.result));
    else
        out.row(Words::tr("result"), resultText(call.result));
    for (const CallWord& word : callWords(perf.callName(call)))
        if (const auto value = callArgument(perf, call, word.index))
            out.row(text(word.name), argumentText(word.kind, *value));
    addGoroutineAt(out, call.thread, time.begin);
    const PerfSampleRow told = call.enter != kNoPerfSample ? call.enter : call.exit;
    addPerfStack(out, perf.samples.stack[told]);
}

void describeSample(DetailBuilder& out, PerfSampleRow row) {
    const KernelTracks& kernel = kernelOf(out);
    const PerfRecording& perf = *kernel.perf;
    const PerfThreadIndex thread = perf.samples.thread[row];
    out.title(laneTitle(out.sources(), {LaneKind::KernelThread, thread.value}));
    out.state(text(perf.strings[perf.events[perf.samples.event[row].value].name]), ColorRole::Tick);
    out.time(Words::tr("at"), kernel.sampleTime[row]);
    if (perf.samples.cpu[row] != kNoCpu) out.row(Words::tr("CPU"), QString::number(perf.samples.cpu[row]));
    if (perf.samples.period[row] > 1) out.count(Words::tr("stands for"), perf.samples.period[row]);
    addGoroutineAt(out, thread, kernel.sampleTime[row]);
    addPerfStack(out, perf.samples.stack[row]);
}

void addKernelThread(DetailBuilder& out, const QString& label, PerfThreadIndex thread) {
    const bool idle = kernelOf(out).perf->threads[thread.value].tid == 0;
    const QString name =
        idle ? Words::tr("nothing (idle)") : laneTitle(out.sources(), {LaneKind::KernelThread, thread.value});
    DetailRow& row = out.row(label, name);
    if (!idle && hasLane(kernelOf(out), thread)) row.link = kernelThreadTarget(thread);
}

void describeKernelThing(DetailBuilder& out, const Target& t) {
    const KernelTracks& kernel = kernelOf(out);
    if (t.lane.kind == LaneKind::TimerSamples) return describeSample(out, t.ref);
    if (t.lane.kind == LaneKind::Cpu || t.row == 0) return describeSpan(out, t.lane, kernel.spans[t.ref]);
    const KernelRows rows = kernelRows(kernel, PerfThreadIndex(t.lane.entity));
    if (t.row == rows.calls)
        return describeSystemCall(out, kernel.perf->syscalls[t.ref], kernel.callTime(t.ref));
    describeSample(out, t.ref);
}

void describeKernelThread(DetailBuilder& out, PerfThreadIndex thread) {
    const KernelTracks& kernel = kernelOf(out);
    const KernelTrack track = kernel.ofThread(thread);
    out.title(laneTitle(out.sources(), {LaneKind::KernelThread, thread.value}));
    addProcess(out, thread);
    out.thread(Words::tr("Go thread"), kernel.goThreads[thread.value]);
    const KernelSums sums = track.times(kernel.range);
    const auto at = [&](KernelState s) { return sums[static_cast<std::size_t>(s)]; };
    out.duration(Words::tr("on CPU"), at(KernelState::OnCpu));
    if (!kernel.runsComplete && track.size() > 0)
        out.inferred(
            Words::tr("perf recorded switches away from threads only, so this is too low. Record with "
                      "--switch-events."));
    if (const Duration queue = at(KernelState::Preempted) + at(KernelState::Woken); queue > 0)
        out.duration(Words::tr("waited for a CPU"), queue);
    out.duration(Words::tr("slept"), at(KernelState::Sleeping));
    if (at(KernelState::Disk) > 0) out.duration(Words::tr("uninterruptible"), at(KernelState::Disk));
    if (const auto calls = kernel.perf->syscallsByThread[thread.value].size(); calls > 0)
        out.count(Words::tr("system calls"), calls);
    if (const auto ticks = kernel.ticksByThread[thread.value].size(); ticks > 0)
        out.count(Words::tr("samples"), ticks);
}

QList<DetailRow> describeCpuTimes(const KernelTracks& kernel, const CpuTimes& times) {
    QList<DetailRow> rows;
    if (times.running == 0) return rows;
    const auto add = [&](const QString& label, Duration d, const QString& note = {}) {
        rows.append({label, text(formatDuration(d)), text(formatExactNs(d)), note, std::nullopt});
    };
    add(Words::tr("running, by Go"), times.running);
    add(Words::tr("on CPU"), times.onCpu,
        kernel.runsComplete ? QString()
                            : Words::tr("Incomplete: perf recorded switches away from threads only. Record "
                                        "with --switch-events."));
    add(Words::tr("waited for a CPU (Linux)"), times.runQueue);
    if (times.blocked > 0) add(Words::tr("blocked in the kernel"), times.blocked);
    if (times.unknown() > 0) add(Words::tr("not known"), times.unknown());
    add(Words::tr("runnable (Go)"), times.runnable);
    return rows;
}

void addOffCpu(DetailBuilder& out, ThreadIndex thread, TimeRange running) {
    if (!out.sources().kernel) return;
    const KernelTracks& kernel = kernelOf(out);
    const std::vector<OffCpu> off = offCpuWithin(out.sources(), thread, running);
    if (off.empty()) return;
    Duration sum = 0, inferred = 0;
    const OffCpu* longest = &off.front();
    for (const OffCpu& o : off) {
        sum += o.time.length();
        if (kernel.spans[o.span].inferred) inferred += o.time.length();
        if (o.time.length() > longest->time.length()) longest = &o;
    }
    const KernelSpan& span = kernel.spans[longest->span];
    const QString what = Words::tr("%1, %2").arg(text(formatDuration(sum)), kernelStateText(span.state));
    const QString much = inferred == sum ? Words::tr("inferred")
                                         : Words::tr("%1 of it inferred").arg(text(formatDuration(inferred)));
    DetailRow& row =
        out.row(Words::tr("off the CPU"), inferred > 0 ? QStringLiteral("%1 (%2)").arg(what, much) : what);
    if (inferred > 0)
        out.inferred(Words::tr("perf recorded only that the thread left the CPU, not when it came back."));
    row.link = kernelSpanTarget(kernel, {LaneKind::KernelThread, longest->thread.value}, longest->span);
    if (const auto culprit = culpritOf(kernel, span))
        addKernelThread(out, Words::tr("CPU %1 had").arg(kernel.perf->runs[span.run].cpu), *culprit);
}

}  // namespace golanes
