// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/goroutine_rows.h"
#include "core/store/go_track.h"
#include "widgets/session/target_span.h"
#include "widgets/tables/table_makers.h"

namespace golanes {

namespace {

using T = Tables;

std::vector<Field> fields() {
    const auto time = [](const char* name, const QString& title, const QString& help, bool extra = false) {
        return column(name, FieldType::Length, title, help, extra);
    };
    return aroundWaiting(
        {
            column("g", FieldType::Goroutine, T::tr("Goroutine"), T::tr("The number that Go prints")),
            column("func", FieldType::Text, T::tr("Start function"), T::tr("The root of its first stack")),
            column("state", FieldType::Word, T::tr("Last state"),
                   T::tr("What it was doing at the end of the time")),
            column("start", FieldType::Time, T::tr("Start"),
                   T::tr("When it was created; the start of the trace when it was there before")),
            time("life", T::tr("Life"), T::tr("How long it was there in the time looked at")),
            time("running", T::tr("Running"), T::tr("Time on a P")),
            time("runnable", T::tr("Runnable"), T::tr("Ready, and waiting for a P")),
        },
        {
            column("spans", FieldType::Count, T::tr("Spans"),
                   T::tr("How many states it went through, in the whole trace"), true),
            column("creator", FieldType::Goroutine, T::tr("Creator"), T::tr("The goroutine that created it"),
                   true),
            column("ended", FieldType::Flag, T::tr("Ended"), T::tr("It ended within the trace"), true),
        });
}

}  // namespace

BoundTablePtr makeGoroutineTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    const auto rows = std::make_shared<const GoroutineRows>(goroutineRows(*trace, scope, fields(), job));
    if (job.cancelled()) return nullptr;
    const auto rowOf = std::make_shared<std::vector<std::uint32_t>>(trace->goroutines.size(), kNoTableRow);
    for (std::uint32_t row = 0; row < rows->goroutines.size(); ++row)
        (*rowOf)[rows->goroutines[row].value] = row;
    return std::make_shared<BoundTable>(
        BoundTable{rows->table,
                   [trace, rows, range = scope.range](std::uint32_t row) {
                       const GoroutineIndex g = rows->goroutines[row];
                       const TimeRange seen = lifeOf(*trace, g).clippedTo(range);
                       Target target = Target::place({LaneKind::Goroutine, g.value}, seen.begin);
                       target.span = seen;
                       return std::optional(target);
                   },
                   [trace, rowOf](const Target& target) {
                       const GoroutineIndex g = goroutineAt(*trace, target);
                       return g.valid() ? (*rowOf)[g.value] : kNoTableRow;
                   }});
}

}  // namespace golanes
