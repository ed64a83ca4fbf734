// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/lane_plan.h"

#include "core/plan/planners.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

namespace golanes {

namespace {

struct Entry {
    LaneKind kind;
    Planner plan;
    // How many lanes of this kind a trace has.
    std::size_t (*count)(const Trace&);
};

std::size_t one(const Trace&) {
    return 1;
}

// A new kind of lane is a planner and a line here, in the order of LaneKind.
constexpr std::array<Entry, kLaneKindCount> kPlanners = {{
    {LaneKind::Heap, planHeap, one},
    {LaneKind::GoroutineCounts, planGoroutineCounts, one},
    {LaneKind::GcCycles, planGcCycles, one},
    {LaneKind::GcMark, planGcMark, one},
    {LaneKind::GcAssists, planGcAssists, one},
    {LaneKind::GcSweeps, planGcSweeps, one},
    {LaneKind::StopTheWorld, planStopTheWorld, one},
    {LaneKind::NetpollWaiting, planNetpollWaiting, one},
    {LaneKind::NetpollWakes, planNetpollWakes, one},
    {LaneKind::TimersTotal, planTimersTotal, one},
    {LaneKind::TimersOfProc, planTimersOfProc, [](const Trace& t) { return t.procs.size(); }},
    {LaneKind::Tasks, planTask, [](const Trace& t) { return t.tasks.size(); }},
    {LaneKind::Proc, planProc, [](const Trace& t) { return t.procs.size(); }},
    {LaneKind::Thread, planThread, [](const Trace& t) { return t.threads.size(); }},
    {LaneKind::Goroutine, planGoroutine, [](const Trace& t) { return t.goroutines.size(); }},
    {LaneKind::Stack, planStack, [](const Trace& t) { return t.goroutines.size(); }},
}};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < kPlanners.size(); ++i) {
        if (static_cast<std::size_t>(kPlanners[i].kind) != i) return false;
    }
    return true;
}
static_assert(inOrder());

}  // namespace

void planLane(const Trace& trace, LaneKey lane, const TimeAxis& axis, LanePlan& plan) {
    plan.clear(lane);
    const Entry& entry = kPlanners[static_cast<std::size_t>(lane.kind)];
    if (lane.entity < entry.count(trace)) entry.plan(trace, lane.entity, axis, plan);
}

const PlanSpan* spanAt(const LanePlan& plan, int row, int x) {
    const auto after = std::partition_point(plan.spans.begin(), plan.spans.end(), [&](const PlanSpan& s) {
        return std::tuple(int{s.row}, s.x0) <= std::tuple(row, x);
    });
    if (after == plan.spans.begin()) return nullptr;
    const PlanSpan& s = *(after - 1);
    return s.row == row && x < s.x1 ? &s : nullptr;
}

const PlanMark* markNear(const LanePlan& plan, int x, int reach) {
    const auto after = std::ranges::lower_bound(plan.marks, x, {}, &PlanMark::x);
    const PlanMark* best = nullptr;
    const auto consider = [&](const PlanMark& m) {
        if (std::abs(m.x - x) <= reach && (!best || std::abs(m.x - x) < std::abs(best->x - x))) best = &m;
    };
    if (after != plan.marks.begin()) consider(*(after - 1));
    if (after != plan.marks.end()) consider(*after);
    return best;
}

}  // namespace golanes
