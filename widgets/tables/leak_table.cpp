// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/leaks/leaks.h"
#include "core/analysis/own_code.h"
#include "core/analysis/reason_text.h"
#include "widgets/session/target_span.h"
#include "widgets/tables/table_makers.h"

namespace golanes {

BoundTablePtr makeLeakTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    auto report = std::make_shared<const LeakReport>(findLeaks(*trace, scope, LeakThresholds(), job));
    if (job.cancelled()) return nullptr;
    auto table = std::make_shared<ColumnTable>(std::vector<Field>{
        column("func", FieldType::Text, T::tr("Start function"),
               T::tr("What the forgotten goroutines start with")),
        column("count", FieldType::Count, T::tr("Goroutines"), T::tr("How many there are at the end")),
        column("perhour", FieldType::Count, T::tr("In an hour"),
               T::tr("How many there will be should it go on like this")),
        column("age", FieldType::Length, T::tr("Mean age"), T::tr("At the end of the time looked at")),
        column("reason", FieldType::Word, T::tr("Waiting for"),
               T::tr("What most of them wait for, in Go's words")),
        column("site", FieldType::Text, T::tr("Where"), T::tr("Where most of them wait")),
        column("creator", FieldType::Text, T::tr("Created in"),
               T::tr("The function whose go statement created them")),
        column("confidence", FieldType::Share, T::tr("Confidence"),
               T::tr("How evenly they grow, how alike they wait, and how many there are")),
    });
    const OwnCode own(*trace);
    for (const Leak& l : report->leaks)
        table->add({table->intern(0, trace->strings[l.function]),
                    static_cast<std::int64_t>(l.goroutines.size()), static_cast<std::int64_t>(l.inAnHour),
                    l.meanAge, table->intern(4, reasonText(*trace, l.state)),
                    table->intern(5, functionText(*trace, own.siteOf(l.wait))),
                    table->intern(6, functionText(*trace, own.siteOf(l.creation))),
                    static_cast<std::int64_t>(l.confidence * 1e6)});
    return std::make_shared<BoundTable>(BoundTable{
        table,
        [trace, report](std::uint32_t row) {
            // The oldest one.
            Target t = Target::place({LaneKind::Goroutine, report->leaks[row].goroutines.front().value}, 0);
            t.span = extentOf(*trace, t);
            t.time = t.span.begin;
            return std::optional(t);
        },
        [](const Target&) { return kNoTableRow; }});
}

}  // namespace golanes
