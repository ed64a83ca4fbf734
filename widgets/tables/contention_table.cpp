// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/reason_text.h"
#include "core/analysis/waits/wait_causes.h"
#include "widgets/session/target_span.h"
#include "widgets/tables/table_makers.h"

#include <algorithm>

namespace golanes {

namespace {

std::vector<Field> fields() {
    const auto time = [](const char* name, const QString& title, const QString& help, bool extra = false) {
        return column(name, FieldType::Length, title, help, extra);
    };
    return {
        column("site", FieldType::Text, T::tr("Blocked in"),
               T::tr("Where goroutines waited: the innermost function of the program's own code")),
        column("line", FieldType::Text, T::tr("Line"), T::tr("The line of that function"), true),
        column("reason", FieldType::Word, T::tr("Reason"), T::tr("What for, in Go's words")),
        column("released", FieldType::Text, T::tr("Let go in"),
               T::tr("Where the goroutine was that ended the wait")),
        column("releasedline", FieldType::Text, T::tr("Line there"), T::tr("The line of that function"),
               true),
        column("count", FieldType::Count, T::tr("Waits"), T::tr("Waits there that a goroutine ended there")),
        time("total", T::tr("Total"), T::tr("How long they lasted together in the time looked at")),
        column("share", FieldType::Share, T::tr("Share"),
               T::tr("Its share of all waits that goroutines ended")),
        time("mean", T::tr("Mean"), T::tr("How long one lasted on average")),
        time("longest", T::tr("Longest"), T::tr("The longest one: where a click leads")),
        column("lock", FieldType::Flag, T::tr("Lock"), T::tr("It is a sync.Mutex or sync.RWMutex")),
        time("held", T::tr("Held, mean"),
             T::tr("How long the lock had been held when it was let go (inferred: its holder had waited for "
                   "it at the same place)")),
        time("longestheld", T::tr("Held, longest"), T::tr("The longest of those (inferred)"), true),
        time("atleast", T::tr("Held, at least"),
             T::tr("Where that cannot be told: as long as the other waited, at least, on average (inferred)"),
             true),
        time("running", T::tr("Meanwhile ran"), T::tr("Of the waits: who ended them in the end was running"),
             true),
        time("runnable", T::tr("Meanwhile ready"),
             T::tr("Of the waits: who ended them in the end was ready, without a P"), true),
        time("blocked", T::tr("Meanwhile blocked"),
             T::tr("Of the waits: who ended them in the end waited itself, or was in a system call"), true),
    };
}

std::int64_t meanOf(const TimeCount& sum) {
    return sum.count == 0 ? TableRows::kNone : sum.time / static_cast<std::int64_t>(sum.count);
}

Duration timeIn(const ClassSums& sums, StateClass c) {
    return sums[static_cast<std::size_t>(c)];
}

Duration blockedIn(const ClassSums& sums) {
    Duration time = 0;
    for (std::size_t c = static_cast<std::size_t>(StateClass::Syscall); c < sums.size(); ++c) time += sums[c];
    return time;
}

}  // namespace

BoundTablePtr makeContentionTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    const Sites sites(*trace);
    auto rows =
        std::make_shared<const std::vector<Contention>>(waitCauses(*trace, sites, scope, job).contention);
    if (job.cancelled()) return nullptr;
    Duration all = 1;
    for (const Contention& c : *rows) all += c.wait.sum.time;
    auto table = std::make_shared<ColumnTable>(fields());
    for (const Contention& c : *rows)
        table->add({table->intern(0, functionText(*trace, c.blocked.site)),
                    table->intern(1, lineText(*trace, c.blocked.site)),
                    table->intern(2, reasonText(*trace, c.blocked.state)),
                    table->intern(3, functionText(*trace, c.released)),
                    table->intern(4, lineText(*trace, c.released)),
                    static_cast<std::int64_t>(c.wait.sum.count), c.wait.sum.time,
                    millionths(c.wait.sum.time, all), meanOf(c.wait.sum), c.wait.longest, c.lock ? 1 : 0,
                    meanOf(c.held), c.held.count > 0 ? c.longestHeld : TableRows::kNone,
                    meanOf(c.heldAtLeast), timeIn(c.waker, StateClass::Running),
                    timeIn(c.waker, StateClass::Runnable), blockedIn(c.waker)});
    return std::make_shared<BoundTable>(BoundTable{
        table, [trace, rows](std::uint32_t row) { return longestTarget(*trace, (*rows)[row].wait.span); },
        [](const Target&) { return kNoTableRow; }});
}

}  // namespace golanes
