// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/places.h"
#include "core/analysis/waits/wakes_in.h"
#include "widgets/session/target_span.h"
#include "widgets/tables/table_makers.h"

#include <algorithm>

namespace golanes {

BoundTablePtr makeWakeTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    auto table = std::make_shared<ColumnTable>(std::vector<Field>{
        column("time", FieldType::Time, T::tr("Time"), T::tr("When the goroutine became ready")),
        column("kind", FieldType::Word, T::tr("By"), T::tr("What woke it (timer channels are inferred)")),
        column("delay", FieldType::Length, T::tr("Until it ran"),
               T::tr("How long it was ready before it had a P")),
        column("g", FieldType::Goroutine, T::tr("Goroutine"), T::tr("Who was woken")),
        column("func", FieldType::Text, T::tr("Start function"), T::tr("What that goroutine started with")),
        column("site", FieldType::Text, T::tr("Had waited in"),
               T::tr("The innermost function of the program's own code on the stack of the wait")),
        column("p", FieldType::Id, T::tr("P"),
               T::tr("On which P it was woken; none: by a thread without one")),
    });
    const Sites sites(*trace);
    auto shown = std::make_shared<std::vector<std::uint32_t>>();
    for (std::uint32_t i = 0; i < trace->wakes.size(); ++i) {
        if (i % 1024 == 0 && job.cancelled()) return nullptr;
        const Wake& w = trace->wakes[i];
        if (!scope.range.contains(w.time) || !scope.has(w.goroutine)) continue;
        const TimeRange delay = readyToRunning(*trace, w);
        shown->push_back(i);
        table->add(delay,
                   {w.time, table->intern(1, wakeKindText(w.kind)), delay.length(),
                    numberOf(*trace, w.goroutine), table->intern(4, startFunction(*trace, w.goroutine)),
                    table->intern(5, functionText(*trace, sites.of(waitStack(*trace, w)))),
                    numberOf(*trace, w.proc)});
    }
    return std::make_shared<BoundTable>(
        BoundTable{table,
                   [trace, shown](std::uint32_t row) {
                       return std::optional(wakeTarget(*trace, trace->wakes[(*shown)[row]]));
                   },
                   [shown](const Target& target) {
                       if (target.part != Target::Part::Mark || !drawsWakes(target.lane.kind))
                           return kNoTableRow;
                       const auto found = std::ranges::lower_bound(*shown, target.ref);
                       return found != shown->end() && *found == target.ref
                                  ? static_cast<std::uint32_t>(found - shown->begin())
                                  : kNoTableRow;
                   }});
}

}  // namespace golanes
