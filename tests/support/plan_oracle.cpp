// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plan_oracle.h"

#include "core/store/go_track.h"
#include "core/store/run_track.h"

#include <algorithm>
#include <array>
#include <set>

namespace golanes::test {

namespace {

// Time of a thing within a column; 0 when it only touches what is folded.
Duration timeIn(const Thing& thing, const TimeAxis& axis, int x) {
    const Timestamp end = std::max(thing.time.end, thing.time.begin + 1);
    Duration sum = 0;
    axis.forEachPiece(x, [&](TimeRange piece) {
        sum += std::max<Duration>(0, std::min(end, piece.end) - std::max(thing.time.begin, piece.begin));
    });
    return sum;
}

struct Column {
    std::vector<std::size_t> touching;
    std::vector<Duration> times;
    int pieces = 0;
};

std::vector<Column> columnsOf(const std::vector<Thing>& things, const TimeAxis& axis) {
    std::vector<Column> columns(static_cast<std::size_t>(axis.width()));
    for (std::size_t x = 0; x < columns.size(); ++x) {
        const int at = static_cast<int>(x);
        axis.forEachPiece(at, [&](TimeRange) { ++columns[x].pieces; });
        const TimeRange all = axis.column(at);
        for (std::size_t i = 0; i < things.size() && things[i].time.begin < all.end; ++i) {
            if (things[i].time.end < all.begin) continue;
            const Duration time = timeIn(things[i], axis, at);
            if (time == 0) continue;
            columns[x].touching.push_back(i);
            columns[x].times.push_back(time);
        }
    }
    return columns;
}

ColorRole dominantRole(const std::vector<Thing>& things, const Column& column) {
    std::array<Duration, kColorRoleCount> times{};
    for (std::size_t k = 0; k < column.touching.size(); ++k) {
        times[static_cast<std::size_t>(things[column.touching[k]].role)] += column.times[k];
    }
    return static_cast<ColorRole>(std::max_element(times.begin(), times.end()) - times.begin());
}

constexpr std::size_t kNobody = ~std::size_t{0};

// The thing that column x is given to, or kNobody when it is nobody's alone.
std::size_t ownerOf(const std::vector<Thing>& things, const std::vector<Column>& columns, std::size_t x) {
    const Column& c = columns[x];
    if (c.touching.size() == 1) return c.touching[0];
    if (c.touching.size() != 2 || c.pieces != 1 || x == 0 || x + 1 == columns.size()) return kNobody;
    const auto alone = [&](std::size_t at, std::size_t i) {
        return columns[at].touching == std::vector<std::size_t>{i};
    };
    for (const std::size_t left : {std::size_t{0}, std::size_t{1}}) {
        const std::size_t right = 1 - left;
        const std::size_t p = c.touching[left];
        const std::size_t q = c.touching[right];
        if (!alone(x - 1, p) || !alone(x + 1, q)) continue;
        const Duration more = c.times[left] - c.times[right];
        return more > 0 || (more == 0 && things[p].role <= things[q].role) ? p : q;
    }
    return kNobody;
}

void addRegions(const Trace& trace, GoroutineIndex g, std::uint16_t depth, std::vector<Thing>& things) {
    for (std::uint32_t i = 0; i < trace.regions.size(); ++i) {
        const Region& r = trace.regions[i];
        if (r.goroutine == g && r.depth == depth) things.push_back({{r.start, r.end}, ColorRole::User, i});
    }
}

// Each region of a task, from the first to begin, on the first level that is free.
void addTaskRegions(const Trace& trace, std::uint64_t task, std::size_t level, std::vector<Thing>& things) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < trace.regions.size(); ++i)
        if (trace.regions[i].task == task) rows.push_back(i);
    std::ranges::stable_sort(rows, [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(trace.regions[a].start, -trace.regions[a].end) <
               std::pair(trace.regions[b].start, -trace.regions[b].end);
    });
    std::vector<std::vector<std::uint32_t>> levels;
    const auto overlap = [&](std::uint32_t a, std::uint32_t b) {
        const Region &x = trace.regions[a], &y = trace.regions[b];
        return x.start < std::max(y.end, y.start + 1) && y.start < std::max(x.end, x.start + 1);
    };
    for (const std::uint32_t row : rows) {
        std::size_t at = 0;
        while (at < levels.size() &&
               std::ranges::any_of(levels[at], [&](std::uint32_t other) { return overlap(row, other); }))
            ++at;
        if (at == levels.size()) levels.emplace_back();
        levels[at].push_back(row);
        const Region& r = trace.regions[row];
        if (at == level) things.push_back({{r.start, r.end}, ColorRole::User, row});
    }
}

// A collection without the pauses at its ends.
TimeRange withoutPauses(const Trace& trace, TimeRange cycle) {
    TimeRange out = cycle;
    for (const Range& r : trace.ranges) {
        if (r.kind != RangeKind::StopTheWorld || r.end <= cycle.begin || r.start >= cycle.end) continue;
        if (trace.strings[r.reason] == "GC sweep termination") out.begin = std::max(out.begin, r.end);
        if (trace.strings[r.reason] == "GC mark termination") out.end = std::min(out.end, r.start);
    }
    out.begin = std::min(out.begin, cycle.end);
    out.end = std::max(out.begin, out.end);
    return out;
}

// What is known of a goroutine's stack at each time, found span by span.
void addFrames(const Trace& trace, GoroutineIndex g, std::uint32_t row, std::vector<Thing>& things) {
    struct Known {
        TimeRange time;
        StackId stack;
        bool sample;
    };
    std::vector<Known> all;
    const GoTrack track(trace, g);
    for (std::uint32_t i = 0; i < track.size(); ++i) {
        if (track.state(i).state == GoState::NotExist) continue;
        const SpanIndex s = track.span(i);
        const bool own = trace.goSpans.actor[s] == g || (i == 0 && !trace.goroutine(g).createdInTrace());
        if (!own || !trace.goSpans.stack[s].valid()) continue;
        std::uint32_t last = i;
        while (last + 1 < track.size() && track.state(last + 1).state == GoState::Runnable &&
               !(trace.goSpans.actor[track.span(last + 1)] == g &&
                 trace.goSpans.stack[track.span(last + 1)].valid()))
            ++last;
        all.push_back({{track.start(i), track.end(last)}, trace.goSpans.stack[s], false});
    }
    const std::vector<Known> events = all;
    for (const CpuSample& sample : trace.samples) {
        if (sample.goroutine != g || !sample.stack.valid()) continue;
        const bool known = std::ranges::any_of(all, [&](const Known& k) {
            return k.time.begin <= sample.time && sample.time < std::max(k.time.end, k.time.begin + 1);
        });
        if (!known) all.push_back({{sample.time, sample.time + 1}, sample.stack, true});
    }
    std::ranges::stable_sort(all, {}, [](const Known& k) { return k.time.begin; });
    for (std::uint32_t i = 0; i < all.size(); ++i)
        if (trace.stacks[all[i].stack].size() > row)
            things.push_back({all[i].time, all[i].sample ? ColorRole::Sample : ColorRole::Frame, i});
}

void addStates(const Trace& trace, GoroutineIndex g, std::vector<Thing>& things) {
    const GoTrack track(trace, g);
    for (std::uint32_t i = 0; i < track.size(); ++i) {
        const StateInfo& state = track.state(i);
        if (i == 0 && !trace.goroutine(g).createdInTrace() && state.state != GoState::NotExist &&
            track.start(0) > trace.range.begin) {
            things.push_back({{trace.range.begin, track.start(0)}, roleOf(state.cls), track.span(0), true});
        }
        if (state.state == GoState::NotExist) continue;
        things.push_back({{track.start(i), track.end(i)}, roleOf(state.cls), track.span(i)});
    }
}

void addRuns(const Trace& trace, const RunTrack& track, std::vector<Thing>& things) {
    for (std::uint32_t i = 0; i < track.size(); ++i) {
        const Run run = track[i];
        const ColorRole role = run.cls == StateClass::Syscall            ? ColorRole::Syscall
                               : trace.goroutine(run.goroutine).gcWorker ? ColorRole::Gc
                                                                         : ColorRole::Running;
        things.push_back({run.time, role, run.span});
    }
}

template <class Wanted>
void addRanges(const Trace& trace, ColorRole role, Wanted wanted, std::vector<Thing>& things) {
    for (std::uint32_t i = 0; i < trace.ranges.size(); ++i) {
        const Range& r = trace.ranges[i];
        if (wanted(r.kind)) things.push_back({{r.start, r.end}, role, i});
    }
}

template <class Wanted>
void addWakes(const Trace& trace, Wanted wanted, std::vector<Thing>& things) {
    for (std::uint32_t i = 0; i < trace.wakes.size(); ++i) {
        const Wake& w = trace.wakes[i];
        if (!wanted(w)) continue;
        things.push_back({{w.time, spanEnd(trace, w.span, w.goroutine)}, ColorRole::Runnable, i});
    }
}

bool ofTimer(const Wake& w) {
    return w.kind == WakeKind::TimerSleep || w.kind == WakeKind::TimerChannel ||
           w.kind == WakeKind::TimerFunc;
}

}  // namespace

std::vector<PlanSpan> expectedSpans(const std::vector<Thing>& things, const TimeAxis& axis,
                                    std::uint8_t row) {
    const std::vector<Column> columns = columnsOf(things, axis);
    std::vector<PlanSpan> spans;
    std::set<std::size_t> merged;  // what the last kMerged span holds
    for (std::size_t x = 0; x < columns.size(); ++x) {
        const int at = static_cast<int>(x);
        if (columns[x].touching.empty()) continue;
        PlanSpan* last = !spans.empty() && spans.back().x1 == at ? &spans.back() : nullptr;
        if (const std::size_t owner = ownerOf(things, columns, x); owner != kNobody) {
            const Thing& t = things[owner];
            if (last && last->ref == t.ref && last->inferred == t.inferred) {
                last->x1 = at + 1;
            } else {
                spans.push_back({at, at + 1, t.role, t.inferred, row, t.ref, 1});
            }
            continue;
        }
        const ColorRole role = dominantRole(things, columns[x]);
        if (last && last->ref == kMerged && last->role == role) {
            last->x1 = at + 1;
        } else {
            merged.clear();
            spans.push_back({at, at + 1, role, false, row, kMerged, 0});
        }
        merged.insert(columns[x].touching.begin(), columns[x].touching.end());
        spans.back().count = static_cast<std::uint32_t>(merged.size());
    }
    return spans;
}

std::vector<PlanSpan> withGaps(const std::vector<PlanSpan>& runs, const Trace& trace, Timestamp knownFrom,
                               const TimeAxis& axis) {
    std::vector<PlanSpan> spans;
    for (int x = 0; x < axis.width(); ++x) {
        const auto run =
            std::find_if(runs.begin(), runs.end(), [&](auto& r) { return r.x0 <= x && x < r.x1; });
        if (run != runs.end()) {
            if (x == run->x0) spans.push_back(*run);
            continue;
        }
        const TimeRange column = axis.column(x);
        if (column.end <= trace.range.begin || column.begin >= trace.range.end) continue;
        const bool known = column.begin >= knownFrom;
        const ColorRole role = known ? ColorRole::Idle : ColorRole::Unknown;
        if (!spans.empty() && spans.back().x1 == x && spans.back().role == role && spans.back().count == 0) {
            spans.back().x1 = x + 1;
        } else {
            spans.push_back({x, x + 1, role, !known, 0, kMerged, 0});
        }
    }
    return spans;
}

std::vector<Thing> thingsOf(const Trace& trace, LaneKey lane, std::uint8_t row) {
    std::vector<Thing> things;
    const std::uint32_t e = lane.entity;
    switch (lane.kind) {
        case LaneKind::Goroutine:
            if (row == 0) {
                addStates(trace, GoroutineIndex(e), things);
            } else {
                addRegions(trace, GoroutineIndex(e), static_cast<std::uint16_t>(row - 1), things);
            }
            break;
        case LaneKind::Proc:
            addRuns(trace, RunTrack::ofProc(trace, ProcIndex(static_cast<std::uint16_t>(e))), things);
            break;
        case LaneKind::Thread:
            addRuns(trace, RunTrack::ofThread(trace, ThreadIndex(static_cast<std::uint16_t>(e))), things);
            break;
        case LaneKind::GcCycles:
            addRanges(
                trace, ColorRole::Gc, [](RangeKind k) { return k == RangeKind::GcMark; }, things);
            break;
        case LaneKind::GcMark:
            addRanges(
                trace, ColorRole::Gc, [](RangeKind k) { return k == RangeKind::GcMark; }, things);
            for (Thing& thing : things) thing.time = withoutPauses(trace, thing.time);
            break;
        case LaneKind::GcAssists:
            addRanges(
                trace, ColorRole::Gc, [](RangeKind k) { return k == RangeKind::MarkAssist; }, things);
            break;
        case LaneKind::GcSweeps:
            addRanges(
                trace, ColorRole::Gc, [](RangeKind k) { return k == RangeKind::Sweep; }, things);
            break;
        case LaneKind::StopTheWorld:
            addRanges(
                trace, ColorRole::StopTheWorld, [](RangeKind k) { return k == RangeKind::StopTheWorld; },
                things);
            break;
        case LaneKind::NetpollWakes:
            addWakes(
                trace, [](const Wake& w) { return !ofTimer(w); }, things);
            break;
        case LaneKind::TimersTotal:
            addWakes(trace, ofTimer, things);
            break;
        case LaneKind::TimersOfProc:
            addWakes(
                trace, [&](const Wake& w) { return ofTimer(w) && w.proc.valid() && w.proc.value == e; },
                things);
            break;
        case LaneKind::Tasks:
            if (row == 0)
                things.push_back({{trace.tasks[e].start, trace.tasks[e].end}, ColorRole::User, e});
            else
                addTaskRegions(trace, trace.tasks[e].id, row - 1u, things);
            break;
        case LaneKind::Stack:
            addFrames(trace, GoroutineIndex(e), row, things);
            break;
        case LaneKind::NetpollPolls:
        case LaneKind::TimerSamples:
        case LaneKind::Throttled:
        case LaneKind::Cpu:
        case LaneKind::PerfCounter:
        case LaneKind::KernelThread:
        case LaneKind::Heap:
        case LaneKind::GoroutineCounts:
        case LaneKind::NetpollWaiting:
            break;
    }
    return things;
}

std::string describe(const std::vector<PlanSpan>& spans) {
    std::string text;
    for (const PlanSpan& s : spans) {
        text += "[" + std::to_string(s.x0) + "," + std::to_string(s.x1) + ") row " + std::to_string(s.row) +
                " role " + std::to_string(static_cast<int>(s.role)) + (s.inferred ? " inferred" : "") +
                " ref " + (s.ref == kMerged ? "merged" : std::to_string(s.ref)) + " x" +
                std::to_string(s.count) + "\n";
    }
    return text;
}

}  // namespace golanes::test
