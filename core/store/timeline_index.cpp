// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/timeline_index.h"

#include "core/base/cancellable_sort.h"
#include "core/store/go_track.h"

#include <algorithm>
#include <numeric>
#include <string_view>

namespace golanes {

namespace {

std::vector<std::uint32_t> rangesOf(const Trace& trace, RangeKind kind) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < trace.ranges.size(); ++i) {
        if (trace.ranges[i].kind == kind) rows.push_back(i);
    }
    rows.shrink_to_fit();
    return rows;
}

// Each collection without the pauses for sweep termination and mark termination that overlap it. The world is
// stopped once at a time: of the pauses that began before one collection ended, only the last can reach into
// the next, so that each is looked at once, whatever the file says.
std::vector<TimeRange> markPhasesOf(const Trace& trace, const TimelineIndex& index) {
    std::vector<TimeRange> phases;
    std::size_t pause = 0;  // the last that began before the end of the cycle before
    const std::vector<std::uint32_t>& pauses = index.stopTheWorld.rows();
    for (const std::uint32_t row : index.gcMark.rows()) {
        const TimeRange cycle{trace.ranges[row].start, trace.ranges[row].end};
        TimeRange phase = cycle;
        for (std::size_t i = pause; i < pauses.size(); ++i) {
            const Range& stop = trace.ranges[pauses[i]];
            if (stop.start >= cycle.end) break;
            pause = i;
            if (stop.end <= cycle.begin) continue;
            const std::string_view reason = trace.strings[stop.reason];
            if (reason == "GC sweep termination") phase.begin = std::max(phase.begin, stop.end);
            if (reason == "GC mark termination") phase.end = std::min(phase.end, stop.start);
        }
        phase.begin = std::min(phase.begin, cycle.end);
        phase.end = std::max(phase.begin, phase.end);
        phases.push_back(phase);
    }
    return phases;
}

void indexRanges(const Trace& trace, TimelineIndex& index) {
    const auto timeOf = [&](std::uint32_t row) {
        return TimeRange{trace.ranges[row].start, trace.ranges[row].end};
    };
    index.gcMark.build(rangesOf(trace, RangeKind::GcMark), timeOf);
    index.stopTheWorld.build(rangesOf(trace, RangeKind::StopTheWorld), timeOf);
    index.assists.build(rangesOf(trace, RangeKind::MarkAssist), timeOf);
    index.sweeps.build(rangesOf(trace, RangeKind::Sweep), timeOf);
    index.markPhases = markPhasesOf(trace, index);
}

// When each woken goroutine ran. The spans lie all over memory: those to come are fetched ahead.
std::vector<Timestamp> endsOfWakes(const Trace& trace, const Job& job) {
    constexpr std::size_t kAhead = 16;
    const std::vector<Wake>& wakes = trace.wakes;
    std::vector<Timestamp> ends(wakes.size());
    CancelCheck cancelled(job);
    for (std::size_t i = 0; i < wakes.size() && !cancelled(); ++i) {
        if (i + kAhead < wakes.size()) {
            const Wake& later = wakes[i + kAhead];
            __builtin_prefetch(trace.goSpans.start.data() + later.span + 1);
            __builtin_prefetch(&trace.goroutine(later.goroutine));
        }
        ends[i] = readyToRunning(trace, wakes[i]).end;
    }
    return ends;
}

void indexWakes(const Trace& trace, TimelineIndex& index, const Job& job) {
    const std::vector<Timestamp> ranAt = endsOfWakes(trace, job);
    if (job.cancelled()) return;
    std::vector<std::uint32_t> netpoll;
    std::vector<std::uint32_t> timers;
    std::vector<std::vector<std::uint32_t>> ofProc(trace.procs.size());
    for (std::uint32_t i = 0; i < trace.wakes.size(); ++i) {
        const Wake& w = trace.wakes[i];
        (isTimer(w.kind) ? timers : netpoll).push_back(i);
        if (isTimer(w.kind) && w.proc.valid()) ofProc[w.proc.value].push_back(i);
    }
    netpoll.shrink_to_fit();
    timers.shrink_to_fit();
    index.netpoll.build(trace, std::move(netpoll), ranAt);
    index.timers.build(trace, std::move(timers), ranAt);
    index.timersOfProc.resize(ofProc.size());
    for (std::size_t p = 0; p < ofProc.size(); ++p) {
        ofProc[p].shrink_to_fit();
        index.timersOfProc[p].build(trace, std::move(ofProc[p]), ranAt);
    }
}

}  // namespace

TimeRange readyToRunning(const Trace& trace, const Wake& wake) {
    return {wake.time, spanEnd(trace, wake.span, wake.goroutine)};
}

bool isTimer(WakeKind kind) {
    return kind == WakeKind::TimerSleep || kind == WakeKind::TimerChannel || kind == WakeKind::TimerFunc;
}

void WakeList::build(const Trace& trace, std::vector<std::uint32_t> rows,
                     const std::vector<Timestamp>& ranAt) {
    intervals_.build(std::move(rows), [&](std::uint32_t row) {
        return TimeRange{trace.wakes[row].time, ranAt[row]};
    });
    KindCounts counts{};
    sums_.clear();
    sums_.reserve(intervals_.size() / kStride + 1);
    for (std::uint32_t i = 0; i < intervals_.size(); ++i) {
        if (i % kStride == 0) sums_.push_back(counts);
        ++counts[static_cast<std::size_t>(trace.wakes[intervals_.row(i)].kind)];
    }
}

WakeList::KindCounts WakeList::kinds(const Trace& trace, std::uint32_t first, std::uint32_t last) const {
    KindCounts counts{};
    const auto step = [&](std::uint32_t i) {
        ++counts[static_cast<std::size_t>(trace.wakes[intervals_.row(i)].kind)];
    };
    const std::uint32_t row0 = (first + kStride - 1) / kStride;
    const std::uint32_t row1 = last / kStride;
    std::uint32_t i = first;
    if (row0 < row1) {
        for (; i < row0 * kStride; ++i) step(i);
        // The last row of all may not be there when the list ends on a stride.
        const std::uint32_t end = std::min(row1, static_cast<std::uint32_t>(sums_.size()) - 1);
        for (std::size_t k = 0; k < counts.size(); ++k) counts[k] += sums_[end][k] - sums_[row0][k];
        i = end * kStride;
    }
    for (; i < last; ++i) step(i);
    return counts;
}

void RegionLevels::build(const Trace& trace, const Job& job) {
    rows_.clear();
    levels_.clear();
    firstLevel_.clear();
    if (trace.regions.empty()) return;
    rows_.resize(trace.regions.size());
    std::iota(rows_.begin(), rows_.end(), 0u);
    std::uint32_t at = 0;
    for (const Goroutine& g : trace.goroutines) {
        firstLevel_.push_back(static_cast<std::uint32_t>(levels_.size()));
        if (g.regionCount == 0) continue;
        const auto first = rows_.begin() + g.firstRegion;
        const auto last = first + g.regionCount;
        const auto depthOf = [&](std::uint32_t row) { return trace.regions[row].depth; };
        if (!stableSort(std::span(rows_).subspan(g.firstRegion, g.regionCount), depthOf, job)) return;
        for (auto it = first; it != last; ++it) {
            // Depths have no holes: a level is taken only when those above it are in use.
            if (it == first || depthOf(*it) != depthOf(*(it - 1)))
                levels_.push_back(static_cast<std::uint32_t>(it - rows_.begin()));
        }
        at = g.firstRegion + g.regionCount;
    }
    firstLevel_.push_back(static_cast<std::uint32_t>(levels_.size()));
    levels_.push_back(at);
}

TimeRange TimelineIndex::markPhase(std::uint32_t row) const {
    const auto at = std::ranges::lower_bound(gcMark.rows(), row) - gcMark.rows().begin();
    return markPhases[static_cast<std::size_t>(at)];
}

std::size_t TimelineIndex::bytes() const {
    std::size_t n = sizeof(*this) + gcMark.bytes() + stopTheWorld.bytes() + assists.bytes() + sweeps.bytes() +
                    markPhases.capacity() * sizeof(TimeRange) + tasks.bytes() + netpoll.bytes() +
                    timers.bytes() + regions.bytes() + networkWaits.bytes();
    for (const WakeList& w : timersOfProc) n += sizeof(w) + w.bytes();
    for (const ExtremesTree& m : metrics) n += m.bytes();
    return n;
}

std::shared_ptr<const TimelineIndex> indexTimeline(const Trace& trace, Job& job) {
    auto index = std::make_shared<TimelineIndex>();
    indexRanges(trace, *index);
    if (job.cancelled()) return nullptr;
    indexWakes(trace, *index, job);
    if (job.cancelled()) return nullptr;
    index->regions.build(trace, job);
    if (job.cancelled()) return nullptr;
    index->tasks.build(trace, job);
    if (job.cancelled()) return nullptr;
    const auto& waits = trace.networkWaits.count;
    index->networkWaits.build(waits.size(), [&](std::size_t i) { return waits[i]; });
    for (std::size_t m = 0; m < kMetricCount; ++m) {
        const auto& samples = trace.metrics[m];
        index->metrics[m].build(samples.size(), [&](std::size_t i) { return samples[i].value; });
    }
    return index;
}

}  // namespace golanes
