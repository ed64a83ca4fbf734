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
    void (*plan)(const Sources&, std::uint32_t entity, const TimeAxis&, LanePlan&);
    // How many lanes of this kind there are.
    std::size_t (*count)(const Sources&);
};

std::size_t one(const Sources&) {
    return 1;
}

template <Planner kPlan>
void ofTrace(const Sources& sources, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan) {
    kPlan(sources.trace, entity, axis, plan);
}

template <KernelPlanner kPlan>
void ofKernel(const Sources& sources, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan) {
    kPlan(*sources.kernel, entity, axis, plan);
}

std::size_t perfData(const Sources& sources) {
    return sources.kernel ? 1 : 0;
}

std::size_t cpuStat(const Sources& sources) {
    return sources.cpuStat ? 1 : 0;
}

std::size_t moments(const Sources& sources) {
    return sources.kernel && sources.moments ? 1 : 0;
}

std::size_t counters(const Sources& sources) {
    return sources.kernel ? sources.kernel->counters.size() : 0;
}

std::size_t cpus(const Sources& sources) {
    return sources.kernel ? sources.kernel->cpus.size() : 0;
}

std::size_t kernelThreads(const Sources& sources) {
    return sources.kernel ? sources.kernel->threads.size() : 0;
}

// A new kind of lane is a planner and a line here, in the order of LaneKind.
constexpr std::array<Entry, kLaneKindCount> kPlanners = {{
    {LaneKind::Heap, ofTrace<planHeap>, one},
    {LaneKind::GoroutineCounts, ofTrace<planGoroutineCounts>, one},
    {LaneKind::GcCycles, ofTrace<planGcCycles>, one},
    {LaneKind::GcMark, ofTrace<planGcMark>, one},
    {LaneKind::GcAssists, ofTrace<planGcAssists>, one},
    {LaneKind::GcSweeps, ofTrace<planGcSweeps>, one},
    {LaneKind::StopTheWorld, ofTrace<planStopTheWorld>, one},
    {LaneKind::NetpollWaiting, ofTrace<planNetpollWaiting>, one},
    {LaneKind::NetpollWakes, ofTrace<planNetpollWakes>, one},
    {LaneKind::NetpollPolls, planNetpollPolls, perfData},
    {LaneKind::TimersTotal, ofTrace<planTimersTotal>, one},
    {LaneKind::TimerSamples, planTimerSamples, moments},
    {LaneKind::TimersOfProc, ofTrace<planTimersOfProc>,
     [](const Sources& s) { return s.trace.procs.size(); }},
    {LaneKind::Tasks, ofTrace<planTask>, [](const Sources& s) { return s.trace.tasks.size(); }},
    {LaneKind::Proc, ofTrace<planProc>, [](const Sources& s) { return s.trace.procs.size(); }},
    {LaneKind::Throttled, planThrottled, cpuStat},
    {LaneKind::Cpu, ofKernel<planCpu>, cpus},
    {LaneKind::PerfCounter, ofKernel<planPerfCounter>, counters},
    {LaneKind::KernelThread, ofKernel<planKernelThread>, kernelThreads},
    {LaneKind::Thread, ofTrace<planThread>, [](const Sources& s) { return s.trace.threads.size(); }},
    {LaneKind::Goroutine, ofTrace<planGoroutine>, [](const Sources& s) { return s.trace.goroutines.size(); }},
    {LaneKind::Stack, ofTrace<planStack>, [](const Sources& s) { return s.trace.goroutines.size(); }},
}};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < kPlanners.size(); ++i) {
        if (static_cast<std::size_t>(kPlanners[i].kind) != i) return false;
    }
    return true;
}
static_assert(inOrder());

}  // namespace

void planLane(const Sources& sources, LaneKey lane, const TimeAxis& axis, LanePlan& plan) {
    plan.clear(lane);
    const Entry& entry = kPlanners[static_cast<std::size_t>(lane.kind)];
    if (lane.entity < entry.count(sources)) entry.plan(sources, lane.entity, axis, plan);
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
