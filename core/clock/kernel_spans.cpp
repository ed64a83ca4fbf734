// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/kernel_spans.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <span>

namespace golanes {

namespace {

// What a thread does that left its CPU in this way; none: it is no more.
std::optional<KernelState> stateAfter(PerfOffState off) {
    if (off.preempted) return KernelState::Preempted;
    switch (off.letter) {
        case 'R':
            return KernelState::Preempted;
        case 'D':
            return KernelState::Disk;
        case 'T':
        case 't':
            return KernelState::Stopped;
        case 'Z':
        case 'X':
            return std::nullopt;
        default:
            return KernelState::Sleeping;
    }
}

// Appends the spans of one track after the other.
class SpanWriter {
  public:
    explicit SpanWriter(KernelTracks& tracks) : tracks_(tracks) {}

    void begin() {
        slice_ = {static_cast<std::uint32_t>(tracks_.spans.size()), 0,
                  static_cast<std::uint32_t>(tracks_.sums.size())};
        sums_ = {};
        tracks_.sums.push_back(sums_);
        last_ = std::numeric_limits<Timestamp>::min();
    }
    // Cut where an earlier one reaches; what that leaves nothing of is left out, but for what has no length.
    void add(KernelSpan span) {
        const bool instant = span.start >= span.end;
        span.start = std::max(span.start, last_);
        if (span.end < span.start || (span.end == span.start && !instant)) return;
        last_ = span.end;
        sums_[static_cast<std::size_t>(span.state)] += span.end - span.start;
        tracks_.spans.push_back(span);
        if (++slice_.count % KernelTrack::kSumStride == 0) tracks_.sums.push_back(sums_);
    }
    KernelTracks::Slice end() const { return slice_; }

  private:
    KernelTracks& tracks_;
    KernelTracks::Slice slice_;
    KernelSums sums_{};
    Timestamp last_ = 0;  // end of the span before
};

// The states of one thread.
class ThreadWalk {
  public:
    ThreadWalk(const KernelTracks& tracks, const ClockMap& map, PerfThreadIndex thread, SpanWriter& out)
        : tracks_(tracks),
          map_(map),
          runs_(tracks.perf->runsByThread[thread.value]),
          wakeups_(tracks.wakeupsByThread[thread.value]),
          out_(out) {}

    void walk() {
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            const PerfRun& run = tracks_.perf->runs[runs_[i]];
            out_.add({map_(run.start), map_(run.end), runs_[i], KernelState::OnCpu,
                      run.startInferred || run.open});
            if (!run.open) addAbsence(i, run);
        }
    }

  private:
    // From the end of a run to the next.
    void addAbsence(std::size_t i, const PerfRun& run) {
        const std::optional<KernelState> state = stateAfter(run.endState);
        if (!state) return;
        const bool last = i + 1 == runs_.size();
        const PerfRun* next = last ? nullptr : &tracks_.perf->runs[runs_[i + 1]];
        const Timestamp begin = map_(run.end);
        const Timestamp end = last ? tracks_.range.end : map_(next->start);
        // It was on a CPU at the latest when it was seen there.
        const bool inferred = next && next->startInferred;
        const Timestamp woken = waitsForCpu(*state) ? end : wokenBetween(begin, end);
        out_.add({begin, woken, runs_[i], *state, inferred && woken == end});
        if (woken < end) out_.add({woken, end, runs_[i], KernelState::Woken, inferred});
    }
    // The first wake-up from `begin` on, or `end`.
    Timestamp wokenBetween(Timestamp begin, Timestamp end) {
        while (nextWakeup_ < wakeups_.size() && timeOfNext() < begin) ++nextWakeup_;
        return nextWakeup_ < wakeups_.size() ? std::min(timeOfNext(), end) : end;
    }
    Timestamp timeOfNext() const { return tracks_.wakeTime[wakeups_[nextWakeup_]]; }

    const KernelTracks& tracks_;
    const ClockMap& map_;
    std::span<const std::uint32_t> runs_;
    std::span<const std::uint32_t> wakeups_;
    SpanWriter& out_;
    std::size_t nextWakeup_ = 0;
};

void addCpu(const KernelTracks& tracks, const ClockMap& map, std::size_t cpu, SpanWriter& out) {
    const PerfRecording& perf = *tracks.perf;
    const std::span<const std::uint32_t> rows = perf.runsByCpu[cpu];
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const PerfRun& run = perf.runs[rows[i]];
        const bool own = tracks.isOwn(run.thread) || tracks.ownPid < 0;
        // Of one whose end was not recorded all that is known is that the next one had the CPU after it.
        const bool cut = run.open && i + 1 < rows.size();
        const Timestamp end = cut ? std::min(run.end, perf.runs[rows[i + 1]].start) : run.end;
        out.add({map(run.start), map(end), rows[i], own ? KernelState::OnCpu : KernelState::ForeignOnCpu,
                 run.startInferred || run.open});
    }
}

}  // namespace

bool addKernelSpans(KernelTracks& tracks, const ClockMap& map, const Job& job) {
    SpanWriter out(tracks);
    const std::size_t threads = tracks.perf->threads.size();
    tracks.threads.resize(threads);
    for (std::size_t t = 0; t < threads; ++t) {
        if (job.cancelled()) return false;
        out.begin();
        ThreadWalk(tracks, map, PerfThreadIndex(static_cast<std::uint32_t>(t)), out).walk();
        tracks.threads[t] = out.end();
    }
    tracks.cpus.resize(tracks.perf->runsByCpu.groups());
    for (std::size_t cpu = 0; cpu < tracks.cpus.size(); ++cpu) {
        if (job.cancelled()) return false;
        out.begin();
        addCpu(tracks, map, cpu, out);
        tracks.cpus[cpu] = out.end();
    }
    tracks.spans.shrink_to_fit();
    return true;
}

}  // namespace golanes
