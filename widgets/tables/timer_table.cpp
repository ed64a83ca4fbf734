// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/net/timer_stats.h"
#include "widgets/session/target_span.h"
#include "widgets/tables/quantile_columns.h"
#include "widgets/tables/table_makers.h"

#include <algorithm>

namespace golanes {

namespace {

std::vector<Field> fields() {
    std::vector<Field> fields{
        column("by", FieldType::Word, T::tr("By"),
               T::tr("What the firings of a row have in common: their kind, the P on which they fired, or "
                     "the place that waited (site). Each of the three holds all that can be told of it")),
        column("kind", FieldType::Word, T::tr("Kind"),
               T::tr("What the timer is for (timer channels are inferred)")),
        column("p", FieldType::Id, T::tr("P"), T::tr("On which P they fired")),
        column("site", FieldType::Text, T::tr("Where"),
               T::tr("Where the timer was waited for; of time.AfterFunc the function that it starts")),
        column("line", FieldType::Text, T::tr("Line"), T::tr("The line of that function"), true),
        column("count", FieldType::Count, T::tr("Firings"), T::tr("In the time looked at")),
        column("persecond", FieldType::Count, T::tr("In a second"), T::tr("On average, rounded"))};
    addQuantileColumns(fields, T::tr("From the firing until the goroutine ran; told of kinds"));
    return fields;
}

QString noteOf(const TimerStats& stats) {
    if (stats.imbalance <= 0) return {};
    return T::tr("The P with the most firings has %1 times the mean of all Ps (1: all have as many).")
        .arg(stats.imbalance, 0, 'f', 1);
}

class TimerRows {
  public:
    TimerRows(const Trace& trace, TimeRange range) : trace_(trace), length_(range.length()) {
        internWords(*table, 0, {"kind", "p", "site"});
    }

    void add(const TimerKindStats& kind) {
        const Quantiles& q = kind.delay;
        const auto count = static_cast<std::int64_t>(q.count);
        wakes->push_back(kind.worst);
        table->add({table->intern(0, "kind"), table->intern(1, wakeKindText(kind.kind)), kNone, kNone, kNone,
                    count, perSecond(count), q.total, q.mean(), q.p50, q.p90, q.p99, q.p999, q.max});
    }
    void add(WakeKind kind, ProcIndex proc, std::uint64_t fired) {
        addCount("p", kind, numberOf(trace_, proc), kNone, kNone, fired);
    }
    void add(const TimerSite& site) {
        addCount("site", site.kind, kNone, table->intern(3, functionText(trace_, site.frame)),
                 table->intern(4, lineText(trace_, site.frame)), site.fired);
    }

    std::shared_ptr<ColumnTable> table = std::make_shared<ColumnTable>(fields());
    // By row of Trace::wakes, of those that lead to one.
    std::shared_ptr<std::vector<std::optional<std::size_t>>> wakes =
        std::make_shared<std::vector<std::optional<std::size_t>>>();

  private:
    static constexpr std::int64_t kNone = TableRows::kNone;

    void addCount(std::string_view by, WakeKind kind, std::int64_t proc, std::int64_t site, std::int64_t line,
                  std::uint64_t fired) {
        const auto count = static_cast<std::int64_t>(fired);
        wakes->push_back(std::nullopt);
        table->add({table->intern(0, by), table->intern(1, wakeKindText(kind)), proc, site, line, count,
                    perSecond(count), kNone, kNone, kNone, kNone, kNone, kNone, kNone});
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
    for (const TimerKindStats& kind : stats.kinds) {
        rows.add(kind);
        for (std::uint32_t p = 0; p < kind.byProc.size(); ++p)
            if (kind.byProc[p] > 0)
                rows.add(kind.kind, ProcIndex(static_cast<decltype(ProcIndex::value)>(p)), kind.byProc[p]);
    }
    for (const TimerSite& site : stats.sites) rows.add(site);
    return std::make_shared<BoundTable>(
        BoundTable{rows.table,
                   [trace, wakes = rows.wakes](std::uint32_t row) -> std::optional<Target> {
                       const auto wake = (*wakes)[row];
                       if (!wake) return std::nullopt;
                       return wakeTarget(*trace, trace->wakes[*wake]);
                   },
                   [](const Target&) { return kNoTableRow; }, noteOf(stats)});
}

}  // namespace golanes
