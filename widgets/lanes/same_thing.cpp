// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/same_thing.h"

#include "widgets/lanes/target_at.h"

#include <algorithm>

namespace golanes {

namespace {

template <class Table>
bool sameNumber(const Table& a, const Table& b, std::uint32_t i) {
    return i < a.size() && i < b.size() && a[i].id == b[i].id;
}

// Whether the lane is that of the same goroutine, proc, thread or task in both.
bool sameLane(const Trace& a, const Trace& b, LaneKey lane) {
    switch (lane.kind) {
        case LaneKind::Goroutine:
            return sameNumber(a.goroutines, b.goroutines, lane.entity);
        case LaneKind::Proc:
        case LaneKind::TimersOfProc:
            return sameNumber(a.procs, b.procs, lane.entity);
        case LaneKind::Thread:
            return sameNumber(a.threads, b.threads, lane.entity);
        case LaneKind::Tasks:
            return sameNumber(a.tasks, b.tasks, lane.entity);
        default:
            return true;
    }
}

// What a lane shows in one ns.
std::uint32_t refAt(const Trace& trace, const Target& target) {
    LanePlan plan;
    planLane(trace, target.lane, TimeAxis({target.span.begin, target.span.begin + 1}, 1), plan);
    if (target.part == Target::Part::Mark) return plan.marks.empty() ? kMerged : plan.marks.front().ref;
    const PlanSpan* span = spanAt(plan, static_cast<int>(target.row), 0);
    return span ? span->ref : kMerged;
}

}  // namespace

std::optional<Target> sameThing(const Trace& from, const Target& target, const Trace& to) {
    if (!sameLane(from, to, target.lane)) return std::nullopt;
    if (target.part == Target::Part::Lane) return target;
    if (target.ref == kMerged) return std::nullopt;
    const std::uint32_t ref = refAt(to, target);
    if (ref == kMerged) return std::nullopt;
    Target found = targetOf(to, target.lane, target.part, target.row, ref);
    if (found.span.begin != target.span.begin) return std::nullopt;
    found.time = target.time;
    found.role = target.role;
    return found;
}

}  // namespace golanes
