// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/interval_columns.h"
#include "widgets/tables/table_makers.h"

#include <algorithm>

namespace golanes {

BoundTablePtr makeTaskTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    auto table = std::make_shared<ColumnTable>(withIntervalColumns({
        column("id", FieldType::Id, T::tr("Task"), T::tr("Its number")),
        column("task", FieldType::Text, T::tr("Name"), T::tr("As trace.NewTask was told")),
        column("start", FieldType::Time, T::tr("Start"),
               T::tr("When it began; the start of the trace when it was there before")),
        column("dur", FieldType::Length, T::tr("Duration"), T::tr("Until it ended, or the trace did")),
        column("g", FieldType::Goroutine, T::tr("Began in"),
               T::tr("The goroutine that began it, whose time is told")),
        column("func", FieldType::Text, T::tr("Its function"), T::tr("What that goroutine started with"),
               true),
        column("parent", FieldType::Id, T::tr("Parent"), T::tr("The task that it is a part of"), true),
        column("ended", FieldType::Flag, T::tr("Ended"), T::tr("It ended within the trace")),
    }));
    const IntervalTimes times(trace);
    auto shown = std::make_shared<std::vector<std::uint32_t>>();
    for (std::uint32_t i = 0; i < trace->tasks.size(); ++i) {
        if (i % 1024 == 0 && job.cancelled()) return nullptr;
        const Task& t = trace->tasks[i];
        const TimeRange time{t.start, t.end};
        const GoroutineIndex g = t.beginContext.goroutine;
        if (!time.overlaps(scope.range) || !scope.has(g)) continue;
        const bool part = t.parent != Task::kNoTask && t.parent != Task::kBackground;
        const auto v = times.of(g, time);
        shown->push_back(i);
        table->add(time, {static_cast<std::int64_t>(t.id),
                          table->intern(1, trace->strings[t.name]),
                          t.start,
                          time.length(),
                          numberOf(*trace, g),
                          table->intern(5, startFunction(*trace, g)),
                          part ? static_cast<std::int64_t>(t.parent) : TableRows::kNone,
                          t.ended ? 1 : 0,
                          v[0],
                          v[1],
                          v[2],
                          v[3],
                          v[4],
                          v[5],
                          v[6],
                          v[7],
                          v[8],
                          v[9],
                          v[10],
                          v[11]});
    }
    return std::make_shared<BoundTable>(
        BoundTable{table,
                   [trace, shown](std::uint32_t row) {
                       const std::uint32_t task = (*shown)[row];
                       const Task& t = trace->tasks[task];
                       return std::optional(thingTarget({LaneKind::Tasks, task}, task, {t.start, t.end}));
                   },
                   [shown](const Target& target) {
                       if (target.lane.kind != LaneKind::Tasks) return kNoTableRow;
                       const auto found = std::ranges::lower_bound(*shown, target.lane.entity);
                       return found != shown->end() && *found == target.lane.entity
                                  ? static_cast<std::uint32_t>(found - shown->begin())
                                  : kNoTableRow;
                   }});
}

}  // namespace golanes
