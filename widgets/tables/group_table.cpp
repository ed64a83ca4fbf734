// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/goroutine_rows.h"
#include "core/store/go_track.h"
#include "widgets/session/target_span.h"
#include "widgets/tables/table_makers.h"

#include <map>

namespace golanes {

namespace {

struct Group {
    std::int64_t count = 0, ended = 0;
    ClassSums sums{};
    GoroutineIndex busiest;  // ran longest
    Duration longest = -1;

    Duration in(StateClass c) const { return sums[static_cast<std::size_t>(c)]; }
};

std::vector<Field> fields() {
    const auto time = [](const char* name, const QString& title, const QString& help, bool extra = false) {
        return column(name, FieldType::Length, title, help, extra);
    };
    std::vector<Field> fields = {
        column("func", FieldType::Text, T::tr("Start function"), T::tr("What these goroutines start with")),
        column("count", FieldType::Count, T::tr("Goroutines"),
               T::tr("How many there were in the time looked at")),
        column("ended", FieldType::Count, T::tr("Ended"), T::tr("How many of them ended within the trace"),
               true),
        column("share", FieldType::Share, T::tr("Of running"),
               T::tr("Its share of the time that all goroutines here ran")),
        time("running", T::tr("Running"), T::tr("Time on a P, together")),
        time("mean", T::tr("Running, mean"), T::tr("Time on a P of one of them on average"), true),
        time("runnable", T::tr("Runnable"), T::tr("Ready, and waiting for a P, together")),
    };
    for (Field& f : translated(waitingFields())) fields.push_back(std::move(f));
    fields.push_back(column("busiest", FieldType::Goroutine, T::tr("Busiest"),
                            T::tr("The one that ran longest: where a click leads")));
    return fields;
}

// False: cancelled.
bool addUp(const Trace& trace, const Scope& scope, std::map<StringId, Group>& groups, const Job& job) {
    for (std::uint32_t i = 0; i < trace.goroutines.size(); ++i) {
        if (i % 1024 == 0 && job.cancelled()) return false;
        const GoroutineIndex g(i);
        const TimeRange life = extentOf(trace, Target::place({LaneKind::Goroutine, i}, 0));
        if (!scope.has(g) || !life.overlaps(scope.range)) continue;
        Group& group = groups[trace.goroutine(g).name];
        const ClassSums sums = GoTrack(trace, g).sums(scope.range);
        for (std::size_t c = 0; c < sums.size(); ++c) group.sums[c] += sums[c];
        const Duration ran = sums[static_cast<std::size_t>(StateClass::Running)];
        ++group.count;
        group.ended += trace.goroutine(g).ended ? 1 : 0;
        if (ran > group.longest) {
            group.longest = ran;
            group.busiest = g;
        }
    }
    return true;
}

}  // namespace

BoundTablePtr makeGroupTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    std::map<StringId, Group> groups;
    if (!addUp(*trace, scope, groups, job)) return nullptr;
    Duration all = 0;
    for (const auto& [name, group] : groups) all += group.in(StateClass::Running);
    auto table = std::make_shared<ColumnTable>(fields());
    auto busiest = std::make_shared<std::vector<GoroutineIndex>>();
    auto rows = std::make_shared<std::map<StringId, std::uint32_t>>();
    for (const auto& [name, group] : groups) {
        (*rows)[name] = static_cast<std::uint32_t>(table->size());
        busiest->push_back(group.busiest);
        const Duration running = group.in(StateClass::Running);
        table->add({table->intern(0, trace->strings[name]), group.count, group.ended,
                    millionths(running, std::max<Duration>(all, 1)), running, running / group.count,
                    group.in(StateClass::Runnable), group.in(StateClass::Channel), group.in(StateClass::Sync),
                    group.in(StateClass::Network), group.in(StateClass::Syscall), group.in(StateClass::Sleep),
                    group.in(StateClass::Gc), group.in(StateClass::Other), numberOf(*trace, group.busiest)});
    }
    const TimeRange range = scope.range;
    return std::make_shared<BoundTable>(
        BoundTable{table,
                   [trace, busiest, range](std::uint32_t row) {
                       return goroutineTarget(*trace, (*busiest)[row], range);
                   },
                   [trace, rows](const Target& target) {
                       const GoroutineIndex g = goroutineAt(*trace, target);
                       const auto found = g.valid() ? rows->find(trace->goroutine(g).name) : rows->end();
                       return found == rows->end() ? kNoTableRow : found->second;
                   }});
}

}  // namespace golanes
