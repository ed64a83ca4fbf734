// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_track.h"

#include "core/store/go_track.h"

#include <algorithm>

namespace golanes {

RunTrack RunTrack::ofProc(const Trace& trace, ProcIndex p) {
    const Proc& proc = trace.proc(p);
    return {trace, proc.runs, trace.procRuns.data() + proc.runs.first, &proc};
}

RunTrack RunTrack::ofThread(const Trace& trace, ThreadIndex m) {
    const RunList& runs = trace.thread(m).runs;
    return {trace, runs, trace.threadRuns.data() + runs.first, nullptr};
}

Run RunTrack::operator[](std::uint32_t i) const {
    Run run;
    run.span = runs_[i];
    run.goroutine = goroutineOf(trace_, run.span);
    run.cls = trace_.stateOf(run.span).cls;
    run.time = {trace_.goSpans.start[run.span], spanEnd(trace_, run.span, run.goroutine)};
    if (proc_ && run.cls == StateClass::Syscall) {
        // A proc that is stolen or given up during a syscall carries nothing from there on.
        const auto stop = std::ranges::upper_bound(proc_->spans, run.time.begin, {}, &ProcSpan::start);
        for (auto it = stop; it != proc_->spans.end() && it->start < run.time.end; ++it) {
            if (it->state != ProcState::Running) {
                run.time.end = it->start;
                break;
            }
        }
    }
    // Statuses may say that a proc or thread carries two goroutines at once (Go's reader lets them, no
    // runtime writes them): it carries the later one.
    if (i + 1 < size()) run.time.end = std::min(run.time.end, start(i + 1));
    return run;
}

std::size_t RunTrack::slot(std::uint32_t i) const {
    if (const std::size_t known = slotAt(i); known != RunStride::kOtherEnd) return known;
    return runSumSlot(trace_, goroutineOf(trace_, runs_[i]),
                      trace_.stateOf(runs_[i]).cls == StateClass::Syscall);
}

std::uint32_t RunTrack::lastAtOrBefore(Timestamp t) const {
    const auto all = strides();
    const auto later = std::ranges::upper_bound(all, t, {}, &RunStride::start);
    if (later == all.begin()) return size();
    const auto stride = static_cast<std::uint32_t>(later - all.begin() - 1);
    const SpanIndex* first = runs_ + stride * RunStride::kRuns;
    const SpanIndex* last = runs_ + std::min(size(), (stride + 1) * RunStride::kRuns);
    const SpanIndex* it = std::upper_bound(
        first, last, t, [this](Timestamp at, SpanIndex s) { return at < trace_.goSpans.start[s]; });
    return static_cast<std::uint32_t>(it - runs_ - 1);
}

RunTrack::Sums RunTrack::sums(TimeRange range) const {
    std::array<Duration, RunStride::kSlots> result{};
    const auto add = [&](std::uint32_t i) {
        const TimeRange part = TimeRange{start(i), end(i)}.clippedTo(range);
        if (!part.empty()) result[slot(i)] += part.length();
    };
    if (size() == 0 || range.empty()) return {};

    const std::uint32_t first = lastAtOrBefore(range.begin);
    const std::uint32_t last = lastAtOrBefore(range.end - 1);
    if (last == size()) return {};
    std::uint32_t i = first == size() ? 0 : first;
    constexpr std::uint32_t kRuns = RunStride::kRuns;
    const std::uint32_t row0 = (i + 1 + kRuns - 1) / kRuns;
    const std::uint32_t row1 = last / kRuns;
    if (row0 < row1) {
        const auto rows = strides();
        for (; i < row0 * kRuns; ++i) add(i);
        for (std::size_t c = 0; c < result.size(); ++c)
            result[c] += rows[row1].before[c] - rows[row0].before[c];
        i = row1 * kRuns;
    }
    for (; i <= last; ++i) add(i);
    return {result[0], result[1], result[2]};
}

std::size_t runSumSlot(const Trace& trace, GoroutineIndex g, bool syscall) {
    return syscall ? 2 : trace.goroutine(g).gcWorker ? 1 : 0;
}

}  // namespace golanes
