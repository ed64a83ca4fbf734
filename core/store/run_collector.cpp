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

void RunCollector::Track::add(SpanIndex s) {
    if (runs.size() % Trace::kSumStride == 0) rows.push_back(sums);
    runs.push_back(s);
}

void RunCollector::begin(Timestamp t, SpanIndex s, GoroutineIndex g, bool syscall, ProcIndex p, ThreadIndex m,
                         bool holdsProc) {
    OfGoroutine& run = goroutines_[g.value];
    run = {t, {}, m, static_cast<std::uint8_t>(runSumSlot(trace_, g, syscall)), true};
    if (m.valid()) threads_[m.value].add(s);
    if (!p.valid() || !holdsProc) return;
    OnProc& proc = onProc_[p.value];
    if (proc.goroutine.valid()) leaveProc(t, p);
    proc.goroutine = g;
    proc.start = t;
    proc.slot = run.slot;
    procs_[p.value].add(s);
    run.proc = p;
}

void RunCollector::end(Timestamp t, GoroutineIndex g) {
    OfGoroutine& run = goroutines_[g.value];
    if (!run.open) return;
    run.open = false;
    if (run.thread.valid()) threads_[run.thread.value].sums[run.slot] += t - run.start;
    if (run.proc.valid() && onProc_[run.proc.value].goroutine == g) leaveProc(t, run.proc);
}

void RunCollector::leaveProc(Timestamp t, ProcIndex p) {
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
                          static_cast<std::uint32_t>(rows_.size())};
        std::ranges::copy(t.runs, column.data() + at);
        rows_.insert(rows_.end(), t.rows.begin(), t.rows.end());
        at += owners[i].runs.count;
        t = {};
    }
    return column;
}

void RunCollector::finish() {
    trace_.procRuns = join(procs_, trace_.procs);
    trace_.threadRuns = join(threads_, trace_.threads);
    trace_.runSums = Column<Sums>(rows_.size());
    std::ranges::copy(rows_, trace_.runSums.data());
}

}  // namespace golanes
