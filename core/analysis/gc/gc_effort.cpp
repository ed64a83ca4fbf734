// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/gc_effort.h"

#include "core/analysis/own_code.h"
#include "core/store/go_track.h"
#include "core/store/timeline_index.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

namespace golanes {

namespace {

std::optional<WorkerKind> workerKind(std::string_view label) {
    if (label == "GC (dedicated)") return WorkerKind::Dedicated;
    if (label == "GC (fractional)") return WorkerKind::Fractional;
    if (label == "GC (idle)") return WorkerKind::Idle;
    return std::nullopt;
}

// A worker is labelled each time it starts; it ran until that span ends.
void addWorkers(const Trace& trace, const Scope& scope, Job& job, GcEffort& effort) {
    CancelCheck cancelled(job);
    for (const Label& label : trace.labels) {
        if (cancelled()) return;
        const auto kind = workerKind(trace.strings[label.text]);
        if (!kind || !label.goroutine.valid() || !scope.has(label.goroutine)) continue;
        const GoTrack track(trace, label.goroutine);
        const std::uint32_t i = track.at(label.time);
        if (i == track.size() || track.state(i).state != GoState::Running) continue;
        const TimeRange run{track.start(i), track.end(i)};
        if (!run.overlaps(scope.range)) continue;
        const TimeRange time = run.clippedTo(scope.range);
        effort.runs.push_back({time, label.goroutine, label.proc, *kind});
        effort.workers[static_cast<std::size_t>(*kind)].add(time.length());
    }
    std::ranges::stable_sort(effort.runs, {}, [](const WorkerRun& r) { return r.time.begin; });
}

template <class Key>
class AssistSums {
  public:
    void add(Key key, Duration time) {
        AssistSum& s = sums_[key];
        s.sum.add(time);
        s.max = std::max(s.max, time);
    }
    std::vector<AssistSum> take(Key AssistSum::*field) {
        std::vector<AssistSum> list;
        for (auto& [key, s] : sums_) {
            s.*field = key;
            list.push_back(s);
        }
        std::ranges::stable_sort(list, std::greater(), [](const AssistSum& s) { return s.sum.time; });
        return list;
    }

  private:
    std::map<Key, AssistSum> sums_;
};

void addAssists(const Trace& trace, const Scope& scope, Job& job, GcEffort& effort) {
    const OwnCode own(trace);
    AssistSums<GoroutineIndex> byGoroutine;
    AssistSums<StringId> byFunction;
    AssistSums<FrameId> bySite;
    CancelCheck cancelled(job);
    for (const std::uint32_t row : trace.timeline->assists.rows()) {
        if (cancelled()) return;
        const Range& r = trace.ranges[row];
        const TimeRange whole{r.start, r.end};
        if (!whole.overlaps(scope.range) || !r.scopeGoroutine.valid() || !scope.has(r.scopeGoroutine))
            continue;
        const Duration time = whole.clippedTo(scope.range).length();
        effort.assists.add(time);
        byGoroutine.add(r.scopeGoroutine, time);
        byFunction.add(trace.goroutine(r.scopeGoroutine).name, time);
        bySite.add(own.siteOf(r.stack), time);
    }
    effort.assistsByGoroutine = byGoroutine.take(&AssistSum::goroutine);
    effort.assistsByFunction = byFunction.take(&AssistSum::function);
    effort.assistsBySite = bySite.take(&AssistSum::site);
}

void addSweeps(const Trace& trace, const Scope& scope, Job& job, GcEffort& effort) {
    CancelCheck cancelled(job);
    for (const std::uint32_t row : trace.timeline->sweeps.rows()) {
        if (cancelled()) return;
        const Range& r = trace.ranges[row];
        const TimeRange whole{r.start, r.end};
        if (!whole.overlaps(scope.range) || !scope.has(r.goroutine)) continue;
        effort.sweeps.add(whole.clippedTo(scope.range).length());
        if (r.openAtEnd || !scope.range.contains(r.end)) continue;
        effort.sweptBytes += r.sweptBytes;
        effort.reclaimedBytes += r.reclaimedBytes;
    }
}

}  // namespace

std::string_view name(WorkerKind kind) {
    static constexpr std::array<std::string_view, kWorkerKindCount> kNames{"dedicated", "fractional", "idle"};
    return kNames[static_cast<std::size_t>(kind)];
}

GcEffort gcEffort(const Trace& trace, const Scope& scope, Job& job) {
    GcEffort effort;
    addWorkers(trace, scope, job, effort);
    addAssists(trace, scope, job, effort);
    addSweeps(trace, scope, job, effort);
    return effort;
}

}  // namespace golanes
