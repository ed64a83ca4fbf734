// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/goroutine_filter.h"
#include "core/analysis/goroutine_rows.h"
#include "core/store/go_track.h"
#include "widgets/session/target_span.h"
#include "widgets/tables/table_makers.h"

namespace golanes {

BoundTablePtr makeGoroutineTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    const auto rows = std::make_shared<const GoroutineRows>(
        goroutineRows(*trace, scope, translated(goroutineFields()), job));
    if (job.cancelled()) return nullptr;
    const auto rowOf = std::make_shared<std::vector<std::uint32_t>>(trace->goroutines.size(), kNoTableRow);
    for (std::uint32_t row = 0; row < rows->goroutines.size(); ++row)
        (*rowOf)[rows->goroutines[row].value] = row;
    return std::make_shared<BoundTable>(
        BoundTable{rows->table,
                   [trace, rows, range = scope.range](std::uint32_t row) {
                       const GoroutineIndex g = rows->goroutines[row];
                       const TimeRange seen = lifeOf(*trace, g).clippedTo(range);
                       Target target = Target::place({LaneKind::Goroutine, g.value}, seen.begin);
                       target.span = seen;
                       return std::optional(target);
                   },
                   [trace, rowOf](const Target& target) {
                       const GoroutineIndex g = goroutineAt(*trace, target);
                       return g.valid() ? (*rowOf)[g.value] : kNoTableRow;
                   },
                   {},
                   std::make_shared<const GoroutineJudge>(*trace, scope.range, *rows)});
}

}  // namespace golanes
