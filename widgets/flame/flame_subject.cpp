// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame/flame_subject.h"

#include "core/base/format.h"
#include "core/store/go_track.h"
#include "widgets/session/area_report.h"
#include "widgets/session/lane_set.h"
#include "widgets/session/narrowed_scope.h"
#include "widgets/session/target_span.h"
#include "widgets/session/view_state.h"

namespace golanes {

namespace {

using Who = FlameModel::Who;

GoroutineIndex goroutineAt(const Trace& trace, const Target& target) {
    if (target.lane.kind == LaneKind::Goroutine || target.lane.kind == LaneKind::Stack)
        return GoroutineIndex(target.lane.entity);
    const SpanIndex span = spanOf(trace, target);
    return span == kNoSpan ? GoroutineIndex() : goroutineOf(trace, span);
}

const Task* taskAt(const Trace& trace, const Target& target) {
    return target.lane.kind == LaneKind::Tasks && target.lane.entity < trace.tasks.size()
               ? &trace.tasks[target.lane.entity]
               : nullptr;
}

// Goroutines that began or ended a task, or have regions of it.
std::vector<bool> goroutinesOf(const Trace& trace, const Task& task) {
    std::vector<bool> own(trace.goroutines.size());
    const auto add = [&](GoroutineIndex g) {
        if (g.valid()) own[g.value] = true;
    };
    add(task.beginContext.goroutine);
    add(task.endContext.goroutine);
    for (const Region& r : trace.regions)
        if (r.task == task.id) add(r.goroutine);
    return own;
}

}  // namespace

FlameScope scopeOfArea(const Trace& trace, TimeRange range, const LaneSet& lanes) {
    FlameScope scope;
    scope.range = range;
    if (lanes.isAll()) return scope;
    AreaScope area = areaScope(trace, range, lanes);
    if (area.allGoroutines) return scope;
    for (const GoroutineIndex g : area.goroutines) {
        scope.goroutines.resize(trace.goroutines.size());
        scope.goroutines[g.value] = true;
    }
    if (!area.goroutines.empty()) return scope;
    scope.procs = std::move(area.procs);
    scope.threads = std::move(area.threads);
    lanes.forEach(LaneKind::KernelThread, [&](std::uint32_t t) { scope.perfThreads.emplace_back(t); });
    return scope;
}

QString subjectName(const Sources& sources, const Target& target, Who who) {
    const Trace& trace = sources.trace;
    const GoroutineIndex g = goroutineAt(trace, target);
    switch (who) {
        case Who::All:
            break;
        case Who::Goroutine:
            return g.valid() ? QStringLiteral("G%1").arg(trace.goroutine(g).id) : QString();
        case Who::Function: {
            if (!g.valid()) return {};
            const std::string_view name = shortFunction(trace.strings[trace.goroutine(g).name]);
            return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        }
        case Who::Task:
            if (const Task* task = taskAt(trace, target)) {
                const std::string_view name = trace.strings[task->name];
                return FlameModel::tr("task %1 %2")
                    .arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())))
                    .arg(task->id);
            }
            break;
        case Who::Carrier:
            if (target.lane.kind == LaneKind::Proc)
                return QStringLiteral("P%1").arg(trace.procs[target.lane.entity].id);
            if (target.lane.kind == LaneKind::Thread)
                return QStringLiteral("M %1").arg(trace.threads[target.lane.entity].id);
            if (target.lane.kind == LaneKind::KernelThread && sources.kernel)
                return FlameModel::tr("thread %1").arg(sources.kernel->perf->threads[target.lane.entity].tid);
            break;
    }
    return {};
}

void narrowTo(const Trace& trace, const Target& target, Who who, FlameScope& scope) {
    const GoroutineIndex g = goroutineAt(trace, target);
    std::vector<bool> own(trace.goroutines.size());
    if (who == Who::Goroutine && g.valid()) own[g.value] = true;
    if (who == Who::Function && g.valid()) {
        for (std::size_t i = 0; i < own.size(); ++i)
            own[i] = trace.goroutines[i].name == trace.goroutine(g).name;
    }
    if (const Task* task = who == Who::Task ? taskAt(trace, target) : nullptr) {
        own = goroutinesOf(trace, *task);
        scope.range = TimeRange{task->start, task->end}.clippedTo(scope.range);
    }
    if (who == Who::Carrier) {
        const bool proc = target.lane.kind == LaneKind::Proc;
        scope.procs.clear();
        scope.threads.clear();
        scope.perfThreads.clear();
        if (proc) scope.procs = {ProcIndex(static_cast<std::uint16_t>(target.lane.entity))};
        if (target.lane.kind == LaneKind::Thread)
            scope.threads = {ThreadIndex(static_cast<std::uint16_t>(target.lane.entity))};
        if (target.lane.kind == LaneKind::KernelThread)
            scope.perfThreads = {PerfThreadIndex(target.lane.entity)};
        return;
    }
    keepOnly(scope.goroutines, own);
}

}  // namespace golanes
