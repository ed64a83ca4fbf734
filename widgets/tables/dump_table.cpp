// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/leak_search.h"
#include "widgets/session/target_span.h"
#include "widgets/tables/table_makers.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace golanes {

namespace {

std::vector<Field> fields() {
    return {
        column("g", FieldType::Goroutine, T::tr("Goroutine"),
               T::tr("Its number: that of the recording, too")),
        column("state", FieldType::Word, T::tr("State"), T::tr("In the words of the dump")),
        column("minutes", FieldType::Count, T::tr("Minutes"),
               T::tr("For how long; Go tells from one minute on")),
        column("leak", FieldType::Text, T::tr("Leak"),
               T::tr("The start function of the leak that it belongs to, as the recording tells")),
        column("func", FieldType::Text, T::tr("Function"), T::tr("Its innermost frame")),
        column("start", FieldType::Text, T::tr("Start function"), T::tr("Its outermost frame")),
        column("creator", FieldType::Text, T::tr("Created in"),
               T::tr("The function whose go statement created it")),
        column("line", FieldType::Text, T::tr("Line"), T::tr("The line of that statement"), true),
        column("labels", FieldType::Text, T::tr("Labels"), T::tr("Of runtime/pprof; since Go 1.27"), true),
    };
}

}  // namespace

// The goroutines of the dump, in its order; those that the recording has lead to their lanes.
BoundTablePtr makeDumpTable(const HeldSources& held, const Scope& scope, const LeakQuestion& question,
                            Job& job) {
    const TracePtr& trace = held.trace;
    const LeakReport report = findLeaks(*trace, scope, question.thresholds, job);
    if (job.cancelled()) return nullptr;
    std::unordered_map<std::uint64_t, GoroutineIndex> byNumber;
    for (std::uint32_t i = 0; i < trace->goroutines.size(); ++i)
        byNumber[trace->goroutines[i].id] = GoroutineIndex(i);
    std::unordered_map<std::uint32_t, StringId> leakOf;
    for (const Leak& l : report.leaks)
        for (const GoroutineIndex g : l.goroutines) leakOf[g.value] = l.function;

    auto table = std::make_shared<ColumnTable>(fields());
    auto lanes = std::make_shared<std::vector<GoroutineIndex>>();
    const auto text = [&](std::size_t column, std::string_view s) {
        return s.empty() ? TableRows::kNone : table->intern(column, s);
    };
    static const std::vector<DumpedGoroutine> kNobody;
    for (const DumpedGoroutine& g : question.dump ? question.dump->goroutines : kNobody) {
        const auto known = byNumber.find(g.id);
        lanes->push_back(known == byNumber.end() ? GoroutineIndex() : known->second);
        const auto leak = leakOf.find(lanes->back().value);
        const bool leaked = lanes->back().valid() && leak != leakOf.end();
        table->add(
            {static_cast<std::int64_t>(g.id), text(1, g.state), static_cast<std::int64_t>(g.minutes),
             leaked ? table->intern(3, trace->strings[leak->second]) : TableRows::kNone,
             text(4, g.frames.empty() ? "" : g.frames.front().function),
             text(5, g.frames.empty() ? "" : g.frames.back().function), text(6, g.createdBy.function),
             text(7, g.createdBy.line == 0 ? "" : fmt::format("{}:{}", g.createdBy.file, g.createdBy.line)),
             text(8, g.labels)});
    }
    const TimeRange range = trace->range;
    return std::make_shared<BoundTable>(BoundTable{
        table,
        [trace, lanes, range](std::uint32_t row) { return goroutineTarget(*trace, (*lanes)[row], range); },
        [trace, lanes](const Target& target) {
            const GoroutineIndex g = goroutineAt(*trace, target);
            const auto found = std::ranges::find(*lanes, g);
            return g.valid() && found != lanes->end() ? static_cast<std::uint32_t>(found - lanes->begin())
                                                      : kNoTableRow;
        }});
}

}  // namespace golanes
