// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/metrics/metric_sink.h"
#include "core/compare/metrics/run_sums.h"

// The metrics of one run, one function and one file an area. Each adds what its area tells, by analyses that
// nobody else runs. What the run has not (no samples, no tasks) adds nothing, or counts of 0.
namespace golanes {

// "tasks.<name>", "regions.<name>", "requests": also fills in what the facts say of requests, so it goes
// first.
void addRequestMetrics(MetricSink& sink);
// "waits.<reason>", "waits.<reason>.at.<function>"
void addWaitMetrics(MetricSink& sink, const RunSums& sums);
// "regions.<name>.waits.<reason>"
void addRegionWaitMetrics(MetricSink& sink);
// "sched_latency"
void addSchedulingMetrics(MetricSink& sink);
// "gc", "mmu"
void addCollectorMetrics(MetricSink& sink);
// "stw", "stw.<reason>"
void addPauseMetrics(MetricSink& sink);
// "heap"
void addHeapMetrics(MetricSink& sink);
// "netpoll"
void addNetworkMetrics(MetricSink& sink);
// "timers"
void addTimerMetrics(MetricSink& sink);
// "states.<state>", "goroutines.<start function>"
void addStateMetrics(MetricSink& sink, const RunSums& sums);
// "procs", "procs.P<number>"
void addProcMetrics(MetricSink& sink, const RunSums& sums);
// "cpu.<function>"
void addCpuMetrics(MetricSink& sink);
// "perf": what Linux did while goroutines ran, by `kernel`, which may be null
void addKernelMetrics(MetricSink& sink, const KernelTracks* kernel);
// "profiles.<kind>.<column>", and of functions "profiles.<kind>.<column>.<function>"; a second
// one of a kind ("block or mutex" is one, for their columns are the same) is "profiles.<kind>_2"
void addProfileMetrics(MetricSink& sink, std::span<const ProfilePtr> profiles);
// "freezes", and "throttled" by `stat`, which may be null
void addThrottlingMetrics(MetricSink& sink, const CpuStat* stat);
// "recording"
void addRecordingMetrics(MetricSink& sink);

}  // namespace golanes
