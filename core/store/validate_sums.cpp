// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/go_track.h"
#include "core/store/run_track.h"
#include "core/store/validate_parts.h"

#include <algorithm>
#include <numeric>

namespace golanes::validation {

namespace {

constexpr std::uint32_t kStride = Trace::kSumStride;

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

// Rows that may stand for the loss of a goroutine or a proc instead of an event.
std::uint64_t lossRows(const Trace& t) {
    std::uint64_t rows = 0;
    for (SpanIndex s = 0; s < t.goSpans.size(); ++s) rows += t.stateOf(s).state == GoState::Undetermined;
    for (const Proc& p : t.procs) {
        rows += static_cast<std::uint64_t>(
            std::ranges::count(p.spans, ProcState::Undetermined, &ProcSpan::state));
    }
    return rows;
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
    checkCount(t, EventKind::TaskEnd, rowsWith(t.tasks, &Task::ended), f);
    checkCount(t, EventKind::RegionBegin, rowsWith(t.regions, &Region::begun), f);
    checkCount(t, EventKind::RegionEnd, rowsWith(t.regions, &Region::ended), f);
    checkCount(t, EventKind::RangeBegin, rowsWith(t.ranges, &Range::begun), f);
    checkCount(t, EventKind::RangeEnd, t.ranges.size() - rowsWith(t.ranges, &Range::openAtEnd), f);
    std::uint64_t metrics = 0;
    for (const auto& m : t.metrics) metrics += m.size();
    checkCount(t, EventKind::Metric, metrics, f);
    std::uint64_t statuses = 0;
    for (const Repeat& r : t.repeats) statuses += r.kind == EventKind::StateTransition;
    checkCount(t, EventKind::RangeActive, t.repeats.size() - statuses, f);
    std::uint64_t transitions = t.goSpans.size() + statuses;
    for (const Proc& p : t.procs) transitions += p.spans.size();
    // Transitions of procs beyond what an index can name are counted only; the loss of a part of the file is
    // stored only.
    const std::uint64_t counted = count(t, EventKind::StateTransition);
    const std::uint64_t losses = t.report.hasLoss() ? lossRows(t) : 0;
    f.expect(
        t.procs.size() >= ProcIndex::kNone || (counted <= transitions && counted >= transitions - losses),
        "{} state transitions were counted, {} are stored", counted, transitions);
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
    if (track.size() == 0) return sums;
    add(g.createdInTrace() ? StateClass::NotExist : track.state(0).cls, {t.range.begin, track.start(0)});
    for (std::uint32_t i = 0; i < track.size(); ++i) add(track.state(i).cls, {track.start(i), track.end(i)});
    return sums;
}

void checkGoRows(const Trace& t, const GoTrack& track, const Goroutine& go, Findings& f) {
    if (go.spanCount < kStride) return;
    ClassSums sums{};
    for (std::uint32_t i = 0; i <= go.spanCount; ++i) {
        if (i % kStride == 0) {
            f.expect(t.goSums[go.firstSum + i / kStride] == sums,
                     "row {} of the sums of goroutine {} does not agree with its spans", i / kStride, go.id);
        }
        if (i < go.spanCount)
            sums[static_cast<std::size_t>(track.state(i).cls)] += track.end(i) - track.start(i);
    }
}

void checkGoSums(const Trace& t, std::size_t g, Findings& f) {
    const Goroutine& go = t.goroutines[g];
    const GoTrack track(t, GoroutineIndex(static_cast<std::uint32_t>(g)));
    checkGoRows(t, track, go, f);
    for (const TimeRange& p : kParts) {
        const TimeRange range = part(t.range, p);
        f.expect(track.sums(range) == countedSums(t, track, go, range),
                 "the sums of goroutine {} in {}…{} do not agree with its spans", go.id, range.begin,
                 range.end);
    }
}

void checkStride(const RunStride& stride, std::uint32_t i, const Run& run, Timestamp spanEnds,
                 std::size_t slot, std::string_view owner, std::uint64_t id, Findings& f) {
    if (i % RunStride::kRuns == 0)
        f.expect(stride.start == run.time.begin, "stride {} of {} {} does not begin where its runs do",
                 i / RunStride::kRuns, owner, id);
    const std::size_t told = stride.slot(i % RunStride::kRuns);
    f.expect(told == slot ? run.time.end == spanEnds : told == RunStride::kOtherEnd,
             "run {} of {} {} is said to be in slot {}", i, owner, id, told);
}

void checkRunStrides(const Trace& t, const RunTrack& track, std::string_view owner, std::uint64_t id,
                     Findings& f) {
    std::array<Duration, RunStride::kSlots> sums{};
    std::array<std::array<Duration, RunStride::kSlots>, kParts.size()> parts{};
    for (std::uint32_t i = 0; i < track.size() && !f.full(); ++i) {
        const RunStride& stride = track.strides()[i / RunStride::kRuns];
        if (i % RunStride::kRuns == 0) {
            f.expect(stride.before == sums, "the sums before stride {} of {} {} do not agree with its runs",
                     i / RunStride::kRuns, owner, id);
        }
        const Run run = track[i];
        const std::size_t slot = runSumSlot(t, run.goroutine, run.cls == StateClass::Syscall);
        checkStride(stride, i, run, spanEnd(t, run.span, run.goroutine), slot, owner, id, f);
        sums[slot] += run.time.length();
        for (std::size_t p = 0; p < kParts.size(); ++p)
            parts[p][slot] += run.time.clippedTo(part(t.range, kParts[p])).length();
    }
    for (std::size_t p = 0; p < kParts.size(); ++p) {
        const TimeRange range = part(t.range, kParts[p]);
        const RunTrack::Sums got = track.sums(range);
        f.expect(std::array{got.running, got.gcWorker, got.syscall} == parts[p],
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
        f.expect(buckets[c] == goroutines[c], "the overview holds {} ns of {}, the goroutines {}", buckets[c],
                 name(static_cast<StateClass>(c)), goroutines[c]);
    }
}

// The rows that sums() reads are there.
bool checkRows(const Trace& t, Findings& f) {
    const auto rows = [](std::uint64_t n) { return n >= kStride ? n / kStride + 1 : 0; };
    for (const Goroutine& g : t.goroutines) {
        f.expect(rows(g.spanCount) == 0 || g.firstSum + rows(g.spanCount) <= t.goSums.size(),
                 "goroutine {} has sums beyond their column", g.id);
    }
    const auto check = [&](const RunList& l) {
        const std::uint64_t strides = (std::uint64_t{l.count} + RunStride::kRuns - 1) / RunStride::kRuns;
        f.expect(l.firstStride + strides <= t.runStrides.size(),
                 "a list of runs has strides beyond their column");
    };
    for (const Proc& p : t.procs) check(p.runs);
    for (const Thread& m : t.threads) check(m.runs);
    return f.empty();
}

}  // namespace

void checkSums(const Trace& t, Findings& f) {
    checkCounts(t, f);
    if (!checkRows(t, f)) return;
    spread(t.goroutines.size(), 200, [&](std::size_t g) { checkGoSums(t, g, f); });
    spread(t.procs.size(), 64, [&](std::size_t i) {
        const Proc& p = t.procs[i];
        checkRunStrides(t, RunTrack::ofProc(t, ProcIndex(static_cast<std::uint16_t>(i))), "proc", p.id, f);
    });
    spread(t.threads.size(), 64, [&](std::size_t i) {
        const Thread& m = t.threads[i];
        checkRunStrides(t, RunTrack::ofThread(t, ThreadIndex(static_cast<std::uint16_t>(i))), "thread", m.id,
                        f);
    });
    checkOverview(t, f);
}

}  // namespace golanes::validation
