// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/pauses.h"
#include "widgets/tables/table_makers.h"

#include <algorithm>

namespace golanes {

BoundTablePtr makePauseTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    auto pauses = std::make_shared<const std::vector<Pause>>(pausesIn(*trace, scope, job));
    if (job.cancelled()) return nullptr;
    auto table = std::make_shared<ColumnTable>(std::vector<Field>{
        column("start", FieldType::Time, T::tr("Start"), T::tr("When the stop was asked for")),
        column("dur", FieldType::Length, T::tr("Duration"),
               T::tr("From the wish to stop until the world went on")),
        column("reason", FieldType::Word, T::tr("Reason"), T::tr("Why the world was stopped, in Go's words")),
        column("stopping", FieldType::Length, T::tr("Stopping"),
               T::tr("How long the last P took to give way (inferred from what ran on each)")),
        column("procs", FieldType::Count, T::tr("Ps running"),
               T::tr("On how many Ps something still ran (inferred)")),
        column("delayer", FieldType::Goroutine, T::tr("Held up by"),
               T::tr("What ran on the last P to give way (inferred)")),
        column("func", FieldType::Text, T::tr("Its function"), T::tr("What that goroutine started with")),
        column("p", FieldType::Id, T::tr("P"), T::tr("The last P to give way"), true),
        column("g", FieldType::Goroutine, T::tr("Asked by"), T::tr("The goroutine that stopped the world"),
               true),
    });
    for (const Pause& p : *pauses) {
        const Range& range = trace->ranges[p.row];
        const bool late = p.delay.procs > 0;
        table->add(
            p.time,
            {p.time.begin, p.time.length(), table->intern(2, trace->strings[range.reason]), p.delay.time,
             p.delay.procs, late ? numberOf(*trace, p.delay.goroutine) : TableRows::kNone,
             late ? table->intern(6, startFunction(*trace, p.delay.goroutine)) : TableRows::kNone,
             late ? numberOf(*trace, p.delay.proc) : TableRows::kNone,
             numberOf(*trace, range.scopeGoroutine)});
    }
    return std::make_shared<BoundTable>(BoundTable{
        table,
        [pauses](std::uint32_t row) {
            const Pause& p = (*pauses)[row];
            return std::optional(thingTarget({LaneKind::StopTheWorld, 0}, p.row, p.time));
        },
        [pauses](const Target& target) {
            if (target.lane.kind != LaneKind::StopTheWorld || target.part == Target::Part::Lane)
                return kNoTableRow;
            const auto found = std::ranges::find(*pauses, target.ref, &Pause::row);
            return found == pauses->end() ? kNoTableRow : static_cast<std::uint32_t>(found - pauses->begin());
        }});
}

}  // namespace golanes
