// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/net/timer_stats.h"
#include "core/base/format.h"
#include "widgets/session/target_span.h"
#include "widgets/tables/quantile_columns.h"
#include "widgets/tables/table_makers.h"

#include <QStringList>

#include <algorithm>

namespace golanes {

namespace {

std::vector<Field> fields() {
    std::vector<Field> fields{
        column(
            "by", FieldType::Word, T::tr("By"),
            T::tr("What the firings of a row have in common: their kind, the P on which they fired, the "
                  "place that waited (site), or that they were the largest bursts. Each of the first three "
                  "holds all that can be told of it")),
        column("kind", FieldType::Word, T::tr("Kind"),
               T::tr("What the timer is for (timer channels are inferred)")),
        column("p", FieldType::Id, T::tr("P"), T::tr("On which P they fired")),
        column("site", FieldType::Text, T::tr("Where"),
               T::tr("Where the timer was waited for; of time.AfterFunc the function that it starts")),
        column("line", FieldType::Text, T::tr("Line"), T::tr("The line of that function"), true),
        column("count", FieldType::Count, T::tr("Firings"), T::tr("In the time looked at")),
        column("persecond", FieldType::Count, T::tr("In a second"), T::tr("On average, rounded"))};
    addQuantileColumns(fields, T::tr("From the firing until the goroutine ran"));
    return fields;
}

QString countText(std::uint64_t n) {
    return QString::fromStdString(formatCount(n));
}

QString noteOf(const TimerStats& stats) {
    QStringList parts;
    if (stats.imbalance > 0)
        parts << T::tr("The P with the most firings has %1 times the mean of all Ps (1: all have as many).")
                     .arg(stats.imbalance, 0, 'f', 1);
    if (stats.bursts > 0)
        parts << T::tr(
                     "%1 of all firings lie in bursts: %2 of %3 and more, each within %4 of the one before.")
                     .arg(countText(stats.firedInBursts), countText(stats.bursts),
                          countText(TimerStats::kBurstLeast),
                          QString::fromStdString(formatDuration(TimerStats::kBurstGap)));
    return parts.join(u' ');
}

class TimerRows {
  public:
    TimerRows(const Trace& trace, TimeRange range) : trace_(trace), length_(range.length()) {
        internWords(*table, 0, {"kind", "p", "site", "burst"});
    }

    void add(const TimerKindStats& kind) {
        add("kind", kind.kind, kNone, kNone, kNone, kind.delay, kind.worst);
    }
    void add(const TimerProcStats& p) {
        add("p", p.kind, numberOf(trace_, p.proc), kNone, kNone, p.delay, p.worst);
    }
    void add(const TimerSite& site) {
        add("site", site.kind, kNone, table->intern(3, functionText(trace_, site.frame)),
            table->intern(4, lineText(trace_, site.frame)), site.delay, site.worst);
    }
    void add(const TimerBurst& burst) {
        targets->push_back(Target::place({LaneKind::TimersTotal, 0}, burst.time.begin));
        targets->back().span = burst.time;
        table->add({table->intern(0, "burst"), kNone, kNone, kNone, kNone, burst.fired, kNone, kNone, kNone,
                    kNone, kNone, kNone, kNone, kNone});
    }

    std::shared_ptr<ColumnTable> table = std::make_shared<ColumnTable>(fields());
    std::shared_ptr<std::vector<Target>> targets = std::make_shared<std::vector<Target>>();  // by row

  private:
    static constexpr std::int64_t kNone = TableRows::kNone;

    // `worst`: row of Trace::wakes.
    void add(std::string_view by, WakeKind kind, std::int64_t proc, std::int64_t site, std::int64_t line,
             const Quantiles& q, std::size_t worst) {
        const auto count = static_cast<std::int64_t>(q.count);
        targets->push_back(wakeTarget(trace_, trace_.wakes[worst]));
        table->add({table->intern(0, by), table->intern(1, wakeKindText(kind)), proc, site, line, count,
                    perSecond(count), q.total, q.mean(), q.p50, q.p90, q.p99, q.p999, q.max});
    }
    std::int64_t perSecond(std::int64_t count) const {
        return static_cast<std::int64_t>(
            static_cast<double>(count) * 1e9 / static_cast<double>(std::max<Duration>(1, length_)) + 0.5);
    }

    const Trace& trace_;
    Duration length_;
};

}  // namespace

BoundTablePtr makeTimerTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    const TimerStats stats = timerStats(*trace, scope, job);
    if (job.cancelled()) return nullptr;
    TimerRows rows(*trace, scope.range.clippedTo(trace->range));
    for (const TimerKindStats& kind : stats.kinds) rows.add(kind);
    for (const TimerProcStats& p : stats.procs) rows.add(p);
    for (const TimerSite& site : stats.sites) rows.add(site);
    for (const TimerBurst& burst : stats.largest) rows.add(burst);
    return std::make_shared<BoundTable>(BoundTable{
        rows.table, [targets = rows.targets](std::uint32_t row) { return std::optional((*targets)[row]); },
        [](const Target&) { return kNoTableRow; }, noteOf(stats)});
}

}  // namespace golanes
