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

std::uint32_t RunTrack::lastAtOrBefore(Timestamp t) const {
    const SpanIndex* end = runs_ + list_.count;
    const SpanIndex* it = std::upper_bound(
        runs_, end, t, [this](Timestamp at, SpanIndex s) { return at < trace_.goSpans.start[s]; });
    return it == runs_ ? size() : static_cast<std::uint32_t>(it - runs_ - 1);
}

RunTrack::Sums RunTrack::sums(TimeRange range) const {
    std::array<Duration, 3> result{};
    const auto add = [&](std::uint32_t i) {
        const Run run = (*this)[i];
        const TimeRange part{std::max(run.time.begin, range.begin), std::min(run.time.end, range.end)};
        if (!part.empty())
            result[runSumSlot(trace_, run.goroutine, run.cls == StateClass::Syscall)] += part.length();
    };
    if (size() == 0 || range.empty()) return {};

    const std::uint32_t first = lastAtOrBefore(range.begin);
    const std::uint32_t last = lastAtOrBefore(range.end - 1);
    if (last == size()) return {};
    std::uint32_t i = first == size() ? 0 : first;
    constexpr std::uint32_t kStride = Trace::kSumStride;
    const std::uint32_t row0 = (i + 1 + kStride - 1) / kStride;
    const std::uint32_t row1 = last / kStride;
    if (row0 < row1) {
        const auto* rows = trace_.runSums.data() + list_.firstSum;
        for (; i < row0 * kStride; ++i) add(i);
        for (std::size_t c = 0; c < result.size(); ++c) result[c] += rows[row1][c] - rows[row0][c];
        i = row1 * kStride;
    }
    for (; i <= last; ++i) add(i);
    return {result[0], result[1], result[2]};
}

RunTrack::Strides RunTrack::wholeStrides(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t kStride = Trace::kSumStride;
    const std::uint32_t row0 = (first + kStride - 1) / kStride;
    const std::uint32_t row1 = last / kStride;
    if (row0 >= row1) return {};
    const auto* rows = trace_.runSums.data() + list_.firstSum;
    return {{start(row0 * kStride), start(row1 * kStride)},
            {rows[row1][0] - rows[row0][0], rows[row1][1] - rows[row0][1], rows[row1][2] - rows[row0][2]}};
}

std::size_t runSumSlot(const Trace& trace, GoroutineIndex g, bool syscall) {
    return syscall ? 2 : trace.goroutine(g).gcWorker ? 1 : 0;
}

}  // namespace golanes
