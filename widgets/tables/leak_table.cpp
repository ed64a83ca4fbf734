// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/leaks/leak_dump.h"
#include "core/analysis/own_code.h"
#include "core/analysis/reason_text.h"
#include "core/base/format.h"
#include "widgets/session/leak_search.h"
#include "widgets/session/target_span.h"
#include "widgets/tables/table_makers.h"

#include <QStringList>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace golanes {

namespace {

std::vector<Field> fields() {
    return {
        column("func", FieldType::Text, T::tr("Start function"),
               T::tr("What the forgotten goroutines start with")),
        column("count", FieldType::Count, T::tr("Goroutines"), T::tr("How many there are at the end")),
        column("perhour", FieldType::Count, T::tr("In an hour"),
               T::tr("How many there will be should it go on like this")),
        column("age", FieldType::Length, T::tr("Mean age"), T::tr("At the end of the time looked at")),
        column("reason", FieldType::Word, T::tr("Waiting for"),
               T::tr("What most of them wait for, in Go's words")),
        column("site", FieldType::Text, T::tr("Where"), T::tr("Where most of them wait")),
        column("creator", FieldType::Text, T::tr("Created in"),
               T::tr("The function whose go statement created them")),
        column("confidence", FieldType::Share, T::tr("Confidence"),
               T::tr("How evenly they grow, how alike they wait, and how many there are")),
        column("indump", FieldType::Count, T::tr("In the dump"),
               T::tr("How many of them the dump of goroutines has, by their numbers")),
        column("alike", FieldType::Count, T::tr("Alike in the dump"),
               T::tr("How many goroutines of the dump the same go statement created")),
        column("minutes", FieldType::Count, T::tr("Minutes"),
               T::tr("How long the one of those that waits longest has waited when the dump was made")),
        column("dumpstate", FieldType::Text, T::tr("State in the dump"),
               T::tr("What those do, in the words of the dump, most first"), true),
    };
}

std::string statesText(const LeakInDump& in) {
    std::vector<std::pair<std::uint64_t, std::string>> states;
    for (const auto& [state, count] : in.states) states.emplace_back(count, state);
    std::ranges::stable_sort(states, std::greater(), &std::pair<std::uint64_t, std::string>::first);
    std::string text;
    for (const auto& [count, state] : states)
        text += (text.empty() ? "" : ", ") + formatCount(count) + " " + state;
    return text;
}

// What they were looked for by, and what of that was scaled.
QString noteOf(const LeakReport& report, const LeakQuestion& question) {
    const auto length = [](Duration d) { return QString::fromStdString(formatDuration(d)); };
    const LeakThresholds& used = report.used;
    QStringList parts{
        T::tr("Looked for: groups of %1 and more, older than %2 on average, in clusters of which "
              "%3 are within %4.")
            .arg(used.group)
            .arg(length(used.meanAge))
            .arg(used.minimum)
            .arg(length(used.reach))};
    if (used != question.thresholds)
        parts << T::tr(
                     "The recording is short: times were scaled by %1, from %2 and %3; the size of groups "
                     "from %4.")
                     .arg(report.scale, 0, 'g', 2)
                     .arg(length(question.thresholds.meanAge), length(question.thresholds.reach))
                     .arg(question.thresholds.group);
    if (question.dump)
        parts << T::tr("The dump has %1 goroutines.")
                     .arg(QString::fromStdString(formatCount(question.dump->goroutines.size())));
    return parts.join(u' ');
}

}  // namespace

BoundTablePtr makeLeakTable(const HeldSources& held, const Scope& scope, const LeakQuestion& question,
                            Job& job) {
    const TracePtr& trace = held.trace;
    auto report = std::make_shared<const LeakReport>(findLeaks(*trace, scope, question.thresholds, job));
    if (job.cancelled()) return nullptr;
    auto table = std::make_shared<ColumnTable>(fields());
    const OwnCode own(*trace);
    constexpr std::int64_t kNone = TableRows::kNone;
    const std::optional<DumpIndex> index =
        question.dump ? std::optional<DumpIndex>(*question.dump) : std::nullopt;
    for (const Leak& l : report->leaks) {
        const LeakInDump in = index ? index->find(*trace, l) : LeakInDump();
        const auto told = [&](std::uint64_t n) {
            return question.dump ? static_cast<std::int64_t>(n) : kNone;
        };
        table->add({table->intern(0, trace->strings[l.function]),
                    static_cast<std::int64_t>(l.goroutines.size()), static_cast<std::int64_t>(l.inAnHour),
                    l.meanAge, table->intern(4, reasonText(*trace, l.state)),
                    table->intern(5, functionText(*trace, own.siteOf(l.wait))),
                    table->intern(6, functionText(*trace, own.siteOf(l.creation))),
                    static_cast<std::int64_t>(l.confidence * 1e6), told(in.found), told(in.ofSameOrigin),
                    told(in.minutes), question.dump ? table->intern(11, statesText(in)) : kNone});
    }
    return std::make_shared<BoundTable>(BoundTable{
        table,
        [trace, report](std::uint32_t row) {
            // The oldest one.
            Target t = Target::place({LaneKind::Goroutine, report->leaks[row].goroutines.front().value}, 0);
            t.span = extentOf(*trace, t);
            t.time = t.span.begin;
            return std::optional(t);
        },
        [](const Target&) { return kNoTableRow; }, noteOf(*report, question)});
}

}  // namespace golanes
