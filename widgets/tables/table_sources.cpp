// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/kernel/hanging_calls.h"
#include "widgets/tables/table_makers.h"

#include <QLocale>

#include <map>

namespace golanes {

namespace {

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

TableSource hangingSource() {
    TableSource s = perfSource(
        "hangs", T::tr("Hanging Calls"),
        T::tr("System calls and waits for the network from which a goroutine ran again so long after it "
              "began them as is chosen beside the filter, and why"),
        T::tr("No goroutine was in a system call, or waited for the network, for so long. Beside the filter "
              "you can choose a shorter time."),
        "dur", "late > 1ms or what == network", nullptr);
    s.makeFrom = makeHangingTable;
    s.least = HangingCalls::kThreshold;
    return s;
}

TableSource leakSource(const char* id, const QString& name, const QString& meaning, const QString& advice,
                       const char* sortedBy, const char* example, decltype(TableSource::makeOfLeaks) make) {
    TableSource s = source(id, name, meaning, advice, sortedBy, example, nullptr);
    s.makeOfLeaks = make;
    return s;
}

// Of the program as a whole: whose goroutines count makes no difference.
TableSource whole(TableSource s) {
    s.ofGoroutines = false;
    return s;
}

std::vector<TableSource> makeSources() {
    return {
        source("goroutines", T::tr("Goroutines"),
               T::tr("Every goroutine, and how long it was in which state"), needsGo(), "running",
               "state == runnable and dur > 1ms and func ~ \"http\"", makeGoroutineTable),
        source("groups", T::tr("Start Functions"),
               T::tr("Goroutines added up by the function they start with"), needsGo(), "running",
               "count > 10 and net > 1ms", makeGroupTable),
        source("waits", T::tr("Waits"), T::tr("Every single wait and system call, and who ended it"),
               needsGo(), "dur", "dur > 1ms and func ~ \"http\"", makeWaitTable),
        source("sites", T::tr("Wait Sites"), T::tr("Where the program waits, and what for, added up"),
               needsGo(), "total", "total > 1ms and site ~ \"http\"", makeSiteTable),
        source("contention", T::tr("Contention"),
               T::tr("Where goroutines wait for each other: who blocks where, and who lets go where"),
               T::tr("No goroutine ended a wait of another."), "total", "lock and held > 100us",
               makeContentionTable),
        source("causes", T::tr("Wait Causes"),
               T::tr("What went on meanwhile on behalf of who waited, down to what ran (inferred)"),
               needsGo(), "total", "by == site and doing == running", makeCauseTable),
        source("bottlenecks", T::tr("Bottlenecks"),
               T::tr("What slow tasks, regions, requests and goroutines have more of than middle ones, and "
                     "where they spend most"),
               T::tr("There are no tasks, regions, requests or goroutines that are many and alike."), "more",
               "by == difference and kind == task", makeBottleneckTable),
        perfSource("ready", T::tr("Scheduling Waits"),
                   T::tr("Why goroutines that were ready did not run, and what ran instead"),
                   T::tr("No goroutine waited for a P."), "total", "by == waiter and longest > 1ms",
                   makeSchedTable),
        source("pauses", T::tr("Pauses"), T::tr("Every time the world was stopped, and who held that up"),
               T::tr("The world was not stopped. A recording that lasts longer may hold collections."),
               "start", "dur > 100us", makePauseTable),
        source("pausereasons", T::tr("Pause Reasons"), T::tr("Pauses added up by why the world was stopped"),
               T::tr("The world was not stopped. A recording that lasts longer may hold collections."),
               "total", "longest > 100us", makePauseReasonTable),
        whole(source(
            "windows", T::tr("Worst GC Windows"),
            T::tr("The windows of 1, 10 and 100 ms in which the collector left least of the Ps to the "
                  "program, and what took them"),
            T::tr("The collector left all Ps to the program, or the recording does not tell how many there "
                  "are."),
            "assists", "left < 50% and window == 10ms", makeWindowTable)),
        whole(source("cycles", T::tr("GC Cycles"), T::tr("Every garbage collection"),
                     T::tr("No collection ran. A recording that lasts longer may hold some."), "start",
                     "mark > 1ms", makeCycleTable)),
        source("assists", T::tr("Mark Assists"),
               T::tr("Who was held up by having to help the collector mark, and where"),
               T::tr("No goroutine had to help marking."), "total", "by == site and total > 1ms",
               makeAssistTable),
        source("wakes", T::tr("Wake-Ups"), T::tr("Wake-ups by the network poller and by timers"),
               T::tr("Neither the network poller nor a timer woke a goroutine."), "delay", "delay > 100us",
               makeWakeTable),
        source("timers", T::tr("Timers"), T::tr("Timers that fired, by kind, P and place"),
               T::tr("No timer fired."), "count", "by == site and count > 10", makeTimerTable),
        source("netsites", T::tr("Network Sites"),
               T::tr("Where the program waits for the network, whose connections those are, and how "
                     "fast it goes on when they are ready"),
               T::tr("The network poller woke no goroutine."), "total", "by == goroutine and p99 > 1ms",
               makeNetSiteTable),
        source("binding", T::tr("P Binding"),
               T::tr("How often goroutines change their P and their thread, and what that costs"), needsGo(),
               "moves", "share > 50% and count > 100", makeBindingTable),
        whole(source("procs", T::tr("Ps"), T::tr("What each P did"), needsGo(), "program", "idle > 1ms",
                     makeProcTable)),
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
        leakSource("leaks", T::tr("Leaks"), T::tr("Goroutines that seem to have been forgotten (inferred)"),
                   T::tr("No goroutines seem to be forgotten."), "count", "count > 100", makeLeakTable),
        leakSource("dump", T::tr("Goroutine Dump"),
                   T::tr("The goroutines of a dump of the same process, linked with lanes and leaks"),
                   T::tr("Give a dump (/debug/pprof/goroutine?debug=2) of the same process to see it here: "
                         "drop it on the lanes, or open it above."),
                   "minutes", "state ~ \"chan\" and minutes > 5", makeDumpTable),
        source("gosamples", T::tr("Go Samples"),
               T::tr("Every sample that Go's CPU profiler took while the trace was recorded"),
               T::tr("The trace holds no CPU samples. Go writes them into it while a CPU profile is recorded "
                     "too (pprof.StartCPUProfile)."),
               "time", "leaf ~ \"runtime\"", makeGoSampleTable),
        hangingSource(),
        perfSource("cpu", T::tr("CPU Time"),
                   T::tr("How long each goroutine was truly on a CPU while Go called it running"),
                   needsPerf(), "running", "runq > 1ms and func ~ \"http\"", makeCpuTable),
        perfSource("cpugroups", T::tr("CPU Time by Code"),
                   T::tr("The same, added up by start function, region and task"), needsPerf(), "running",
                   "by == region and oncpu > 1ms", makeCpuGroupTable),
        perfSource(
            "calls", T::tr("System Calls"), T::tr("Every system call that perf recorded"),
            T::tr(
                "perf recorded no system calls. It does when told -e raw_syscalls:sys_enter and -e "
                "raw_syscalls:sys_exit: Help ▸ How to Record writes the line.\nThose that the Go trace tells "
                "of are in the table Waits: reason == \"system call\""),
            "dur", "dur > 1ms and call ~ epoll", makeCallTable),
        perfSource(
            "samples", T::tr("Perf Samples"), T::tr("Every sample of perf, of every event"),
            needsPerf() + u'\n' + T::tr("The CPU samples of the Go trace are in the table Go Samples."),
            "time", "leaf ~ \"runtime\" and event ~ clock", makeSampleTable),
    };
}

}  // namespace

// For each language that was spoken: what is being made in the background goes on with the texts before.
const std::vector<TableSource>& tableSources() {
    static std::map<QString, const std::vector<TableSource>> spoken;
    const QString language = QLocale().name();
    const auto known = spoken.find(language);
    return known == spoken.end() ? spoken.emplace(language, makeSources()).first->second : known->second;
}

}  // namespace golanes
