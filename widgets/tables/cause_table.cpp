// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/reason_text.h"
#include "core/analysis/waits/wait_causes.h"
#include "widgets/tables/table_makers.h"

#include <algorithm>

namespace golanes {

namespace {

std::vector<Field> fields() {
    return {
        column("by", FieldType::Word, T::tr("By"),
               T::tr("What the waits of a row have in common: the place (site), the start function (group), "
                     "the region or the task of who waited. Each of the four holds all of its waits")),
        column("who", FieldType::Text, T::tr("Who waited"),
               T::tr("The function, the start function, the region or the task")),
        column("total", FieldType::Length, T::tr("Total"),
               T::tr("Time of those waits that has this cause, in the time looked at")),
        column("share", FieldType::Share, T::tr("Share"),
               T::tr("Of all time waited of the same kind of row")),
        column("reason", FieldType::Word, T::tr("Reason"), T::tr("What for, in Go's words; told of places")),
        column("doing", FieldType::Word, T::tr("Meanwhile"),
               T::tr("What went on meanwhile on behalf of who waited (inferred from who ended which wait)")),
        column("doingin", FieldType::Text, T::tr("Which was in"),
               T::tr("Where; none: nothing tells where it was")),
        column("via", FieldType::Text, T::tr("In the end in"),
               T::tr("The innermost wait that a goroutine ended and that led there: where it was")),
        column("viareason", FieldType::Word, T::tr("For"), T::tr("What that wait was for, in Go's words")),
        column("count", FieldType::Count, T::tr("Waits"), T::tr("How many waits have this cause")),
        column("mean", FieldType::Length, T::tr("Mean"), T::tr("Of one wait, on average")),
        column("longest", FieldType::Length, T::tr("Longest"),
               T::tr("The most that one wait has of it: where a click leads")),
    };
}

std::string_view doingText(const Trace& trace, const WaitCause& cause) {
    switch (cause.why) {
        case WaitPart::Why::State:
            break;
        case WaitPart::Why::Unended:
            return "nobody ended it";
        case WaitPart::Why::Unknown:
            return "not known";
        case WaitPart::Why::TooLong:
            return "too long to follow";
    }
    const GoState state = trace.states[cause.doing.state].state;
    if (state == GoState::Running) return "running";
    if (state == GoState::Runnable) return "runnable";
    return reasonText(trace, cause.doing.state);
}

class CauseRows {
  public:
    explicit CauseRows(const Trace& trace) : trace_(trace) {
        internWords(*table, 0, {"site", "group", "region", "task"});
        internWords(*table, 5, {"running", "runnable", "system call"});
    }

    template <class Key>
    void add(std::string_view by, const std::vector<CauseRow<Key>>& rows) {
        Duration all = 1;
        for (const auto& row : rows) all += row.sum.sum.time;
        for (const auto& row : rows) addRow(by, row, all);
    }

    std::shared_ptr<ColumnTable> table = std::make_shared<ColumnTable>(fields());
    std::shared_ptr<std::vector<SpanIndex>> longest = std::make_shared<std::vector<SpanIndex>>();

  private:
    std::string_view textOf(const Place& place) const { return functionText(trace_, place.site); }
    std::string_view textOf(StringId name) const { return trace_.strings[name]; }
    std::int64_t reasonOf(const Place& place) { return table->intern(4, reasonText(trace_, place.state)); }
    std::int64_t reasonOf(StringId) const { return TableRows::kNone; }

    template <class Key>
    void addRow(std::string_view by, const CauseRow<Key>& row, Duration all) {
        const WaitCause& cause = row.cause;
        const TimeCount& sum = row.sum.sum;
        const bool state = cause.why == WaitPart::Why::State;
        longest->push_back(row.sum.span);
        table->add(
            {table->intern(0, by), table->intern(1, textOf(row.key)), sum.time, millionths(sum.time, all),
             reasonOf(row.key), table->intern(5, doingText(trace_, cause)),
             state ? table->intern(6, functionText(trace_, cause.doing.site)) : TableRows::kNone,
             table->intern(7, functionText(trace_, cause.via.site)),
             table->intern(8, reasonText(trace_, cause.via.state)), static_cast<std::int64_t>(sum.count),
             sum.time / std::max<std::int64_t>(1, static_cast<std::int64_t>(sum.count)), row.sum.longest});
    }

    const Trace& trace_;
};

}  // namespace

BoundTablePtr makeCauseTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    const Sites sites(*trace);
    const WaitCauses causes = waitCauses(*trace, sites, scope, job);
    if (job.cancelled()) return nullptr;
    CauseRows rows(*trace);
    rows.add("site", causes.waits);
    rows.add("group", causes.groups);
    rows.add("region", causes.regions);
    rows.add("task", causes.tasks);
    return std::make_shared<BoundTable>(BoundTable{
        rows.table,
        [trace, spans = rows.longest](std::uint32_t row) { return longestTarget(*trace, (*spans)[row]); },
        [](const Target&) { return kNoTableRow; }});
}

}  // namespace golanes
