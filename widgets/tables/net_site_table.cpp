// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/net/netpoll_stats.h"
#include "core/base/format.h"
#include "widgets/session/target_span.h"
#include "widgets/tables/quantile_columns.h"
#include "widgets/tables/table_makers.h"

#include <QStringList>

namespace golanes {

namespace {

QString lengthText(Duration d) {
    return QString::fromStdString(formatDuration(d));
}

QString countText(std::uint64_t n) {
    return QString::fromStdString(formatCount(n));
}

// How often the poller looked, and who did without it.
QString noteOf(const NetpollStats& stats) {
    if (stats.polls == 0) return {};
    QStringList parts{T::tr("%1 polls found something, half within %2 of the one before, one in a hundred "
                            "after %3 and more, %4 at the longest.")
                          .arg(countText(stats.polls), lengthText(stats.interval.p50),
                               lengthText(stats.interval.p99), lengthText(stats.interval.max))};
    if (stats.withoutProc.count > 0)
        parts << T::tr("%1 wake-ups came from threads without a P: half ran after %2, the last after %3.")
                     .arg(countText(stats.withoutProc.count), lengthText(stats.withoutProc.p50),
                          lengthText(stats.withoutProc.max));
    if (stats.deadlines.count > 0)
        parts << T::tr("%1 waits were ended by a deadline.").arg(countText(stats.deadlines.count));
    if (!stats.starved.empty())
        parts << T::tr("Nobody can have polled %1 times, for %2 at the longest: all Ps were busy.")
                     .arg(countText(stats.starved.size()), lengthText(stats.starved.front().time.length()));
    return parts.join(u' ');
}

}  // namespace

BoundTablePtr makeNetSiteTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    const NetpollStats stats = netpollStats(*trace, scope, job);
    if (job.cancelled()) return nullptr;
    auto sites = std::make_shared<const std::vector<NetSiteStats>>(stats.sites);
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
                   [](const Target&) { return kNoTableRow; }, noteOf(stats)});
}

}  // namespace golanes
