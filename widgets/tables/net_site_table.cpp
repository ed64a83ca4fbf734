// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/net/netpoll_stats.h"
#include "widgets/session/target_span.h"
#include "widgets/tables/quantile_columns.h"
#include "widgets/tables/table_makers.h"

namespace golanes {

BoundTablePtr makeNetSiteTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    auto sites = std::make_shared<const std::vector<NetSiteStats>>(netpollStats(*trace, scope, job).sites);
    if (job.cancelled()) return nullptr;
    std::vector<Field> fields{
        column("op", FieldType::Word, T::tr("What"),
               T::tr("What was wanted from the network, told by the functions on the stack")),
        column("site", FieldType::Text, T::tr("Where"),
               T::tr("The innermost function of the program's own code on the stack; without one, what the "
                     "goroutine started with")),
        column("line", FieldType::Text, T::tr("Line"), T::tr("The line of that function")),
        column("count", FieldType::Count, T::tr("Wake-ups"),
               T::tr("How often the poller found it ready; deadlines are not in it"))};
    addQuantileColumns(fields, T::tr("From the poll that found it ready until the goroutine ran"));
    auto table = std::make_shared<ColumnTable>(std::move(fields));
    for (std::size_t op = 0; op < kNetOpCount; ++op) table->intern(0, name(static_cast<NetOp>(op)));
    for (const NetSiteStats& s : *sites) {
        const Quantiles& q = s.delay;
        table->add({table->intern(0, name(s.site.op)), table->intern(1, functionText(*trace, s.site.frame)),
                    table->intern(2, lineText(*trace, s.site.frame)), static_cast<std::int64_t>(q.count),
                    q.total, q.mean(), q.p50, q.p90, q.p99, q.p999, q.max});
    }
    return std::make_shared<BoundTable>(
        BoundTable{table,
                   [trace, sites](std::uint32_t row) {
                       return std::optional(wakeTarget(*trace, trace->wakes[(*sites)[row].worst]));
                   },
                   [](const Target&) { return kNoTableRow; }});
}

}  // namespace golanes
