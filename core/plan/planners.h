// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane_plan.h"

namespace golanes {

// The planners, one a lane kind, behind planLane(). Each adds to a cleared plan. `entity` is the lane's,
// which the trace, or the perf data, has.
using Planner = void (*)(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
using KernelPlanner = void (*)(const KernelTracks& kernel, std::uint32_t entity, const TimeAxis& axis,
                               LanePlan& plan);

void planHeap(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planGoroutineCounts(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planGcCycles(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planGcMark(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planGcAssists(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planGcSweeps(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planStopTheWorld(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planNetpollWaiting(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planNetpollWakes(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planNetpollPolls(const Sources& sources, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planTimersTotal(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planTimerSamples(const Sources& sources, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planTimersOfProc(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planTask(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planProc(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planThread(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planGoroutine(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planThrottled(const Sources& sources, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planCpu(const KernelTracks& kernel, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planKernelThread(const KernelTracks& kernel, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planPerfCounter(const KernelTracks& kernel, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);
void planStack(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan);

}  // namespace golanes
