// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/gc_effort.h"
#include "widgets/session/target_span.h"
#include "widgets/tables/table_makers.h"

#include <algorithm>

namespace golanes {

BoundTablePtr makeAssistTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    const GcEffort effort = gcEffort(*trace, scope, job);
    if (job.cancelled()) return nullptr;
    auto table = std::make_shared<ColumnTable>(std::vector<Field>{
        column("by", FieldType::Word, T::tr("By"),
               T::tr("What the assists of a row have in common: goroutine, start function (group) or place "
                     "(site). Each of the three holds all of them")),
        column("g", FieldType::Goroutine, T::tr("Goroutine"), T::tr("Who helped: where a click leads")),
        column("func", FieldType::Text, T::tr("Start function"), T::tr("What that goroutine started with")),
        column("site", FieldType::Text, T::tr("Allocates in"),
               T::tr("The innermost function of the program's own code on the stack")),
        column("line", FieldType::Text, T::tr("Line"), T::tr("The line of that function")),
        column("count", FieldType::Count, T::tr("Assists"), T::tr("How often it was made to help marking")),
        column("total", FieldType::Length, T::tr("Total"),
               T::tr("How long it was held up by that, waiting for work to help with included")),
        column("share", FieldType::Share, T::tr("Share"), T::tr("Of the time of all assists")),
        column("mean", FieldType::Length, T::tr("Mean"), T::tr("Of one assist")),
        column("longest", FieldType::Length, T::tr("Longest"), T::tr("The longest assist")),
    });
    internWords(*table, 0, {"goroutine", "group", "site"});
    auto who = std::make_shared<std::vector<GoroutineIndex>>();
    const Duration all = std::max<Duration>(1, effort.assists.time);
    const auto add = [&](std::string_view by, const std::vector<AssistSum>& rows) {
        for (const AssistSum& a : rows) {
            const auto count = static_cast<std::int64_t>(a.sum.count);
            const std::string_view function = a.goroutine.valid()  ? startFunction(*trace, a.goroutine)
                                              : a.function.valid() ? trace->strings[a.function]
                                                                   : std::string_view();
            who->push_back(a.goroutine);
            table->add({table->intern(0, by), numberOf(*trace, a.goroutine), table->intern(2, function),
                        table->intern(3, functionText(*trace, a.site)),
                        table->intern(4, lineText(*trace, a.site)), count, a.sum.time,
                        millionths(a.sum.time, all), a.sum.time / std::max<std::int64_t>(1, count), a.max});
        }
    };
    add("goroutine", effort.assistsByGoroutine);
    add("group", effort.assistsByFunction);
    add("site", effort.assistsBySite);
    const TimeRange range = scope.range;
    return std::make_shared<BoundTable>(BoundTable{
        table, [trace, who, range](std::uint32_t row) { return goroutineTarget(*trace, (*who)[row], range); },
        [](const Target&) { return kNoTableRow; }});
}

}  // namespace golanes
