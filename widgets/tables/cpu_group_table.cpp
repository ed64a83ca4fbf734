// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/kernel/cpu_totals.h"
#include "widgets/session/target_span.h"
#include "widgets/tables/cpu_columns.h"
#include "widgets/tables/table_makers.h"

namespace golanes {

namespace {

enum class By : std::uint8_t { Function, Region, Task };

struct Group {
    By by;
    StringId name;
};

std::string_view byText(By by) {
    constexpr std::string_view kWords[] = {"function", "region", "task"};
    return kWords[static_cast<std::size_t>(by)];
}

// The first goroutine, region or task of a group in the scope.
std::optional<Target> firstOf(const Trace& trace, const Scope& scope, const Group& group) {
    if (group.by == By::Function) {
        for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
            Target t = Target::place({LaneKind::Goroutine, g}, scope.range.begin);
            t.span = extentOf(trace, t).clippedTo(scope.range);
            t.time = t.span.begin;
            if (trace.goroutines[g].name == group.name && scope.has(GoroutineIndex(g)) && !t.span.empty())
                return t;
        }
    }
    if (group.by == By::Region) {
        for (std::uint32_t r = 0; r < trace.regions.size(); ++r) {
            const Region& region = trace.regions[r];
            if (region.name == group.name && scope.has(region.goroutine) &&
                TimeRange{region.start, region.end}.overlaps(scope.range))
                return regionTarget(trace, r);
        }
    }
    for (std::uint32_t i = 0; group.by == By::Task && i < trace.tasks.size(); ++i) {
        const TimeRange time{trace.tasks[i].start, trace.tasks[i].end};
        if (trace.tasks[i].name == group.name && time.overlaps(scope.range))
            return thingTarget({LaneKind::Tasks, i}, i, time);
    }
    return std::nullopt;
}

// The group that what is selected in the lanes belongs to.
std::optional<Group> groupAt(const Trace& trace, const Target& target) {
    const bool region = target.part == Target::Part::Span && target.row > 0 && target.ref != kMerged;
    if (region && (target.lane.kind == LaneKind::Goroutine || target.lane.kind == LaneKind::Tasks))
        return Group{By::Region, trace.regions[target.ref].name};
    if (target.lane.kind == LaneKind::Tasks) return Group{By::Task, trace.tasks[target.lane.entity].name};
    const GoroutineIndex g = goroutineAt(trace, target);
    return g.valid() ? std::optional(Group{By::Function, trace.goroutine(g).name}) : std::nullopt;
}

}  // namespace

BoundTablePtr makeCpuGroupTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    const CpuTotals totals = cpuTotals(*held, scope, job);
    if (job.cancelled()) return nullptr;
    auto table = std::make_shared<ColumnTable>(withCpuColumns({
        column("by", FieldType::Word, T::tr("By"), T::tr("What was added up: start function, region, task")),
        column("name", FieldType::Text, T::tr("Name"), T::tr("A click leads to the first of that name")),
        column("count", FieldType::Count, T::tr("Count"),
               T::tr("Of a function its goroutines, else regions")),
    }));
    // Filters may ask for any of them, whether it is there or not.
    for (const By by : {By::Function, By::Region, By::Task}) table->intern(0, byText(by));
    auto groups = std::make_shared<std::vector<Group>>();
    const auto add = [&](By by, const std::vector<CpuTotals::Row>& rows) {
        for (const CpuTotals::Row& row : rows) {
            groups->push_back({by, row.name});
            const auto v = cpuValues(row.times);
            table->add({table->intern(0, byText(by)), table->intern(1, trace->strings[row.name]), row.count,
                        v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]});
        }
    };
    add(By::Function, totals.functions);
    add(By::Region, totals.regions);
    add(By::Task, totals.tasks);
    return std::make_shared<BoundTable>(BoundTable{
        table, [trace, groups, scope](std::uint32_t row) { return firstOf(*trace, scope, (*groups)[row]); },
        [trace, groups](const Target& target) {
            const auto group = groupAt(*trace, target);
            for (std::uint32_t i = 0; group && i < groups->size(); ++i)
                if ((*groups)[i].by == group->by && (*groups)[i].name == group->name) return i;
            return kNoTableRow;
        },
        cpuNote(held)});
}

}  // namespace golanes
