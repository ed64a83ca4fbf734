// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/table_makers.h"

namespace golanes {

namespace {

using T = Tables;

QString needsGo() {
    return T::tr("Open a Go execution trace to see this table.");
}

TableSource source(const char* id, const QString& name, const QString& meaning, const QString& advice,
                   const char* sortedBy, const char* example, decltype(TableSource::make) make) {
    return {QLatin1String(id), name, meaning, advice, QLatin1String(sortedBy), QLatin1String(example), make};
}

QString needsPerf() {
    return T::tr(
        "Open perf data of the same run beside the Go trace to see this table. Help ▸ How to Record tells "
        "how "
        "to make them.");
}

TableSource perfSource(const char* id, const QString& name, const QString& meaning, const QString& advice,
                       const char* sortedBy, const char* example, decltype(TableSource::make) make) {
    TableSource s = source(id, name, meaning, advice, sortedBy, example, make);
    s.ofPerf = true;
    return s;
}

std::vector<TableSource> makeSources() {
    return {
        source("goroutines", T::tr("Goroutines"),
               T::tr("Every goroutine, and how long it was in which state"), needsGo(), "running",
               "running > 1ms and func ~ \"http\"", makeGoroutineTable),
        source("groups", T::tr("Start Functions"),
               T::tr("Goroutines added up by the function they start with"), needsGo(), "running",
               "count > 10 and net > 1ms", makeGroupTable),
        source("waits", T::tr("Waits"), T::tr("Every single wait and system call, and who ended it"),
               needsGo(), "dur", "dur > 1ms and func ~ \"http\"", makeWaitTable),
        source("sites", T::tr("Wait Sites"), T::tr("Where the program waits, and what for, added up"),
               needsGo(), "total", "total > 1ms and site ~ \"http\"", makeSiteTable),
        source("pauses", T::tr("Pauses"), T::tr("Every time the world was stopped, and who held that up"),
               T::tr("The world was not stopped. A recording that lasts longer may hold collections."),
               "start", "dur > 100us", makePauseTable),
        source("cycles", T::tr("GC Cycles"), T::tr("Every garbage collection"),
               T::tr("No collection ran. A recording that lasts longer may hold some."), "start",
               "mark > 1ms", makeCycleTable),
        source("wakes", T::tr("Wake-Ups"), T::tr("Wake-ups by the network poller and by timers"),
               T::tr("Neither the network poller nor a timer woke a goroutine."), "delay", "delay > 100us",
               makeWakeTable),
        source(
            "tasks", T::tr("Tasks"), T::tr("Tasks that the program marks by trace.NewTask"),
            T::tr(
                "The program marks no tasks. Wrap each request in trace.NewTask(ctx, \"name\") and End() to "
                "see them here."),
            "dur", "dur > 1ms and task == \"order\"", makeTaskTable),
        source(
            "regions", T::tr("Regions"), T::tr("Regions that the program marks by trace.WithRegion"),
            T::tr("The program marks no regions. Wrap code in trace.WithRegion(ctx, \"name\", func) to see "
                  "them here."),
            "dur", "dur > 1ms and region == \"db\"", makeRegionTable),
        source(
            "logs", T::tr("Logs"), T::tr("What the program wrote by trace.Log"),
            T::tr("The program logs nothing. trace.Log(ctx, \"category\", \"message\") writes a line here."),
            "time", "message ~ \"error\"", makeLogTable),
        source("leaks", T::tr("Leaks"), T::tr("Goroutines that seem to have been forgotten (inferred)"),
               T::tr("No goroutines seem to be forgotten."), "count", "count > 100", makeLeakTable),
        perfSource("hangs", T::tr("Hanging Calls"),
                   T::tr("System calls and waits for the network from which a goroutine ran again 10 ms or "
                         "more after it began them, and why"),
                   T::tr("No goroutine was in a system call, or waited for the network, for 10 ms or more."),
                   "dur", "late > 1ms or what == futex", makeHangingTable),
        perfSource("cpu", T::tr("CPU Time"),
                   T::tr("How long each goroutine was truly on a CPU while Go called it running"),
                   needsPerf(), "running", "runq > 1ms and func ~ \"http\"", makeCpuTable),
        perfSource("cpugroups", T::tr("CPU Time by Code"),
                   T::tr("The same, added up by start function, region and task"), needsPerf(), "running",
                   "by == region and oncpu > 1ms", makeCpuGroupTable),
        perfSource(
            "calls", T::tr("System Calls"), T::tr("Every system call that perf recorded"),
            T::tr("No system calls were recorded: perf does when told -e raw_syscalls:sys_enter and -e "
                  "raw_syscalls:sys_exit. Help ▸ How to Record writes the line."),
            "dur", "dur > 1ms and call ~ epoll", makeCallTable),
        perfSource("samples", T::tr("Samples"), T::tr("Every sample of perf, of every event"), needsPerf(),
                   "time", "leaf ~ \"runtime\" and event ~ clock", makeSampleTable),
    };
}

}  // namespace

const std::vector<TableSource>& tableSources() {
    static const std::vector<TableSource> sources = makeSources();
    return sources;
}

}  // namespace golanes
