// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges of the collector, user tasks and regions, plotted lanes.
#include "core/analysis/gc/gc_cycles.h"
#include "core/base/format.h"
#include "core/store/timeline_index.h"
#include "widgets/lanes/describe_parts.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/span_label.h"

#include <algorithm>

namespace golanes {

namespace {

void addExtent(DetailBuilder& out, TimeRange time, bool begun, bool ended) {
    out.duration(Words::tr("for"), time.length());
    out.time(Words::tr("from"), time.begin);
    if (!begun)
        out.inferred(Words::tr("it began before the recording, which shows it from its own start on."));
    if (!ended) out.row(Words::tr("until"), Words::tr("the end of the recording or later"));
}

std::optional<std::uint64_t> metricAt(const Trace& trace, Metric m, Timestamp t) {
    const auto& samples = trace.metrics[static_cast<std::size_t>(m)];
    const auto after = std::partition_point(samples.begin(), samples.end(),
                                            [t](const MetricSample& s) { return s.time <= t; });
    if (after == samples.begin()) return std::nullopt;
    return std::prev(after)->value;
}

// Which of the recording's collections it is, and what became of the heap.
void addCollection(DetailBuilder& out, std::uint32_t row) {
    const Trace& trace = out.trace();
    const auto& rows = trace.timeline->gcMark.rows();
    const auto number = std::ranges::find(rows, row) - rows.begin() + 1;
    out.row(Words::tr("number"), Words::tr("%1 of %2 in this recording").arg(number).arg(rows.size()));
    const GcCycle cycle = gcCycleOf(trace, row);
    const auto heap = [&out](const QString& label, std::optional<std::uint64_t> bytes) {
        if (bytes) out.bytes(label, *bytes);
    };
    heap(Words::tr("heap before"), cycle.heapBefore);
    heap(Words::tr("goal"), cycle.heapGoal);
    heap(Words::tr("at most"), cycle.heapPeak);
    heap(Words::tr("heap after"), cycle.heapAfter);
    const Duration paused = cycle.sweepTermination.length() + cycle.markTermination.length();
    if (paused > 0) out.duration(Words::tr("world stopped"), paused);
}

}  // namespace

void describeRange(DetailBuilder& out, const Range& range) {
    const Trace& trace = out.trace();
    const TimeRange time{range.start, range.end};
    switch (range.kind) {
        case RangeKind::StopTheWorld:
            out.title(Words::tr("Stop-the-world"));
            out.state(text(trace.strings[range.reason]), ColorRole::StopTheWorld);
            break;
        case RangeKind::GcMark:
            out.title(Words::tr("Garbage collection"));
            out.state(Words::tr("from sweep termination to mark termination"), ColorRole::Gc);
            break;
        case RangeKind::Sweep:
            out.title(Words::tr("Garbage collection"));
            out.state(Words::tr("incremental sweep"), ColorRole::Gc);
            break;
        case RangeKind::MarkAssist:
            out.title(Words::tr("Garbage collection"));
            out.state(Words::tr("mark assist"), ColorRole::Gc);
            break;
    }
    addExtent(out, time, range.begun, !range.openAtEnd);
    if (range.kind == RangeKind::Sweep) {
        out.bytes(Words::tr("swept"), range.sweptBytes);
        out.bytes(Words::tr("reclaimed"), range.reclaimedBytes);
        out.proc(Words::tr("processor"), range.scopeProc);
    }
    if (range.kind == RangeKind::GcMark)
        addCollection(out, static_cast<std::uint32_t>(&range - trace.ranges.data()));
    out.goroutine(range.kind == RangeKind::StopTheWorld ? Words::tr("stopped by") : Words::tr("goroutine"),
                  range.scopeGoroutine.valid() ? range.scopeGoroutine : range.goroutine);
    out.stack(range.stack);
}

void describeMark(DetailBuilder& out, const Range& cycle, TimeRange phase) {
    out.title(Words::tr("Garbage collection"));
    out.state(Words::tr("concurrent mark"), ColorRole::Gc);
    addExtent(out, phase, cycle.begun, !cycle.openAtEnd);
    out.duration(Words::tr("of a cycle of"), cycle.end - cycle.start);
    addCollection(out, static_cast<std::uint32_t>(&cycle - out.trace().ranges.data()));
    out.goroutine(Words::tr("begun by"), cycle.goroutine);
    out.stack(cycle.stack);
}

void describeFrame(DetailBuilder& out, GoroutineIndex g, std::uint32_t held, std::uint32_t row) {
    const Trace& trace = out.trace();
    const auto track = trace.timeline->stacks.of(trace, g);
    const Frame& frame = track->frame(held, row);
    const bool sample = track->held()[held].sample();
    const TimeRange time = track->timeOf(held);
    const QString function = text(shortFunction(trace.strings[frame.function]));
    const std::uint32_t frames = framesFrom(*track, held, row);
    out.title(frames > 1 ? Words::tr("%1 and %2 frames further in").arg(function).arg(frames - 1) : function);
    out.state(sample ? Words::tr("on the stack, by a CPU sample") : Words::tr("on the stack"),
              sample ? ColorRole::Sample : ColorRole::Frame);
    if (sample) {
        out.time(Words::tr("at"), time.begin);
    } else {
        out.duration(Words::tr("for"), time.length());
        out.time(Words::tr("from"), time.begin);
    }
    out.row(Words::tr("line"), QStringLiteral("%1:%2").arg(text(trace.strings[frame.file])).arg(frame.line));
    out.goroutine(Words::tr("goroutine"), g);
    out.stack(track->held()[held].stack);
}

void describeTask(DetailBuilder& out, const Task& task) {
    const Trace& trace = out.trace();
    const QString name = text(trace.strings[task.name]);
    out.title(name.isEmpty() ? Words::tr("Task %1").arg(task.id) : name);
    out.state(Words::tr("user task"), ColorRole::User);
    addExtent(out, {task.start, task.end}, task.begun, task.ended);
    out.count(Words::tr("task"), task.id);
    if (task.parent != Task::kNoTask && task.parent != Task::kBackground)
        out.task(Words::tr("part of task"), task.parent);
    out.goroutine(Words::tr("begun by"), task.beginContext.goroutine);
    out.goroutine(Words::tr("ended by"), task.endContext.goroutine);
    out.stack(task.beginContext.stack);
}

void describeRegion(DetailBuilder& out, const Region& region) {
    const Trace& trace = out.trace();
    out.title(text(trace.strings[region.name]));
    out.state(Words::tr("user region"), ColorRole::User);
    addExtent(out, {region.start, region.end}, region.begun, region.ended);
    out.goroutine(Words::tr("goroutine"), region.goroutine);
    if (region.task != Task::kBackground) out.task(Words::tr("task"), region.task);
    out.stack(region.stack);
}

void describePlot(DetailBuilder& out, LaneKind kind, Timestamp t) {
    const Trace& trace = out.trace();
    out.title(laneTitle(trace, {kind, 0}));
    out.time(Words::tr("at"), t);
    if (kind == LaneKind::Heap) {
        if (const auto live = metricAt(trace, Metric::HeapLive, t)) out.bytes(Words::tr("live"), *live);
        if (const auto goal = metricAt(trace, Metric::HeapGoal, t)) out.bytes(Words::tr("goal"), *goal);
    } else if (kind == LaneKind::GoroutineCounts) {
        addCounts(out, trace.overview, t);
    } else if (kind == LaneKind::NetpollWaiting) {
        const std::vector<Timestamp>& times = trace.networkWaits.time;
        const auto after = std::upper_bound(times.begin(), times.end(), t);
        const auto i = static_cast<std::size_t>(after - times.begin());
        out.count(Words::tr("goroutines waiting"), i == 0 ? 0 : trace.networkWaits.count[i - 1]);
    }
}

}  // namespace golanes
