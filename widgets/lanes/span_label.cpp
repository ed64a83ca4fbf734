// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/span_label.h"

#include "core/base/format.h"
#include "core/store/go_track.h"
#include "core/store/timeline_index.h"
#include "widgets/lanes/describe_poll.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/session/kernel_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace golanes {

namespace {

struct Labels {
    Q_DECLARE_TR_FUNCTIONS(golanes::SpanLabel)
};

enum class LabelKind : std::uint8_t {
    State,
    Text,
    Goroutine,
    RangeKind,
    Task,
    Cycle,
    Function,
    Frames,
    KernelState,
    KernelThread,
    Call,
    Poll,
    Throttled
};

LabelKey makeKey(LabelKind kind, std::uint32_t id) {
    return (static_cast<std::uint64_t>(kind) << 32) | id;
}

LabelKey rangeKey(const Range& range) {
    if (range.kind == RangeKind::StopTheWorld && range.reason != kEmptyString)
        return makeKey(LabelKind::Text, range.reason.value);
    return makeKey(LabelKind::RangeKind, static_cast<std::uint32_t>(range.kind));
}

QString rangeText(RangeKind kind) {
    switch (kind) {
        case RangeKind::StopTheWorld:
            return Labels::tr("stop-the-world");
        case RangeKind::GcMark:
            return Labels::tr("concurrent mark");
        case RangeKind::Sweep:
            return Labels::tr("sweep");
        case RangeKind::MarkAssist:
            return Labels::tr("mark assist");
    }
    return {};
}

SpanLabel goroutineLabel(const Trace& trace, GoroutineIndex g) {
    const std::string_view name = shortFunction(trace.strings[trace.goroutine(g).name]);
    const std::string_view local = localFunction(name);
    return {Labels::tr("G%1").arg(trace.goroutine(g).id), text(name.substr(0, name.size() - local.size())),
            text(local)};
}

}  // namespace

QString stateText(const Trace& trace, const StateInfo& state) {
    switch (state.state) {
        case GoState::Undetermined:
            return Labels::tr("unknown");
        case GoState::NotExist:
            return Labels::tr("ended");
        case GoState::Runnable:
            return Labels::tr("runnable");
        case GoState::Running:
            return Labels::tr("running");
        case GoState::Syscall:
            return Labels::tr("syscall");
        case GoState::Waiting:
            break;
    }
    return state.reason == kEmptyString ? Labels::tr("waiting") : text(trace.strings[state.reason]);
}

std::uint32_t framesFrom(const StackTrack& track, std::uint32_t held, std::uint32_t row) {
    return row + 1 < kMaxStackRows ? 1 : track.depth(held) - row;
}

LabelKey goroutineLabelKey(GoroutineIndex g) {
    return makeKey(LabelKind::Goroutine, g.value);
}

LabelKey labelKey(const Sources& sources, LaneKey lane, const PlanSpan& span) {
    const Trace& trace = sources.trace;
    if (span.ref == kMerged) return kNoLabel;
    switch (lane.kind) {
        case LaneKind::Goroutine:
            if (span.row > 0) return makeKey(LabelKind::Text, trace.regions[span.ref].name.value);
            return makeKey(LabelKind::State, trace.goSpans.state[span.ref].value);
        case LaneKind::Proc:
        case LaneKind::Thread:
            return goroutineLabelKey(goroutineOf(trace, span.ref));
        case LaneKind::NetpollWakes:
        case LaneKind::TimersTotal:
        case LaneKind::TimersOfProc:
            return goroutineLabelKey(trace.wakes[span.ref].goroutine);
        case LaneKind::GcCycles:
            return makeKey(LabelKind::Cycle, span.ref);
        case LaneKind::GcMark:
        case LaneKind::GcAssists:
        case LaneKind::GcSweeps:
        case LaneKind::StopTheWorld:
            return rangeKey(trace.ranges[span.ref]);
        case LaneKind::Stack: {
            const auto track = trace.timeline->stacks.of(trace, GoroutineIndex(lane.entity));
            if (const std::uint32_t frames = framesFrom(*track, span.ref, span.row); frames > 1)
                return makeKey(LabelKind::Frames, frames);
            return makeKey(LabelKind::Function, track->frame(span.ref, span.row).function.value);
        }
        case LaneKind::Tasks:
            if (span.row > 0) return makeKey(LabelKind::Text, trace.regions[span.ref].name.value);
            return makeKey(LabelKind::Task, span.ref);
        case LaneKind::NetpollPolls:
            return makeKey(LabelKind::Poll, span.ref);
        case LaneKind::Throttled:
            return makeKey(LabelKind::Throttled, span.ref);
        case LaneKind::Cpu:
            return makeKey(LabelKind::KernelThread,
                           sources.kernel->perf->runs[sources.kernel->spans[span.ref].run].thread.value);
        case LaneKind::KernelThread:
            if (span.row == 0)
                return makeKey(LabelKind::KernelState,
                               static_cast<std::uint32_t>(sources.kernel->spans[span.ref].state));
            return span.role == ColorRole::Syscall ? makeKey(LabelKind::Call, span.ref) : kNoLabel;
        case LaneKind::Heap:
        case LaneKind::GoroutineCounts:
        case LaneKind::NetpollWaiting:
        case LaneKind::TimerSamples:
        case LaneKind::PerfCounter:
            return kNoLabel;
    }
    return kNoLabel;
}

SpanLabel spanLabel(const Sources& sources, LabelKey key) {
    const Trace& trace = sources.trace;
    const auto id = static_cast<std::uint32_t>(key);
    switch (static_cast<LabelKind>(key >> 32)) {
        case LabelKind::State:
            return {{}, {}, stateText(trace, trace.states[StateId(static_cast<std::uint8_t>(id))])};
        case LabelKind::Text:
            return {{}, {}, text(trace.strings[StringId(id)])};
        case LabelKind::Goroutine:
            return goroutineLabel(trace, GoroutineIndex(id));
        case LabelKind::RangeKind:
            return {{}, {}, rangeText(static_cast<RangeKind>(id))};
        case LabelKind::Task:
            return {{}, {}, laneTitle(trace, {LaneKind::Tasks, id})};
        case LabelKind::Cycle: {
            const std::vector<std::uint32_t>& cycles = trace.timeline->gcMark.rows();
            const auto number = std::ranges::lower_bound(cycles, id) - cycles.begin() + 1;
            return {{}, {}, Labels::tr("GC %1").arg(number)};
        }
        case LabelKind::KernelState:
            return {{}, {}, kernelStateText(static_cast<KernelState>(id))};
        case LabelKind::KernelThread:
            return {{}, {}, laneTitle(sources, {LaneKind::KernelThread, id})};
        case LabelKind::Call:
            return {{}, {}, callText(*sources.kernel->perf, sources.kernel->perf->syscalls[id])};
        case LabelKind::Poll:
            return {{}, {}, pollText(*sources.kernel->perf, sources.kernel->perf->syscalls[id])};
        case LabelKind::Throttled:
            return {{}, {}, text(formatDuration(sources.cpuStat->throttled[id].time))};
        case LabelKind::Frames:
            return {{}, {}, Labels::tr("+%1 frames").arg(id)};
        case LabelKind::Function: {
            const std::string_view name = shortFunction(trace.strings[StringId(id)]);
            const std::string_view local = localFunction(name);
            return {{}, text(name.substr(0, name.size() - local.size())), text(local)};
        }
    }
    return {};
}

}  // namespace golanes
