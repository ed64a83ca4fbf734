// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/pauses.h"
#include "widgets/tables/quantile_columns.h"
#include "widgets/tables/table_makers.h"

namespace golanes {

BoundTablePtr makePauseReasonTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    const std::vector<Pause> pauses = pausesIn(*trace, scope, job);
    if (job.cancelled()) return nullptr;
    std::vector<Field> fields{
        column("reason", FieldType::Word, T::tr("Reason"), T::tr("Why the world was stopped, in Go's words")),
        column("count", FieldType::Count, T::tr("Pauses"), T::tr("How many began in the time looked at"))};
    addQuantileColumns(fields, T::tr("From the wish to stop until the world went on"));
    fields.push_back(column("stopping", FieldType::Length, T::tr("Stopping, longest"),
                            T::tr("The longest that the last P took to give way (inferred from what ran on "
                                  "each)")));
    auto table = std::make_shared<ColumnTable>(std::move(fields));
    auto longest = std::make_shared<std::vector<Pause>>();
    for (const auto& [reason, stats] : pausesByReason(*trace, pauses)) {
        const Quantiles& q = stats.time;
        for (const Pause& p : pauses) {
            if (p.time.length() != q.max || trace->strings[trace->ranges[p.row].reason] != reason) continue;
            longest->push_back(p);
            break;
        }
        table->add({table->intern(0, reason), static_cast<std::int64_t>(q.count), q.total, q.mean(), q.p50,
                    q.p90, q.p99, q.p999, q.max,
                    stats.stopping.count > 0 ? stats.stopping.max : TableRows::kNone});
    }
    return std::make_shared<BoundTable>(
        BoundTable{table,
                   [longest](std::uint32_t row) {
                       const Pause& p = (*longest)[row];
                       return std::optional(thingTarget({LaneKind::StopTheWorld, 0}, p.row, p.time));
                   },
                   [](const Target&) { return kNoTableRow; }});
}

}  // namespace golanes
