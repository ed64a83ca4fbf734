// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_names.h"

#include "core/base/format.h"

#include <QCoreApplication>

namespace golanes {

namespace {

// Names are one context for translators.
struct Names {
    Q_DECLARE_TR_FUNCTIONS(golanes::LaneNames)
};

QString goroutineTitle(const Trace& trace, GoroutineIndex g) {
    const Goroutine& it = trace.goroutine(g);
    const QString number = Names::tr("G%1").arg(it.id);
    const QString name = text(shortFunction(trace.strings[it.name]));
    return name.isEmpty() ? number : number + u' ' + name;
}

QString taskTitle(const Trace& trace, const Task& task) {
    const QString name = text(trace.strings[task.name]);
    if (task.id == Task::kBackground) return Names::tr("background task");
    return name.isEmpty() ? Names::tr("task %1").arg(task.id)
                          : Names::tr("%1 (task %2)").arg(name).arg(task.id);
}

// The name that the thread had last, and its number: "orders 7114".
QString kernelThreadTitle(const KernelTracks& kernel, PerfThreadIndex t) {
    const PerfThread& thread = kernel.perf->threads[t.value];
    const QString comm = text(kernel.perf->strings[thread.comm]);
    return comm.isEmpty() ? Names::tr("thread %1").arg(thread.tid)
                          : QStringLiteral("%1 %2").arg(comm).arg(thread.tid);
}

// As perf calls the event, without what it was told of it: "cpu-clock" of "cpu-clock/freq=997/".
QString counterTitle(const KernelTracks& kernel, std::uint32_t counter) {
    const PerfRecording& perf = *kernel.perf;
    const std::string_view name = perf.strings[perf.events[kernel.counters[counter].event.value].name];
    const std::string_view plain = name.substr(0, name.find('/'));
    if (name.empty()) return Names::tr("Counter %1").arg(counter + 1);
    return text(plain.empty() ? name : plain);
}

}  // namespace

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString groupTitle(LaneGroup group) {
    switch (group) {
        case LaneGroup::Heap:
            return Names::tr("Heap and goroutines");
        case LaneGroup::Gc:
            return Names::tr("GC and stop-the-world");
        case LaneGroup::Netpoll:
            return Names::tr("Netpoll");
        case LaneGroup::Timers:
            return Names::tr("Timer wheel");
        case LaneGroup::Tasks:
            return Names::tr("Tasks");
        case LaneGroup::Procs:
            return Names::tr("Processors");
        case LaneGroup::Cpus:
            return Names::tr("CPUs");
        case LaneGroup::Threads:
            return Names::tr("Threads");
        case LaneGroup::OtherThreads:
            return Names::tr("Other processes");
        case LaneGroup::Goroutines:
            return Names::tr("Goroutines");
        case LaneGroup::Pinned:
            return Names::tr("Pinned");
    }
    return {};
}

QString emptyGroupText(LaneGroup group) {
    switch (group) {
        case LaneGroup::Heap:
            return Names::tr("No heap sizes in this trace");
        case LaneGroup::Gc:
            return Names::tr("No garbage collection and no pause in this trace");
        case LaneGroup::Netpoll:
            return Names::tr("No network waits in this trace");
        case LaneGroup::Timers:
            return Names::tr("No timer fired in this trace");
        case LaneGroup::Tasks:
            return Names::tr("No user tasks in this trace (runtime/trace.NewTask)");
        case LaneGroup::Procs:
            return Names::tr("No processors in this trace");
        case LaneGroup::Cpus:
            return Names::tr("No CPUs in this recording");
        case LaneGroup::Threads:
            return Names::tr("No threads in this trace");
        case LaneGroup::OtherThreads:
            return Names::tr("No threads of other processes in this recording");
        case LaneGroup::Goroutines:
            return Names::tr("No goroutines in this trace");
        case LaneGroup::Pinned:
            break;
    }
    return {};
}

QString laneTitle(const Sources& sources, LaneKey lane) {
    const Trace& trace = sources.trace;
    switch (lane.kind) {
        case LaneKind::Heap:
            return Names::tr("Heap");
        case LaneKind::GoroutineCounts:
            return Names::tr("Goroutines");
        case LaneKind::GcCycles:
            return Names::tr("Cycles");
        case LaneKind::GcMark:
            return Names::tr("Concurrent mark");
        case LaneKind::GcAssists:
            return Names::tr("Mark assists");
        case LaneKind::GcSweeps:
            return Names::tr("Sweep");
        case LaneKind::StopTheWorld:
            return Names::tr("Stop-the-world");
        case LaneKind::NetpollWaiting:
            return Names::tr("Waiting");
        case LaneKind::NetpollWakes:
            return Names::tr("Wake-ups");
        case LaneKind::NetpollPolls:
            return Names::tr("epoll");
        case LaneKind::TimerSamples:
            return Names::tr("Samples in timers");
        case LaneKind::Throttled:
            return Names::tr("CPU quota");
        case LaneKind::PerfCounter:
            return counterTitle(*sources.kernel, lane.entity);
        case LaneKind::TimersTotal:
            return Names::tr("All timers");
        case LaneKind::TimersOfProc:
            return Names::tr("Timers of P%1").arg(trace.procs[lane.entity].id);
        case LaneKind::Tasks:
            return taskTitle(trace, trace.tasks[lane.entity]);
        case LaneKind::Proc:
            return Names::tr("P%1").arg(trace.procs[lane.entity].id);
        case LaneKind::Cpu:
            return Names::tr("CPU %1").arg(lane.entity);
        case LaneKind::KernelThread:
            return kernelThreadTitle(*sources.kernel, PerfThreadIndex(lane.entity));
        case LaneKind::Thread:
            return Names::tr("M %1").arg(trace.threads[lane.entity].id);
        case LaneKind::Stack:
            return Names::tr("stack of G%1").arg(trace.goroutines[lane.entity].id);
        case LaneKind::Goroutine:
            return goroutineTitle(trace, GoroutineIndex(lane.entity));
    }
    return {};
}

}  // namespace golanes
