// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/blocking.h"
#include "widgets/tables/table_makers.h"

namespace golanes {

BoundTablePtr makeLogTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    auto table = std::make_shared<ColumnTable>(std::vector<Field>{
        column("time", FieldType::Time, T::tr("Time"), T::tr("When it was written")),
        column("category", FieldType::Text, T::tr("Category"), T::tr("As trace.Log was told")),
        column("message", FieldType::Text, T::tr("Message"), T::tr("As trace.Log was told")),
        column("g", FieldType::Goroutine, T::tr("Goroutine"), T::tr("Who wrote it")),
        column("func", FieldType::Text, T::tr("Start function"), T::tr("What that goroutine started with"),
               true),
        column("task", FieldType::Text, T::tr("Task"), T::tr("The name of the task that it belongs to")),
        column("taskid", FieldType::Id, T::tr("Task number"), T::tr("The number of that task")),
    });
    const TaskNames tasks(*trace);
    auto shown = std::make_shared<std::vector<std::uint32_t>>();
    for (std::uint32_t i = 0; i < trace->logs.size(); ++i) {
        if (i % 1024 == 0 && job.cancelled()) return nullptr;
        const Log& l = trace->logs[i];
        if (!scope.range.contains(l.time) || !scope.has(l.goroutine)) continue;
        const bool of = l.task != Task::kNoTask && l.task != Task::kBackground;
        shown->push_back(i);
        table->add({l.time, l.time},
                   {l.time, table->intern(1, trace->strings[l.category]),
                    table->intern(2, trace->strings[l.message]), numberOf(*trace, l.goroutine),
                    table->intern(4, startFunction(*trace, l.goroutine)),
                    table->intern(5, trace->strings[tasks.of(l.task)]),
                    of ? static_cast<std::int64_t>(l.task) : TableRows::kNone});
    }
    return std::make_shared<BoundTable>(
        BoundTable{table,
                   [trace, shown](std::uint32_t row) -> std::optional<Target> {
                       const Log& l = trace->logs[(*shown)[row]];
                       if (!l.goroutine.valid()) return {};
                       return Target::place({LaneKind::Goroutine, l.goroutine.value}, l.time);
                   },
                   [](const Target&) { return kNoTableRow; }});
}

}  // namespace golanes
