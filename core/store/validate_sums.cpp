// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/go_track.h"
#include "core/store/run_track.h"
#include "core/store/validate_parts.h"

#include <algorithm>
#include <numeric>

namespace golanes::validation {

namespace {

std::uint64_t count(const Trace& t, EventKind kind) {
    return t.eventCounts[static_cast<std::size_t>(kind)];
}

void checkCount(const Trace& t, EventKind kind, std::uint64_t rows, Findings& f) {
    f.expect(count(t, kind) == rows, "{} events of kind {} were counted, {} are stored", count(t, kind),
             name(kind), rows);
}

template <class Rows, class Member>
std::uint64_t rowsWith(const Rows& rows, Member member) {
    return static_cast<std::uint64_t>(
        std::count_if(rows.begin(), rows.end(), [&](const auto& r) { return r.*member; }));
}

// Every event is in exactly one table.
void checkCounts(const Trace& t, Findings& f) {
    const std::uint64_t total = std::accumulate(t.eventCounts.begin(), t.eventCounts.end(), std::uint64_t{0});
    f.expect(total == t.eventCount, "{} events in all, but {} by kind", t.eventCount, total);
    checkCount(t, EventKind::Sync, t.syncs.size(), f);
    checkCount(t, EventKind::Label, t.labels.size(), f);
    checkCount(t, EventKind::StackSample, t.samples.size(), f);
    checkCount(t, EventKind::Log, t.logs.size(), f);
    checkCount(t, EventKind::Experimental, t.experimental.size(), f);
    checkCount(t, EventKind::TaskBegin, rowsWith(t.tasks, &Task::begun), f);
    checkCount(t, EventKind::RegionBegin, rowsWith(t.regions, &Region::begun), f);
    std::uint64_t metrics = 0;
    for (const auto& m : t.metrics) metrics += m.size();
    checkCount(t, EventKind::Metric, metrics, f);
    std::uint64_t transitions = t.goSpans.size();
    for (const Proc& p : t.procs) transitions += p.spans.size();
    for (const Repeat& r : t.repeats) transitions += r.kind == EventKind::StateTransition;
    checkCount(t, EventKind::StateTransition, transitions, f);
}

constexpr std::array<TimeRange, 5> kParts{{{0, 16}, {0, 1}, {5, 6}, {3, 11}, {15, 16}}};  // sixteenths

TimeRange part(TimeRange whole, TimeRange sixteenths) {
    const Duration unit = whole.length() / 16;
    return {whole.begin + unit * sixteenths.begin,
            sixteenths.end == 16 ? whole.end : whole.begin + unit * sixteenths.end};
}

ClassSums countedSums(const Trace& t, const GoTrack& track, const Goroutine& g, TimeRange range) {
    ClassSums sums{};
    const auto add = [&](StateClass c, TimeRange time) {
        sums[static_cast<std::size_t>(c)] += time.clippedTo(range).length();
    };
    const StateClass before = g.createdInTrace() ? StateClass::NotExist : StateClass::Unknown;
    add(before, {t.range.begin, track.size() ? track.start(0) : t.range.end});
    for (std::uint32_t i = 0; i < track.size(); ++i) add(track.state(i).cls, {track.start(i), track.end(i)});
    return sums;
}

void checkGoSums(const Trace& t, std::size_t g, Findings& f) {
    const GoTrack track(t, GoroutineIndex(static_cast<std::uint32_t>(g)));
    for (const TimeRange& p : kParts) {
        const TimeRange range = part(t.range, p);
        f.expect(track.sums(range) == countedSums(t, track, t.goroutines[g], range),
                 "the sums of goroutine {} in {}…{} do not agree with its spans", t.goroutines[g].id,
                 range.begin, range.end);
    }
}

void checkRunSums(const Trace& t, const RunTrack& track, std::string_view owner, std::uint64_t id,
                  Findings& f) {
    for (const TimeRange& p : kParts) {
        const TimeRange range = part(t.range, p);
        RunTrack::Sums counted;
        for (std::uint32_t i = 0; i < track.size(); ++i) {
            const Run run = track[i];
            const Duration d = run.time.clippedTo(range).length();
            if (run.cls == StateClass::Syscall) {
                counted.syscall += d;
            } else {
                (t.goroutine(run.goroutine).gcWorker ? counted.gcWorker : counted.running) += d;
            }
        }
        const RunTrack::Sums sums = track.sums(range);
        f.expect(sums.running == counted.running && sums.gcWorker == counted.gcWorker &&
                     sums.syscall == counted.syscall,
                 "the sums of {} {} in {}…{} do not agree with its runs", owner, id, range.begin, range.end);
    }
}

// Up to `most` rows of a table, spread evenly: counting all of them would take too long for a large trace.
template <class Check>
void spread(std::size_t rows, std::size_t most, Check check) {
    const std::size_t step = std::max<std::size_t>(1, rows / most);
    for (std::size_t i = 0; i < rows; i += step) check(i);
}

void checkOverview(const Trace& t, Findings& f) {
    if (t.overview.empty()) {
        f.expect(t.goSpans.size() == 0, "there is no overview");
        return;
    }
    ClassSums buckets{}, goroutines{};
    for (const ClassSums& row : t.overview) {
        for (std::size_t c = 0; c < kStateClassCount; ++c) buckets[c] += row[c];
    }
    for (std::uint32_t g = 0; g < t.goroutines.size(); ++g) {
        const ClassSums sums = GoTrack(t, GoroutineIndex(g)).sums(t.range);
        for (std::size_t c = 0; c < kStateClassCount; ++c) goroutines[c] += sums[c];
    }
    for (std::size_t c = 0; c < kStateClassCount; ++c) {
        const auto cls = static_cast<StateClass>(c);
        if (cls == StateClass::NotExist || cls == StateClass::Unknown) continue;  // nobody's time
        f.expect(buckets[c] == goroutines[c], "the overview holds {} ns of {}, the goroutines {}", buckets[c],
                 name(cls), goroutines[c]);
    }
}

}  // namespace

void checkSums(const Trace& t, Findings& f) {
    checkCounts(t, f);
    spread(t.goroutines.size(), 200, [&](std::size_t g) { checkGoSums(t, g, f); });
    spread(t.procs.size(), 64, [&](std::size_t p) {
        checkRunSums(t, RunTrack::ofProc(t, ProcIndex(static_cast<std::uint16_t>(p))), "proc", t.procs[p].id,
                     f);
    });
    spread(t.threads.size(), 64, [&](std::size_t m) {
        checkRunSums(t, RunTrack::ofThread(t, ThreadIndex(static_cast<std::uint16_t>(m))), "thread",
                     t.threads[m].id, f);
    });
    checkOverview(t, f);
}

}  // namespace golanes::validation
