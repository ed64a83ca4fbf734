// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame/perf_flame_source.h"

#include "core/analysis/kernel/goroutine_on.h"
#include "core/base/int128.h"
#include "core/plan/kernel_lanes.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace golanes {

namespace {

QString eventName(const PerfRecording& perf, PerfEventIndex event) {
    const std::string_view name = perf.strings[perf.events[event.value].name];
    const QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    // "cpu-clock/freq=997/" is cpu-clock to everybody.
    return text.section(QLatin1Char('/'), 0, 0);
}

// The periods of this event are ns.
bool isClock(const PerfRecording& perf, PerfEventIndex event) {
    const std::string_view name = perf.strings[perf.events[event.value].name];
    return name.starts_with("cpu-clock") || name.starts_with("task-clock");
}

}  // namespace

PerfFlameSource::PerfFlameSource(KernelPtr kernel, std::shared_ptr<const PerfFlame> flame, TracePtr trace)
    : kernel_(std::move(kernel)), trace_(std::move(trace)), flame_(std::move(flame)) {
    const PerfRecording& perf = *kernel_->perf;
    for (const bool sampling : {true, false}) {
        for (std::uint16_t e = 0; e < perf.events.size(); ++e) {
            const PerfEventIndex event(e);
            if ((perf.events[e].kind == PerfEventKind::Sampling) != sampling ||
                perf.samplesByEvent[e].empty())
                continue;
            kinds_.push_back({sampling ? PerfWeight::Periods : PerfWeight::Samples, event});
        }
        if (sampling && flame_->knowsOffCpu()) kinds_.push_back({PerfWeight::OffCpu, {}});
    }
}

QList<FlameChoice> PerfFlameSource::choices() const {
    QList<FlameChoice> list;
    for (const Kind& kind : kinds_) list << describe(kind);
    return list;
}

FlameChoice PerfFlameSource::describe(const Kind& kind) const {
    const PerfRecording& perf = *kernel_->perf;
    if (kind.weight == PerfWeight::OffCpu)
        return {tr("Linux: off CPU"),
                kernel_->runsComplete
                    ? tr("Time that threads had no CPU, by the stack at which they were switched off")
                    : tr("Time that threads had no CPU, by the stack at which they were switched off. The "
                         "recording does "
                         "not tell when they came back: it ends where they are next seen."),
                tr("switches"), WeightUnit::Nanoseconds, QStringLiteral("offcpu")};
    const QString name = eventName(perf, kind.event);
    if (kind.weight == PerfWeight::Samples)
        return {tr("Linux: %1").arg(name),
                tr("Events of %1, by the stack that caused them").arg(name),
                tr("events"),
                WeightUnit::Count,
                QStringLiteral("events"),
                true};
    if (isClock(perf, kind.event))
        return {tr("Linux: CPU time (%1)").arg(name),
                tr("Time on a CPU by samples, kernel and program"),
                tr("samples"),
                WeightUnit::Nanoseconds,
                QStringLiteral("cpu"),
                false,
                true};
    return {tr("Linux: %1").arg(name),
            tr("Counts of %1 by samples, kernel and program").arg(name),
            tr("samples"),
            WeightUnit::Count,
            QStringLiteral("events"),
            false,
            true};
}

// Clocks run evenly against each other, so that the ends of the recording tell all.
TimeRange PerfFlameSource::onPerfClock(TimeRange range) const {
    const TimeRange perf = kernel_->perf->range, own = kernel_->range;
    const Duration length = std::max<Duration>(own.length(), 1);
    const auto at = [&](Timestamp t) {
        return saturate(perf.begin + floorDiv(product(Int128{t} - own.begin, perf.length()), length));
    };
    return {at(range.begin), std::max(at(range.begin), at(range.end))};
}

std::vector<bool> PerfFlameSource::threadsOf(const FlameScope& scope) const {
    std::vector<bool> threads;
    if (scope.threads.empty() && scope.perfThreads.empty()) return threads;
    threads.resize(kernel_->perf->threads.size());
    for (const ThreadIndex m : scope.threads) {
        if (m.value >= kernel_->perfThreads.size()) continue;
        if (const PerfThreadIndex t = kernel_->perfThreads[m.value]; t.valid()) threads[t.value] = true;
    }
    for (const PerfThreadIndex t : scope.perfThreads) threads[t.value] = true;
    return threads;
}

PerfFlameQuery PerfFlameSource::queryOf(int choice, const FlameScope& scope) const {
    const Kind& kind = kinds_[static_cast<std::size_t>(choice)];
    PerfFlameQuery query;
    query.weight = kind.weight;
    query.event = kind.event;
    query.range = onPerfClock(scope.range);
    query.threads = threadsOf(scope);
    if (!scope.procs.empty() || (!scope.goroutines.empty() && !trace_)) query.range.end = query.range.begin;
    if (scope.goroutines.empty()) return query;
    query.wants = [this, &scope](PerfSampleRow row) {
        const GoroutineIndex g = goroutineOn({*trace_, kernel_.get()}, kernel_->perf->samples.thread[row],
                                             kernel_->sampleTime[row]);
        return g.valid() && scope.goroutines[g.value];
    };
    return query;
}

QString PerfFlameSource::noteOn(int choice, const FlameScope& scope) const {
    if (!scope.procs.empty())
        return tr("Perf data tell of threads, not of Ps: choose a goroutine or a thread, or “everybody”.");
    if (scope.goroutines.empty()) return {};
    const bool off = kinds_[static_cast<std::size_t>(choice)].weight == PerfWeight::OffCpu;
    return (off ? tr("Whose the time is is inferred: of the goroutine that Go's trace has on the thread when "
                     "Linux switched it off. Goroutines that wait in Go leave their thread before.")
                : tr("Whose a sample is is inferred: of the goroutine that Go's trace has on the thread "
                     "then.")) +
           QLatin1Char(' ') +
           tr("That is as good as the clocks agree: the badge in the status bar says how well.");
}

WeightedStacks PerfFlameSource::weigh(int choice, const FlameScope& scope, std::uint32_t slices,
                                      Job& job) const {
    PerfFlameQuery query = queryOf(choice, scope);
    query.slices = slices;
    return flame_->weigh(query, job);
}

std::vector<std::uint64_t> PerfFlameSource::inferredIn(int choice, const FlameScope& scope,
                                                       const FlameTree& tree, Job& job) const {
    return flame_->inferredIn(queryOf(choice, scope), tree, job);
}

std::vector<KernelThing> PerfFlameSource::thingsWith(int choice, const FlameScope& scope,
                                                     const std::vector<FlameFunctionId>& path,
                                                     Job& job) const {
    const TimeRange perf = kernel_->perf->range, own = kernel_->range;
    const Duration length = std::max<Duration>(perf.length(), 1);
    std::vector<KernelThing> out;
    for (const PerfFlame::Thing& t : flame_->thingsWith(queryOf(choice, scope), path, job)) {
        const auto time =
            t.sample != kNoPerfSample
                ? kernel_->sampleTime[t.sample]
                : saturate(own.begin + floorDiv(product(Int128{t.time} - perf.begin, own.length()), length));
        out.push_back({time, t.thread, t.sample});
    }
    return out;
}

FlameStackId PerfFlameSource::ofTarget(int, const Target& target) const {
    const bool thread = target.lane.kind == LaneKind::KernelThread;
    if (target.part == Target::Part::Lane || target.ref == kMerged) return kFlameRoot;
    if (target.lane.kind == LaneKind::TimerSamples) return ofSample(target.ref);
    if (!thread && target.lane.kind != LaneKind::Cpu) return kFlameRoot;
    if (!thread || target.row == 0) return ofKernelSpan(kernel_->spans[target.ref], target.time);
    if (target.row != kernelRows(*kernel_, PerfThreadIndex(target.lane.entity)).calls)
        return ofSample(target.ref);
    const PerfSyscall& call = kernel_->perf->syscalls[target.ref];
    return ofSample(call.enter != kNoPerfSample ? call.enter : call.exit);
}

FlameStackId PerfFlameSource::ofSample(PerfSampleRow row) const {
    return flame_->of(kernel_->perf->samples.stack[row]);
}

// Of time on a CPU the last sample until then, or else the first; of other time what was switched off.
FlameStackId PerfFlameSource::ofKernelSpan(const KernelSpan& span, Timestamp at) const {
    const PerfRun& run = kernel_->perf->runs[span.run];
    if (span.state != KernelState::OnCpu && span.state != KernelState::ForeignOnCpu)
        return flame_->switchedOff(run.thread, run.end);
    const auto ticks = kernel_->ticksByThread[run.thread.value];
    const auto time = [&](std::uint32_t row) { return kernel_->sampleTime[row]; };
    const auto first = std::ranges::lower_bound(ticks, span.start, {}, time);
    const auto last = std::ranges::lower_bound(first, ticks.end(), span.end, {}, time);
    if (first == last) return kFlameRoot;
    const auto behind = std::ranges::upper_bound(first, last, at, {}, time);
    return ofSample(behind == first ? *first : *std::prev(behind));
}

std::optional<std::uint64_t> PerfFlameSource::thingsOf(int choice) const {
    const Kind& kind = kinds_[static_cast<std::size_t>(choice)];
    if (kind.weight == PerfWeight::OffCpu) return std::nullopt;
    return kernel_->perf->samplesByEvent[kind.event.value].size();
}

QString PerfFlameSource::advice(int) const {
    return tr(
        "This recording has no samples of the CPU.\nRecord some with\n"
        "perf record -k CLOCK_MONOTONIC --switch-events --call-graph fp -e cpu-clock -F 997 -p PID");
}

}  // namespace golanes
