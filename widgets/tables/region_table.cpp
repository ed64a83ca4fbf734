// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/blocking.h"
#include "core/store/timeline_index.h"
#include "widgets/tables/interval_columns.h"
#include "widgets/tables/table_makers.h"

#include <algorithm>

namespace golanes {

Target regionTarget(const Trace& trace, std::uint32_t region) {
    const Region& r = trace.regions[region];
    const LaneKey lane{LaneKind::Goroutine, r.goroutine.value};
    const RegionLevels& levels = trace.timeline->regions;
    for (std::uint32_t level = 0; level < std::min(levels.levelCount(r.goroutine), kMaxRegionRows); ++level) {
        if (std::ranges::count(levels.rows(r.goroutine, level), region) == 0) continue;
        Target t = thingTarget(lane, region, {r.start, r.end});
        t.row = level + 1;
        return t;
    }
    return Target::place(lane, r.start);
}

BoundTablePtr makeRegionTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    auto table = std::make_shared<ColumnTable>(withIntervalColumns({
        column("region", FieldType::Text, T::tr("Name"), T::tr("As trace.WithRegion was told")),
        column("start", FieldType::Time, T::tr("Start"),
               T::tr("When it began; the start of the trace when it was there before")),
        column("dur", FieldType::Length, T::tr("Duration"),
               T::tr("Until it ended, or its goroutine or the trace did")),
        column("g", FieldType::Goroutine, T::tr("Goroutine"), T::tr("Who was in it")),
        column("func", FieldType::Text, T::tr("Start function"), T::tr("What that goroutine started with")),
        column("task", FieldType::Text, T::tr("Task"), T::tr("The name of the task that it is a part of")),
        column("depth", FieldType::Count, T::tr("Nesting"), T::tr("How many regions it lies in"), true),
        column("ended", FieldType::Flag, T::tr("Ended"), T::tr("It ended within the trace"), true),
    }));
    const IntervalTimes times(trace);
    const TaskNames tasks(*trace);
    auto shown = std::make_shared<std::vector<std::uint32_t>>();
    for (std::uint32_t i = 0; i < trace->regions.size(); ++i) {
        if (i % 1024 == 0 && job.cancelled()) return nullptr;
        const Region& r = trace->regions[i];
        const TimeRange time{r.start, r.end};
        if (!time.overlaps(scope.range) || !scope.has(r.goroutine)) continue;
        const auto v = times.of(r.goroutine, time);
        shown->push_back(i);
        table->add(time, {table->intern(0, trace->strings[r.name]),
                          r.start,
                          time.length(),
                          numberOf(*trace, r.goroutine),
                          table->intern(4, startFunction(*trace, r.goroutine)),
                          table->intern(5, trace->strings[tasks.of(r.task)]),
                          r.depth,
                          r.ended ? 1 : 0,
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
    return std::make_shared<BoundTable>(BoundTable{
        table,
        [trace, shown](std::uint32_t row) { return std::optional(regionTarget(*trace, (*shown)[row])); },
        [shown](const Target& target) {
            const bool region =
                target.part == Target::Part::Span && target.row > 0 &&
                (target.lane.kind == LaneKind::Goroutine || target.lane.kind == LaneKind::Tasks);
            if (!region) return kNoTableRow;
            const auto found = std::ranges::lower_bound(*shown, target.ref);
            return found != shown->end() && *found == target.ref
                       ? static_cast<std::uint32_t>(found - shown->begin())
                       : kNoTableRow;
        }});
}

}  // namespace golanes
