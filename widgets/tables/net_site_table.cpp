// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/net/netpoll_stats.h"
#include "core/analysis/waits/wakes_in.h"
#include "core/base/format.h"
#include "widgets/session/target_span.h"
#include "widgets/tables/quantile_columns.h"
#include "widgets/tables/table_makers.h"

#include <QStringList>

#include <memory>
#include <string_view>
#include <vector>

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

std::vector<Field> fields() {
    std::vector<Field> fields{
        column("by", FieldType::Word, T::tr("By"),
               T::tr("What the wake-ups of a row have in common: the place that waited (site), or the "
                     "goroutine, which mostly serves one connection. Each of the two holds all of them")),
        column("op", FieldType::Word, T::tr("What"),
               T::tr("What was wanted from the network, told by the functions on the stack; of a goroutine "
                     "in the longest wake-up")),
        column("g", FieldType::Goroutine, T::tr("Goroutine"), T::tr("Whose connection it is, mostly")),
        column("site", FieldType::Text, T::tr("Where"),
               T::tr("The innermost function of the program's own code on the stack; without one, what the "
                     "goroutine started with")),
        column("line", FieldType::Text, T::tr("Line"), T::tr("The line of that function")),
        column("count", FieldType::Count, T::tr("Wake-ups"),
               T::tr("How often the poller found it ready; deadlines are not in it"))};
    addQuantileColumns(fields, T::tr("From the poll that found it ready until the goroutine ran"));
    return fields;
}

class NetRows {
  public:
    explicit NetRows(const Trace& trace) : trace_(trace) {
        internWords(*table, 0, {"site", "goroutine"});
        for (std::size_t op = 0; op < kNetOpCount; ++op) table->intern(1, name(static_cast<NetOp>(op)));
    }

    void add(const NetSiteStats& s) { add("site", s.site, TableRows::kNone, s.delay, s.worst); }
    void add(const NetGoroutineStats& g) {
        add("goroutine", sites_.of(waitStack(trace_, trace_.wakes[g.worst])), numberOf(trace_, g.goroutine),
            g.delay, g.worst);
    }

    std::shared_ptr<ColumnTable> table = std::make_shared<ColumnTable>(fields());
    std::shared_ptr<std::vector<std::size_t>> wakes = std::make_shared<std::vector<std::size_t>>();  // by row

  private:
    // `worst`: row of Trace::wakes.
    void add(std::string_view by, const NetSite& site, std::int64_t goroutine, const Quantiles& q,
             std::size_t worst) {
        wakes->push_back(worst);
        table->add({table->intern(0, by), table->intern(1, name(site.op)), goroutine,
                    table->intern(3, functionText(trace_, site.frame)),
                    table->intern(4, lineText(trace_, site.frame)), static_cast<std::int64_t>(q.count),
                    q.total, q.mean(), q.p50, q.p90, q.p99, q.p999, q.max});
    }

    const Trace& trace_;
    NetSites sites_{trace_};
};

}  // namespace

BoundTablePtr makeNetSiteTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    const NetpollStats stats = netpollStats(*trace, scope, job);
    if (job.cancelled()) return nullptr;
    NetRows rows(*trace);
    for (const NetSiteStats& site : stats.sites) rows.add(site);
    for (const NetGoroutineStats& g : stats.goroutines) rows.add(g);
    return std::make_shared<BoundTable>(BoundTable{rows.table,
                                                   [trace, wakes = rows.wakes](std::uint32_t row) {
                                                       return std::optional(
                                                           wakeTarget(*trace, trace->wakes[(*wakes)[row]]));
                                                   },
                                                   [](const Target&) { return kNoTableRow; }, noteOf(stats)});
}

}  // namespace golanes
