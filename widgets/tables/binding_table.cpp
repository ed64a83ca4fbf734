// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/procs/proc_binding.h"
#include "widgets/tables/table_makers.h"

namespace golanes {

namespace {

std::vector<Field> fields() {
    return {
        column("by", FieldType::Word, T::tr("By"),
               T::tr("group: goroutines of one start function. after: what they did before they ran again. "
                     "Each of the two holds all of them")),
        column("func", FieldType::Text, T::tr("Start function"), T::tr("What these goroutines start with")),
        column("after", FieldType::Word, T::tr("After"),
               T::tr("What they did between the two runs; runnable: they only yielded")),
        column("count", FieldType::Count, T::tr("Ran again"), T::tr("How often, in the time looked at")),
        column("moves", FieldType::Count, T::tr("On another P"),
               T::tr("How often on another P than before. A click leads to the move for which one had been "
                     "ready longest")),
        column("share", FieldType::Share, T::tr("Moved"), T::tr("On another P, of all")),
        column("threads", FieldType::Count, T::tr("On another thread"),
               T::tr("How often on another thread than before")),
        column("stayed", FieldType::Length, T::tr("Ready, stayed"),
               T::tr("How long those that stayed on their P had been ready, on average")),
        column("moved", FieldType::Length, T::tr("Ready, moved"),
               T::tr("How long those that changed it had been ready, on average")),
    };
}

std::int64_t mean(Duration time, std::uint64_t count) {
    return count == 0 ? TableRows::kNone : time / static_cast<std::int64_t>(count);
}

void add(ColumnTable& table, std::string_view by, std::int64_t function, std::int64_t after, const Moves& m) {
    const auto count = static_cast<std::int64_t>(m.resumed), moves = static_cast<std::int64_t>(m.toOtherProc);
    table.add({table.intern(0, by), function, after, count, moves,
               count > 0 ? millionths(moves, count) : TableRows::kNone,
               static_cast<std::int64_t>(m.toOtherThread), mean(m.readyStayed, m.resumed - m.toOtherProc),
               mean(m.readyMoved, m.toOtherProc)});
}

}  // namespace

BoundTablePtr makeBindingTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    const ProcBinding binding = procBinding(*trace, scope, job);
    if (job.cancelled()) return nullptr;
    auto table = std::make_shared<ColumnTable>(fields());
    internWords(*table, 0, {"group", "after"});
    auto worst = std::make_shared<std::vector<SpanIndex>>();
    for (const ProcBinding::Function& f : binding.functions) {
        worst->push_back(f.moves.worst);
        add(*table, "group", table->intern(1, trace->strings[f.name]), TableRows::kNone, f.moves);
    }
    for (std::size_t c = 0; c < binding.after.size(); ++c) {
        if (binding.after[c].resumed == 0) continue;
        worst->push_back(binding.after[c].worst);
        add(*table, "after", TableRows::kNone, table->intern(2, name(static_cast<StateClass>(c))),
            binding.after[c]);
    }
    return std::make_shared<BoundTable>(
        BoundTable{table, [trace, worst](std::uint32_t row) { return longestTarget(*trace, (*worst)[row]); },
                   [](const Target&) { return kNoTableRow; }});
}

}  // namespace golanes
