// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_collector.h"

#include "core/store/run_track.h"

#include <algorithm>

namespace golanes {

RunCollector::RunCollector(Trace& trace)
    : trace_(trace),
      procs_(trace.procs.size()),
      threads_(trace.threads.size()),
      onProc_(trace.procs.size()),
      goroutines_(trace.goroutines.size()) {}

void RunCollector::Track::add(Timestamp t, SpanIndex s, GoroutineIndex g) {
    if (runs.size() % RunStride::kRuns == 0) strides.push_back({t, sums});
    runs.push_back(s);
    last = g;
}

void RunCollector::Track::settle(std::uint8_t slot) {
    const std::size_t i = (runs.size() - 1) % RunStride::kRuns;
    const std::uint64_t otherSlot = RunStride::kOtherEnd - slot;
    strides.back().slotBits[i / 32] -= otherSlot << i % 32 * 2;
}

void RunCollector::begin(Timestamp t, SpanIndex s, GoroutineIndex g, bool syscall, ProcIndex p, ThreadIndex m,
                         bool holdsProc) {
    OfGoroutine& run = goroutines_[g.value];
    run = {t, {}, m, static_cast<std::uint8_t>(runSumSlot(trace_, g, syscall)), true};
    if (m.valid()) threads_[m.value].add(t, s, g);
    if (!p.valid() || !holdsProc) return;
    OnProc& proc = onProc_[p.value];
    if (proc.goroutine.valid()) leaveProc(t, p);
    proc.goroutine = g;
    proc.start = t;
    proc.slot = run.slot;
    procs_[p.value].add(t, s, g);
    run.proc = p;
}

void RunCollector::end(Timestamp t, GoroutineIndex g) {
    OfGoroutine& run = goroutines_[g.value];
    if (!run.open) return;
    run.open = false;
    if (run.thread.valid()) {
        Track& thread = threads_[run.thread.value];
        thread.sums[run.slot] += t - run.start;
        if (thread.last == g) thread.settle(run.slot);
    }
    if (run.proc.valid() && onProc_[run.proc.value].goroutine == g && leaveProc(t, run.proc))
        procs_[run.proc.value].settle(run.slot);
}

bool RunCollector::leaveProc(Timestamp t, ProcIndex p) {
    const Timestamp left = t;
    OnProc& proc = onProc_[p.value];
    constexpr std::uint8_t kSyscall = 2;
    if (proc.slot == kSyscall) {
        const std::vector<ProcSpan>& spans = trace_.proc(p).spans;
        while (proc.nextSpan < spans.size() && spans[proc.nextSpan].start <= proc.start) ++proc.nextSpan;
        for (auto i = proc.nextSpan; i < spans.size() && spans[i].start < t; ++i) {
            if (spans[i].state != ProcState::Running) t = spans[i].start;
        }
    }
    procs_[p.value].sums[proc.slot] += t - proc.start;
    proc.goroutine = {};
    return t == left;
}

template <class Owner>
Column<SpanIndex> RunCollector::join(std::vector<Track>& tracks, std::vector<Owner>& owners) {
    std::size_t total = 0;
    for (const Track& t : tracks) total += t.runs.size();
    Column<SpanIndex> column(total);
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        Track& t = tracks[i];
        owners[i].runs = {at, static_cast<std::uint32_t>(t.runs.size()),
                          static_cast<std::uint32_t>(strides_.size())};
        std::ranges::copy(t.runs, column.data() + at);
        strides_.insert(strides_.end(), t.strides.begin(), t.strides.end());
        at += owners[i].runs.count;
        t = {};
    }
    return column;
}

void RunCollector::finish() {
    trace_.procRuns = join(procs_, trace_.procs);
    trace_.threadRuns = join(threads_, trace_.threads);
    trace_.runStrides = Column<RunStride>(strides_.size());
    std::ranges::copy(strides_, trace_.runStrides.data());
}

}  // namespace golanes
