// SPDX-License-Identifier: GPL-3.0-or-later
// What planning costs, on the trace file that the environment variable GOLANES_BENCH_TRACE names. The cost
// must not grow with the events of the trace: compare recordings of 1, 10 and 100 MB.
#include "core/plan/overview.h"
#include "tests/bench/bench_trace.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace golanes;
using bench::benchTrace;
using bench::skipWithoutTrace;

namespace {

constexpr int kWidth = 1920;

// The middle 1/10^zoom of the trace.
TimeAxis zoomedAxis(const Trace& trace, std::int64_t zoom) {
    const auto length = std::max<Duration>(
        1, static_cast<Duration>(static_cast<double>(trace.range.length()) / std::pow(10, zoom)));
    const Timestamp middle = trace.range.begin + trace.range.length() / 2;
    return TimeAxis({middle - length / 2, middle - length / 2 + length}, kWidth);
}

std::vector<LaneKey> lanesBut(const Trace& trace, LaneGroup left) {
    std::vector<LaneKey> lanes;
    for (std::size_t i = 0; i < kLaneGroupCount; ++i) {
        const auto group = static_cast<LaneGroup>(i);
        if (group == left) continue;
        const auto some = lanesOf(trace, group);
        lanes.insert(lanes.end(), some.begin(), some.end());
    }
    return lanes;
}

// Tasks are virtualized like goroutines: a screen shows some of them.
void keepFewTasks(std::vector<LaneKey>& lanes) {
    std::size_t seen = 0;
    std::erase_if(lanes, [&](const LaneKey& l) { return l.kind == LaneKind::Tasks && ++seen > 20; });
}

// A full window: every lane but those of tasks and goroutines beyond a screen, the busiest goroutines.
std::vector<LaneKey> screenLanes(const Trace& trace) {
    constexpr std::size_t kGoroutines = 50;
    std::vector<LaneKey> lanes = lanesBut(trace, LaneGroup::Goroutines);
    keepFewTasks(lanes);
    std::vector<LaneKey> goroutines = lanesOf(trace, LaneGroup::Goroutines);
    const auto busy = [&](const LaneKey& l) { return trace.goroutines[l.entity].spanCount; };
    const auto most =
        goroutines.begin() + static_cast<std::ptrdiff_t>(std::min(kGoroutines, goroutines.size()));
    std::partial_sort(goroutines.begin(), most, goroutines.end(),
                      [&](const LaneKey& a, const LaneKey& b) { return busy(a) > busy(b); });
    lanes.insert(lanes.end(), goroutines.begin(), most);
    return lanes;
}

std::size_t planAll(const Trace& trace, const std::vector<LaneKey>& lanes, const TimeAxis& axis,
                    LanePlan& plan) {
    std::size_t drawn = 0;
    for (const LaneKey lane : lanes) {
        planLane(trace, lane, axis, plan);
        drawn += plan.spans.size() + plan.marks.size();
    }
    return drawn;
}

void planScreen(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    const Trace& trace = *benchTrace();
    const auto lanes = screenLanes(trace);
    const TimeAxis axis = zoomedAxis(trace, state.range(0));
    LanePlan plan;
    std::size_t drawn = 0;
    for (auto _ : state) drawn = planAll(trace, lanes, axis, plan);
    state.counters["lanes"] = static_cast<double>(lanes.size());
    state.counters["drawn"] = static_cast<double>(drawn);
    state.counters["events"] = static_cast<double>(trace.eventCount);
}
BENCHMARK(planScreen)->DenseRange(0, 7)->Unit(benchmark::kMillisecond);

void planEveryLane(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    const Trace& trace = *benchTrace();
    const auto lanes = lanesBut(trace, LaneGroup::Tasks);
    const TimeAxis axis = zoomedAxis(trace, state.range(0));
    LanePlan plan;
    for (auto _ : state) benchmark::DoNotOptimize(planAll(trace, lanes, axis, plan));
    state.counters["lanes"] = static_cast<double>(lanes.size());
}
BENCHMARK(planEveryLane)->Arg(0)->Arg(3)->Unit(benchmark::kMillisecond);

// The dearest single lane of each kind, over the whole trace.
void planOneLane(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    const Trace& trace = *benchTrace();
    const auto kind = static_cast<LaneKind>(state.range(0));
    const TimeAxis axis = zoomedAxis(trace, 0);
    LanePlan plan;
    LaneKey busiest{kind, 0};
    std::size_t most = 0;
    for (const LaneKey lane : screenLanes(trace)) {
        if (lane.kind != kind) continue;
        planLane(trace, lane, axis, plan);
        if (plan.spans.size() >= most) {
            most = plan.spans.size();
            busiest = lane;
        }
    }
    for (auto _ : state) planLane(trace, busiest, axis, plan);
    state.counters["spans"] = static_cast<double>(plan.spans.size());
}
BENCHMARK(planOneLane)->DenseRange(0, kLaneKindCount - 1)->Unit(benchmark::kMicrosecond);

void planOverviewStrip(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    const Trace& trace = *benchTrace();
    OverviewPlan plan;
    for (auto _ : state) planOverview(trace, zoomedAxis(trace, 0), plan);
}
BENCHMARK(planOverviewStrip)->Unit(benchmark::kMicrosecond);

void listLanes(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    const Trace& trace = *benchTrace();
    std::size_t rows = 0;
    for (auto _ : state) {
        rows = 0;
        for (const LaneKey lane : lanesOf(trace, LaneGroup::Goroutines))
            rows += static_cast<std::size_t>(rowsOf(trace, lane));
    }
    state.counters["rows"] = static_cast<double>(rows);
}
BENCHMARK(listLanes)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
