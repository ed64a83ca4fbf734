// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/go_track.h"
#include "core/store/validate_parts.h"

#include <limits>
#include <string_view>

namespace golanes::validation {

namespace {

bool inside(const Trace& t, Timestamp time) {
    return time >= t.range.begin && time < t.range.end;
}

bool soundContext(const Trace& t, GoroutineIndex g, ProcIndex p, ThreadIndex m) {
    return fits(g, t.goroutines.size()) && fits(p, t.procs.size()) && fits(m, t.threads.size());
}

bool soundString(const Trace& t, StringId s) {
    return s.valid() && fits(s, t.strings.size());
}

// Rows of any table with a member `time`: within the trace and sorted.
template <class Rows>
void checkTimes(const Trace& t, const Rows& rows, std::string_view table, Findings& f) {
    for (std::size_t i = 0; i < rows.size() && !f.full(); ++i) {
        f.expect(inside(t, rows[i].time), "row {} of {} lies outside of the trace", i, table);
        f.expect(i == 0 || rows[i - 1].time <= rows[i].time, "{} are not sorted at row {}", table, i);
    }
}

// The same for rows with a goroutine, a proc and a thread as context.
template <class Rows>
void checkInstants(const Trace& t, const Rows& rows, std::string_view table, Findings& f) {
    checkTimes(t, rows, table, f);
    for (std::size_t i = 0; i < rows.size() && !f.full(); ++i) {
        f.expect(soundContext(t, rows[i].goroutine, rows[i].proc, rows[i].thread),
                 "row {} of {} has a context that does not exist", i, table);
    }
}

template <class Rows>
void checkStacks(const Trace& t, const Rows& rows, std::string_view table, Findings& f) {
    for (std::size_t i = 0; i < rows.size() && !f.full(); ++i) {
        f.expect(fits(rows[i].stack, t.stacks.size()), "row {} of {} has stack {}", i, table,
                 rows[i].stack.value);
    }
}

// What a range belongs to, by its kind. Go before 1.22 told some without their goroutine or proc, and procs
// beyond those that can be numbered are unknown.
bool soundScope(const Range& r, const Trace& t) {
    const bool v1 = t.info.v1;
    const bool procsFull = t.procs.size() >= ProcIndex::kNone;
    switch (r.kind) {
        case RangeKind::StopTheWorld:
        case RangeKind::MarkAssist:
            return (v1 || r.scopeGoroutine.valid()) && !r.scopeProc.valid();
        case RangeKind::Sweep:
            return (v1 || procsFull || r.scopeProc.valid()) && !r.scopeGoroutine.valid();
        case RangeKind::GcMark:
            return !r.scopeProc.valid() && !r.scopeGoroutine.valid();
    }
    return false;
}

void checkRanges(const Trace& t, Findings& f) {
    for (std::size_t i = 0; i < t.ranges.size() && !f.full(); ++i) {
        const Range& r = t.ranges[i];
        f.expect(r.end >= r.start, "range {} ends before it begins", i);
        f.expect(r.start >= t.range.begin && r.end <= t.range.end, "range {} reaches out of the trace", i);
        f.expect(i == 0 || t.ranges[i - 1].start <= r.start, "ranges are not sorted at row {}", i);
        f.expect(soundString(t, r.reason), "range {} has reason {}", i, r.reason.value);
        f.expect(soundContext(t, r.goroutine, r.proc, r.thread) &&
                     soundContext(t, r.endGoroutine, r.endProc, r.endThread) &&
                     soundContext(t, r.scopeGoroutine, r.scopeProc, {}),
                 "range {} has a context that does not exist", i);
        f.expect(soundScope(r, t), "range {} belongs to the wrong kind of thing", i);
        f.expect(r.begun || r.start == t.range.begin, "range {} began before the trace, but starts later", i);
        f.expect(!(r.begun && r.activeAtStart), "range {} began and was on before", i);
        f.expect(!r.openAtEnd || r.end == t.range.end, "range {} is open at the end, but ends earlier", i);
    }
    checkStacks(t, t.ranges, "ranges", f);
}

void checkTasks(const Trace& t, Findings& f) {
    for (std::size_t i = 0; i < t.tasks.size() && !f.full(); ++i) {
        const Task& k = t.tasks[i];
        f.expect(k.end >= k.start, "task {} ends before it begins", k.id);
        f.expect(k.start >= t.range.begin && k.end <= t.range.end, "task {} reaches out of the trace", k.id);
        f.expect(i == 0 || t.tasks[i - 1].start <= k.start, "tasks are not sorted at row {}", i);
        f.expect(k.begun || k.ended, "task {} has neither a beginning nor an end", k.id);
        f.expect(k.begun || k.start == t.range.begin, "task {} began before the trace, but starts later",
                 k.id);
        f.expect(k.ended || k.end == t.range.end, "task {} is still open, but ends earlier", k.id);
        f.expect(soundString(t, k.name), "task {} has name {}", k.id, k.name.value);
        for (const Task::Context& c : {k.beginContext, k.endContext}) {
            f.expect(soundContext(t, c.goroutine, c.proc, c.thread) && fits(c.stack, t.stacks.size()),
                     "task {} has a context that does not exist", k.id);
        }
    }
}

bool soundRegion(const Trace& t, const Region& r) {
    return r.end >= r.start && r.start >= t.range.begin && r.end <= t.range.end && (r.begun || r.ended) &&
           soundString(t, r.name) && fits(r.stack, t.stacks.size()) && fits(r.endStack, t.stacks.size()) &&
           soundContext(t, r.goroutine, r.proc, r.thread) &&
           soundContext(t, r.goroutine, r.endProc, r.endThread);
}

// Regions of one goroutine: sorted by start, without overlap within a level.
void checkRegionsOf(const Trace& t, GoroutineIndex index, Findings& f) {
    const Goroutine& g = t.goroutine(index);
    constexpr std::uint16_t kDeepest = std::numeric_limits<std::uint16_t>::max();  // what is deeper shares it
    std::vector<Timestamp> busyUntil;                                              // by level
    for (std::uint32_t i = 0; i < g.regionCount && !f.full(); ++i) {
        const std::size_t row = g.firstRegion + i;
        const Region& r = t.regions[row];
        f.expect(r.goroutine == index, "region {} lies among those of goroutine {}", row, g.id);
        if (!f.expect(soundRegion(t, r), "region {} is not sound", row)) continue;
        f.expect(i == 0 || t.regions[row - 1].start <= r.start,
                 "regions of goroutine {} are not sorted at row {}", g.id, row);
        if (!f.expect(r.depth <= busyUntil.size(), "region {} is at level {} of {}", row, r.depth,
                      busyUntil.size())) {
            continue;
        }
        if (r.depth == busyUntil.size()) busyUntil.push_back(r.start);
        f.expect(busyUntil[r.depth] <= r.start || r.depth == kDeepest,
                 "region {} overlaps another one at its level", row);
        busyUntil[r.depth] = r.end;
    }
}

void checkRegions(const Trace& t, Findings& f) {
    std::size_t next = 0;
    for (std::size_t i = 0; i < t.goroutines.size() && !f.full(); ++i) {
        const Goroutine& g = t.goroutines[i];
        if (g.regionCount == 0) continue;
        if (!f.expect(g.firstRegion == next && g.regionCount <= t.regions.size() - next,
                      "the regions of goroutine {} are not rows {} and following", g.id, next)) {
            return;
        }
        next += g.regionCount;
        checkRegionsOf(t, GoroutineIndex(static_cast<std::uint32_t>(i)), f);
    }
    f.expect(next == t.regions.size(), "{} regions belong to no goroutine", t.regions.size() - next);
}

void checkWakes(const Trace& t, Findings& f) {
    checkTimes(t, t.wakes, "wakes", f);
    for (std::size_t i = 0; i < t.wakes.size() && !f.full(); ++i) {
        const Wake& w = t.wakes[i];
        if (!f.expect(w.span < t.goSpans.size(), "wake {} is of span {}", i, w.span)) continue;
        f.expect(t.stateOf(w.span).state == GoState::Runnable, "wake {} is of a span in state {}", i,
                 name(t.stateOf(w.span).state));
        f.expect(t.goSpans.start[w.span] == w.time, "wake {} is not where its span starts", i);
        f.expect(w.goroutine == goroutineOf(t, w.span), "wake {} names the wrong goroutine", i);
        f.expect(w.proc == t.goSpans.proc[w.span], "wake {} names the wrong proc", i);
        f.expect(w.kind != WakeKind::NetpollNoP || !w.proc.valid(),
                 "wake {} was made without a proc, but has one", i);
    }
}

void checkSyncs(const Trace& t, Findings& f) {
    checkTimes(t, t.syncs, "syncs", f);
    for (std::size_t i = 0; i < t.syncs.size() && !f.full(); ++i) {
        f.expect(t.syncs[i].n == i + 1, "sync {} has number {}", i, t.syncs[i].n);
    }
}

void checkStrings(const Trace& t, Findings& f) {
    for (std::size_t i = 0; i < t.labels.size() && !f.full(); ++i) {
        f.expect(soundString(t, t.labels[i].text), "label {} has text {}", i, t.labels[i].text.value);
    }
    for (std::size_t i = 0; i < t.logs.size() && !f.full(); ++i) {
        f.expect(soundString(t, t.logs[i].category) && soundString(t, t.logs[i].message),
                 "log {} has a text that does not exist", i);
    }
    for (std::size_t i = 0; i < t.experimental.size() && !f.full(); ++i) {
        f.expect(!experimentalEventName(t.experimental[i].wireType).empty(),
                 "experimental event {} has type {}", i, t.experimental[i].wireType);
    }
}

void checkRepeats(const Trace& t, Findings& f) {
    for (std::size_t i = 0; i < t.repeats.size() && !f.full(); ++i) {
        const Repeat& r = t.repeats[i];
        f.expect(r.kind == EventKind::StateTransition || r.kind == EventKind::RangeActive,
                 "repeat {} is of kind {}", i, name(r.kind));
        f.expect(fits(r.state, t.states.size()) && soundContext(t, r.subject, r.subjectProc, {}),
                 "repeat {} is of something that does not exist", i);
        f.expect(r.kind != EventKind::StateTransition || (r.subject.valid() && r.state.valid()),
                 "repeat {} is of no goroutine", i);
    }
}

}  // namespace

void checkTables(const Trace& t, Findings& f) {
    checkRanges(t, f);
    checkTasks(t, f);
    checkRegions(t, f);
    for (const auto& metric : t.metrics) {
        checkInstants(t, metric, "metrics", f);
    }
    f.expect(t.goMaxProcsStacks.size() == t.metrics[static_cast<std::size_t>(Metric::GoMaxProcs)].size(),
             "{} stacks belong to the samples of GOMAXPROCS", t.goMaxProcsStacks.size());
    checkInstants(t, t.labels, "labels", f);
    checkInstants(t, t.logs, "logs", f);
    checkStacks(t, t.logs, "logs", f);
    checkInstants(t, t.samples, "samples", f);
    checkStacks(t, t.samples, "samples", f);
    checkInstants(t, t.repeats, "repeats", f);
    checkStacks(t, t.repeats, "repeats", f);
    checkRepeats(t, f);
    checkInstants(t, t.experimental, "experimental events", f);
    checkStrings(t, f);
    checkSyncs(t, f);
    checkWakes(t, f);
}

}  // namespace golanes::validation
