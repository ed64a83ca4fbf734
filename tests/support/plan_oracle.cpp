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
                trace, ColorRole::Gc,
                [&](RangeKind k) {
                    return row == 0 ? k == RangeKind::GcMark
                                    : k == RangeKind::Sweep || k == RangeKind::MarkAssist;
                },
                things);
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
            things.push_back({{trace.tasks[e].start, trace.tasks[e].end}, ColorRole::User, e});
            break;
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
