// SPDX-License-Identifier: GPL-3.0-or-later
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

// What it did at the end of a time: the class of the last state before.
StateClass lastClass(const Trace& trace, GoroutineIndex g, Timestamp end) {
    const GoTrack track(trace, g);
    if (track.size() == 0) return StateClass::Unknown;
    std::uint32_t i = track.at(end - 1);
    if (i >= track.size()) i = 0;  // its first state was there before
    if (track.state(i).state == GoState::NotExist && i > 0) --i;
    return track.state(i).cls;
}

}  // namespace

BoundTablePtr makeGoroutineTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    auto table = std::make_shared<ColumnTable>(fields());
    auto rowOf = std::make_shared<std::vector<std::uint32_t>>(trace->goroutines.size(), kNoTableRow);
    auto shown = std::make_shared<std::vector<Target>>();
    job.enter(Job::Stage::Indexing, trace->goroutines.size());
    for (std::uint32_t i = 0; i < trace->goroutines.size(); ++i) {
        if (i % 1024 == 0) job.advanceTo(i);
        if (i % 1024 == 0 && job.cancelled()) return nullptr;
        const GoroutineIndex g(i);
        const Goroutine& go = trace->goroutine(g);
        const TimeRange life = extentOf(*trace, Target::place({LaneKind::Goroutine, i}, 0));
        const TimeRange seen = life.clippedTo(scope.range);
        if (!scope.has(g) || !life.overlaps(scope.range)) continue;
        const ClassSums sums = GoTrack(*trace, g).sums(scope.range);
        const auto in = [&](StateClass c) { return sums[static_cast<std::size_t>(c)]; };
        (*rowOf)[i] = static_cast<std::uint32_t>(table->size());
        shown->push_back(Target::place({LaneKind::Goroutine, i}, seen.begin));
        shown->back().span = seen;
        table->add(life, {numberOf(*trace, g), table->intern(1, startFunction(*trace, g)),
                          table->intern(2, name(lastClass(*trace, g, seen.end))), life.begin, seen.length(),
                          in(StateClass::Running), in(StateClass::Runnable), in(StateClass::Channel),
                          in(StateClass::Sync), in(StateClass::Network), in(StateClass::Syscall),
                          in(StateClass::Sleep), in(StateClass::Gc), in(StateClass::Other), go.spanCount,
                          numberOf(*trace, go.creator), go.ended ? 1 : 0});
    }
    return std::make_shared<BoundTable>(
        BoundTable{table, [shown](std::uint32_t row) { return std::optional((*shown)[row]); },
                   [trace, rowOf](const Target& target) {
                       const GoroutineIndex g = goroutineAt(*trace, target);
                       return g.valid() ? (*rowOf)[g.value] : kNoTableRow;
                   }});
}

}  // namespace golanes
