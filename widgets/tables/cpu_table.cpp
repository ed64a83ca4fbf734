// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/target_span.h"
#include "widgets/tables/cpu_columns.h"
#include "widgets/tables/table_makers.h"

#include <algorithm>

namespace golanes {

BoundTablePtr makeCpuTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    auto table = std::make_shared<ColumnTable>(withCpuColumns({
        column("g", FieldType::Goroutine, T::tr("Goroutine"), T::tr("The number that Go prints")),
        column("func", FieldType::Text, T::tr("Start function"), T::tr("The root of its first stack")),
    }));
    auto shown = std::make_shared<std::vector<std::uint32_t>>();
    for (std::uint32_t i = 0; held.kernel && i < trace->goroutines.size(); ++i) {
        if (job.cancelled()) return nullptr;
        const GoroutineIndex g(i);
        if (!scope.has(g)) continue;
        const CpuTimes times = cpuTimes(*held, g, scope.range, job);
        if (times.running == 0 && times.runnable == 0) continue;
        shown->push_back(i);
        const auto v = cpuValues(times);
        table->add({numberOf(*trace, g), table->intern(1, startFunction(*trace, g)), v[0], v[1], v[2], v[3],
                    v[4], v[5], v[6], v[7]});
    }
    const TimeRange range = scope.range;
    return std::make_shared<BoundTable>(BoundTable{
        table,
        [trace, shown, range](std::uint32_t row) {
            Target t = Target::place({LaneKind::Goroutine, (*shown)[row]}, range.begin);
            t.span = extentOf(*trace, t).clippedTo(range);
            t.time = t.span.begin;
            return std::optional(t);
        },
        [trace, shown](const Target& target) {
            const GoroutineIndex g = goroutineAt(*trace, target);
            const auto found = g.valid() ? std::ranges::lower_bound(*shown, g.value) : shown->end();
            return found != shown->end() && *found == g.value
                       ? static_cast<std::uint32_t>(found - shown->begin())
                       : kNoTableRow;
        },
        cpuNote(held)});
}

}  // namespace golanes
