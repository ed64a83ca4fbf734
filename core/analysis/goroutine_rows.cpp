// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/goroutine_rows.h"

#include "core/store/go_track.h"

namespace golanes {

namespace {

Field field(const char* name, FieldType type, const char* title, const char* help, bool extra = false) {
    return {name, title, help, type, extra};
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

std::int64_t numberOf(const Trace& trace, GoroutineIndex g) {
    return g.valid() ? static_cast<std::int64_t>(trace.goroutine(g).id) : TableRows::kNone;
}

}  // namespace

std::vector<Field> waitingFields() {
    using enum FieldType;
    return {
        field("chan", Length, "Channel", "Waiting for channels and in select"),
        field("sync", Length, "Sync", "Waiting for mutexes, conditions, wait groups"),
        field("net", Length, "Network", "Waiting for the network poller"),
        field("syscall", Length, "Syscall", "In system calls"),
        field("sleep", Length, "Sleep", "In time.Sleep"),
        field("gc", Length, "GC", "Waiting for the collector", true),
        field("other", Length, "Other", "Waiting for anything else", true),
    };
}

std::vector<Field> goroutineFields() {
    using enum FieldType;
    std::vector<Field> fields = {
        field("g", Goroutine, "Goroutine", "The number that Go prints"),
        field("func", Text, "Start function", "The root of its first stack"),
        field("last", Word, "Last state", "What it was doing at the end of the time"),
        field("start", Time, "Start", "When it was created; the start of the trace when it was there before"),
        field("life", Length, "Life", "How long it was there in the time looked at"),
        field("running", Length, "Running", "Time on a P"),
        field("runnable", Length, "Runnable", "Ready, and waiting for a P"),
    };
    for (Field& f : waitingFields()) fields.push_back(std::move(f));
    fields.push_back(
        field("spans", Count, "Spans", "How many states it went through, in the whole trace", true));
    fields.push_back(field("creator", Goroutine, "Creator", "The goroutine that created it", true));
    fields.push_back(field("ended", Flag, "Ended", "It ended within the trace", true));
    return fields;
}

GoroutineRows goroutineRows(const Trace& trace, const Scope& scope, std::vector<Field> fields, Job& job) {
    const auto table = std::make_shared<ColumnTable>(std::move(fields));
    // All that could be asked for, whether it is there or not.
    for (std::size_t c = 0; c < kStateClassCount; ++c)
        table->intern(kLastColumn, name(static_cast<StateClass>(c)));
    GoroutineRows rows{table, {}};
    job.enter(Job::Stage::Indexing, trace.goroutines.size());
    for (std::uint32_t i = 0; i < trace.goroutines.size(); ++i) {
        if (i % 1024 == 0) job.advanceTo(i);
        if (i % 1024 == 0 && job.cancelled()) break;
        const GoroutineIndex g(i);
        const Goroutine& go = trace.goroutine(g);
        const TimeRange life = lifeOf(trace, g);
        const TimeRange seen = life.clippedTo(scope.range);
        if (!scope.has(g) || !life.overlaps(scope.range)) continue;
        const ClassSums sums = GoTrack(trace, g).sums(scope.range);
        const auto in = [&](StateClass c) { return sums[static_cast<std::size_t>(c)]; };
        rows.goroutines.push_back(g);
        table->add(
            life,
            {numberOf(trace, g), table->intern(kFunctionColumn, trace.strings[go.name]),
             table->intern(kLastColumn, name(lastClass(trace, g, seen.end))), life.begin, seen.length(),
             in(StateClass::Running), in(StateClass::Runnable), in(StateClass::Channel), in(StateClass::Sync),
             in(StateClass::Network), in(StateClass::Syscall), in(StateClass::Sleep), in(StateClass::Gc),
             in(StateClass::Other), go.spanCount, numberOf(trace, go.creator), go.ended ? 1 : 0});
    }
    return rows;
}

}  // namespace golanes
