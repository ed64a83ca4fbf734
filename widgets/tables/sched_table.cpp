// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/sched_waits.h"
#include "widgets/tables/table_makers.h"

#include <algorithm>

namespace golanes {

namespace {

// `knowsKernel`: perf data tell; else there is nothing in that column.
std::vector<Field> fields(bool knowsKernel) {
    const auto time = [](const char* name, const QString& title, const QString& help, bool extra = false) {
        return column(name, FieldType::Length, title, help, extra);
    };
    return {
        column("by", FieldType::Word, T::tr("By"),
               T::tr("waiter: goroutines that were ready, by their start function. behind: what the P "
                     "carried meanwhile that took them in the end")),
        column("func", FieldType::Text, T::tr("Start function"),
               T::tr("Of who waited for a P, or of what ran there meanwhile")),
        time("total", T::tr("Total"), T::tr("How long they were ready together, in the time looked at")),
        column("share", FieldType::Share, T::tr("Share"), T::tr("Of all time that goroutines were ready")),
        column("count", FieldType::Count, T::tr("Times"), T::tr("How often they waited for a P")),
        time("mean", T::tr("Mean"), T::tr("Of one such wait")),
        time("p50", T::tr("P50"), T::tr("Half of them were no longer"), true),
        time("p90", T::tr("P90"), T::tr("Nine of ten were no longer"), true),
        time("p99", T::tr("P99"), T::tr("99 of 100 were no longer")),
        time("longest", T::tr("Longest"),
             T::tr("The longest one: where a click leads; of behind to the run that cost most")),
        time("busy", T::tr("All Ps busy"),
             T::tr("Of the total: all Ps carried goroutines of the program (inferred from the Ps)")),
        time("kernel", T::tr("Kernel"),
             T::tr("Of the total: Linux had no CPU for a thread that should have worked, as perf data tell; "
                   "empty without"),
             !knowsKernel),
        time("throttled", T::tr("Throttled"),
             T::tr(
                 "Of the total: the CPUs were taken from the whole process, as by a quota. Told by cpu.stat; "
                 "without it inferred from times in which nothing happened")),
        time("gc", T::tr("GC"), T::tr("Of the total: all Ps carried goroutines, one at least a mark worker")),
        time("scheduling", T::tr("Scheduling"),
             T::tr("Of the total: all Ps were held, but on one at least no goroutine ran")),
        time("idle", T::tr("Ps idle"), T::tr("Of the total: there was an idle P all the same")),
        time("stw", T::tr("Stop-the-world"), T::tr("Of the total: the world was stopped")),
        column("state", FieldType::Word, T::tr("State"),
               T::tr("Of behind: it was running, or held the P in a system call"), true),
    };
}

QString noteOf(const HeldSources& held, const SchedWaits& waits) {
    if (!waits.knowsKernel || held.kernel->runsComplete) return {};
    return T::tr(
        "perf recorded when threads left their CPUs, but not when they came back "
        "(--switch-events): Kernel is the most that it can have been.");
}

}  // namespace

BoundTablePtr makeSchedTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    const ProcLoad load = ProcLoad::build(*held, job);
    if (job.cancelled()) return nullptr;
    const SchedWaits waits = schedWaits(*trace, load, scope, job);
    if (job.cancelled()) return nullptr;
    constexpr std::int64_t kNone = TableRows::kNone;
    const Duration all = std::max<Duration>(1, waits.wait.total);
    auto table = std::make_shared<ColumnTable>(fields(waits.knowsKernel));
    auto longest = std::make_shared<std::vector<SpanIndex>>();
    const std::int64_t waiter = table->intern(0, "waiter"), behind = table->intern(0, "behind");
    for (const SchedWaits::Function& f : waits.functions) {
        const auto why = [&](ProcsState s) { return f.why[static_cast<std::size_t>(s)]; };
        longest->push_back(f.longest);
        table->add({waiter, table->intern(1, trace->strings[f.name]), f.wait.total,
                    millionths(f.wait.total, all), static_cast<std::int64_t>(f.wait.count), f.wait.mean(),
                    f.wait.p50, f.wait.p90, f.wait.p99, f.wait.max, why(ProcsState::AllBusy),
                    waits.knowsKernel ? why(ProcsState::NoCpu) : kNone, why(ProcsState::Throttled),
                    why(ProcsState::Collecting), why(ProcsState::Scheduling), why(ProcsState::SomeIdle),
                    why(ProcsState::Stopped), kNone});
    }
    for (const SchedWaits::Behind& b : waits.behind) {
        const bool running = trace->states[b.state].state == GoState::Running;
        longest->push_back(b.worst);
        table->add({behind, table->intern(1, trace->strings[b.name]), b.time, millionths(b.time, all), kNone,
                    kNone, kNone, kNone, kNone, kNone, kNone, kNone, kNone, kNone, kNone, kNone, kNone,
                    table->intern(17, running ? "running" : "system call")});
    }
    return std::make_shared<BoundTable>(BoundTable{
        table, [trace, longest](std::uint32_t row) { return longestTarget(*trace, (*longest)[row]); },
        [](const Target&) { return kNoTableRow; }, noteOf(held, waits)});
}

}  // namespace golanes
