// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/procs/proc_binding.h"

#include "core/analysis/keyed_rows.h"
#include "core/store/go_track.h"
#include "core/store/run_track.h"

#include <algorithm>
#include <utility>

namespace golanes {

void Moves::add(const Moves& o) {
    resumed += o.resumed;
    toOtherProc += o.toOtherProc;
    toOtherThread += o.toOtherThread;
    readyStayed += o.readyStayed;
    readyMoved += o.readyMoved;
    if (o.worst != kNoSpan) note(o.worst, o.worstMoved, o.worstReady);
}

void Moves::note(SpanIndex run, bool moved, Duration ready) {
    if (worst != kNoSpan && std::pair(moved, ready) <= std::pair(worstMoved, worstReady)) return;
    worst = run;
    worstMoved = moved;
    worstReady = ready;
}

namespace {

using AfterClass = std::array<Moves, kStateClassCount>;

void addGoroutine(const Trace& trace, const Goroutine& g, TimeRange range, CancelCheck& cancelled,
                  AfterClass& after) {
    const GoSpanColumns& c = trace.goSpans;
    ProcIndex proc;
    ThreadIndex thread;
    StateClass between = StateClass::Runnable;
    Duration ready = 0;
    for (SpanIndex s = g.firstSpan; s < g.firstSpan + g.spanCount && !cancelled(); ++s) {
        const StateInfo& state = trace.stateOf(s);
        if (state.state == GoState::Runnable) {
            if (s + 1 < g.firstSpan + g.spanCount) ready += c.start[s + 1] - c.start[s];
            continue;
        }
        if (state.state != GoState::Running) {
            between = state.cls;
            continue;
        }
        if (proc.valid() && c.proc[s].valid() && range.contains(c.start[s])) {
            Moves& m = after[static_cast<std::size_t>(between)];
            const bool moved = c.proc[s] != proc;
            ++m.resumed;
            m.toOtherProc += moved;
            m.toOtherThread += thread.valid() && c.thread[s].valid() && c.thread[s] != thread;
            (moved ? m.readyMoved : m.readyStayed) += ready;
            m.note(s, moved, ready);
        }
        proc = c.proc[s];
        thread = c.thread[s];
        between = StateClass::Runnable;
        ready = 0;
    }
}

Duration heldWithin(const Proc& proc, TimeRange range) {
    Duration held = 0;
    for (std::size_t i = 0; i < proc.spans.size(); ++i) {
        if (proc.spans[i].state != ProcState::Running) continue;
        const Timestamp end = i + 1 < proc.spans.size() ? proc.spans[i + 1].start : range.end;
        held += TimeRange{proc.spans[i].start, std::max(proc.spans[i].start, end)}.clippedTo(range).length();
    }
    return held;
}

ProcUse useOf(const Trace& trace, ProcIndex p, TimeRange range) {
    const RunTrack runs = RunTrack::ofProc(trace, p);
    const RunTrack::Sums sums = runs.sums(range);
    ProcUse use{p, sums.running, sums.gcWorker, sums.syscall, 0, 0, 0};
    const Duration carried = use.program + use.collector + use.syscall;
    const Duration held = std::max(heldWithin(trace.proc(p), range), carried);
    use.scheduling = held - carried;
    use.idle = range.length() - held;
    if (runs.size() == 0 || range.empty()) return use;
    const std::uint32_t first = runs.lastAtOrBefore(range.begin), last = runs.lastAtOrBefore(range.end - 1);
    if (last == runs.size()) return use;
    const bool touches = first != runs.size() && runs.end(first) > range.begin;
    use.runs = last + 1 - (first == runs.size() ? 0 : first + !touches);
    return use;
}

}  // namespace

ProcBinding procBinding(const Trace& trace, const Scope& scope, Job& job) {
    ProcBinding result;
    KeyedRows<Moves> byName;
    CancelCheck cancelled(job);
    for (std::uint32_t g = 0; g < trace.goroutines.size() && !job.cancelled(); ++g) {
        if (!scope.has(GoroutineIndex(g))) continue;
        AfterClass after{};
        addGoroutine(trace, trace.goroutines[g], scope.range, cancelled, after);
        Moves all;
        for (std::size_t c = 0; c < kStateClassCount; ++c) {
            result.after[c].add(after[c]);
            all.add(after[c]);
        }
        if (all.resumed > 0) byName[trace.goroutines[g].name.value].add(all);
    }
    for (const auto& [name, moves] : byName.rows())
        result.functions.push_back({StringId(lowOf(name)), moves});
    std::ranges::stable_sort(result.functions, std::greater(),
                             [](const ProcBinding::Function& f) { return f.moves.toOtherProc; });
    const TimeRange range = scope.range.clippedTo(trace.range);
    for (std::uint16_t p = 0; p < trace.procs.size() && !job.cancelled(); ++p) {
        const ProcUse use = useOf(trace, ProcIndex(p), range);
        if (use.idle < range.length()) result.procs.push_back(use);
    }
    return result;
}

}  // namespace golanes
