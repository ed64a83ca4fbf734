// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/procs/proc_binding.h"
#include "core/plan/lane.h"
#include "widgets/tables/table_makers.h"

#include <algorithm>

namespace golanes {

BoundTablePtr makeProcTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    auto procs = std::make_shared<const std::vector<ProcUse>>(procBinding(*trace, scope, job).procs);
    if (job.cancelled()) return nullptr;
    const auto time = [](const char* name, const QString& title, const QString& help) {
        return column(name, FieldType::Length, title, help);
    };
    auto table = std::make_shared<ColumnTable>(std::vector<Field>{
        column("p", FieldType::Id, T::tr("P"), T::tr("Its number")),
        column("busy", FieldType::Share, T::tr("Busy"),
               T::tr("Its share of time with a goroutine, marking and system calls included")),
        time("program", T::tr("Program"), T::tr("Goroutines of the program ran")),
        time("gc", T::tr("GC"), T::tr("Mark workers ran")),
        time("syscall", T::tr("System call"), T::tr("A goroutine held it in a system call")),
        time("scheduling", T::tr("Scheduling"), T::tr("A thread held it, but no goroutine ran")),
        time("idle", T::tr("Idle"), T::tr("No thread held it, or it is not known")),
        column("runs", FieldType::Count, T::tr("Runs"), T::tr("Of goroutines on it")),
    });
    for (const ProcUse& p : *procs) {
        const Duration busy = p.program + p.collector + p.syscall;
        table->add({numberOf(*trace, p.proc),
                    millionths(busy, std::max<Duration>(1, busy + p.scheduling + p.idle)), p.program,
                    p.collector, p.syscall, p.scheduling, p.idle, static_cast<std::int64_t>(p.runs)});
    }
    const TimeRange range = scope.range;
    return std::make_shared<BoundTable>(BoundTable{
        table,
        [procs, range](std::uint32_t row) {
            Target t = Target::place({LaneKind::Proc, (*procs)[row].proc.value}, range.begin);
            t.span = range;
            return std::optional(t);
        },
        [procs](const Target& target) {
            if (target.lane.kind != LaneKind::Proc) return kNoTableRow;
            const auto found = std::ranges::find_if(
                *procs, [&](const ProcUse& p) { return p.proc.value == target.lane.entity; });
            return found == procs->end() ? kNoTableRow : static_cast<std::uint32_t>(found - procs->begin());
        }});
}

}  // namespace golanes
