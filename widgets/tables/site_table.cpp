// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/reason_text.h"
#include "core/analysis/waits/blocking.h"
#include "widgets/session/target_span.h"
#include "widgets/tables/table_makers.h"

#include <map>

namespace golanes {

BoundTablePtr makeSiteTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    const auto sites = std::make_shared<const Sites>(*trace);
    auto rows =
        std::make_shared<const std::vector<BlockRow<FrameId>>>(blocking(*trace, *sites, scope, job).sites);
    if (job.cancelled()) return nullptr;
    Duration all = 0;
    for (const auto& row : *rows) all += row.sum.sum.time;
    auto table = std::make_shared<ColumnTable>(std::vector<Field>{
        column("site", FieldType::Text, T::tr("Where"),
               T::tr("The innermost function of the program's own code on the stack")),
        column("line", FieldType::Text, T::tr("Line"), T::tr("The line of that function")),
        column("reason", FieldType::Word, T::tr("Reason"), T::tr("What for, in Go's words")),
        column("count", FieldType::Count, T::tr("Waits"),
               T::tr("How many waits have a part in the time looked at")),
        column("total", FieldType::Length, T::tr("Total"),
               T::tr("How long they lasted together in that time")),
        column("share", FieldType::Share, T::tr("Of all waiting"),
               T::tr("Its share of all waiting in that time")),
        column("mean", FieldType::Length, T::tr("Mean"), T::tr("How long one lasted on average")),
        column("longest", FieldType::Length, T::tr("Longest"), T::tr("The longest one: where a click leads")),
    });
    auto byPlace = std::make_shared<std::map<std::uint64_t, std::uint32_t>>();
    for (const BlockRow<FrameId>& row : *rows) {
        (*byPlace)[Place{row.state, row.key}.key()] = static_cast<std::uint32_t>(table->size());
        const TimeCount& sum = row.sum.sum;
        table->add(
            {table->intern(0, functionText(*trace, row.key)), table->intern(1, lineText(*trace, row.key)),
             table->intern(2, reasonText(*trace, row.state)), static_cast<std::int64_t>(sum.count), sum.time,
             millionths(sum.time, std::max<Duration>(all, 1)),
             sum.time / std::max<std::int64_t>(1, static_cast<std::int64_t>(sum.count)), row.sum.longest});
    }
    return std::make_shared<BoundTable>(BoundTable{
        table,
        [trace, rows](std::uint32_t row) { return std::optional(spanTarget(*trace, (*rows)[row].sum.span)); },
        [trace, sites, byPlace](const Target& target) {
            const SpanIndex span = spanOf(*trace, target);
            if (span == kNoSpan) return kNoTableRow;
            const Place place{trace->goSpans.state[span], sites->of(trace->goSpans.stack[span])};
            const auto found = byPlace->find(place.key());
            return found == byPlace->end() ? kNoTableRow : found->second;
        }});
}

}  // namespace golanes
