// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/go_track.h"
#include "core/store/run_track.h"
#include "core/store/validate_parts.h"

#include <unordered_set>

namespace golanes::validation {

namespace {

bool checkList(const RunList& list, const Column<SpanIndex>& runs, std::size_t expectedFirst,
               std::size_t spans, std::string_view owner, std::uint64_t id, Findings& f) {
    if (!f.expect(list.first == expectedFirst, "the runs of {} {} begin at {}, not {}", owner, id, list.first,
                  expectedFirst) ||
        !f.expect(list.count <= runs.size() - expectedFirst, "{} {} has {} runs, beyond their column", owner,
                  id, list.count)) {
        return false;
    }
    for (std::uint32_t i = 0; i < list.count; ++i) {
        const SpanIndex s = runs[list.first + i];
        if (!f.expect(s < spans, "run {} of {} {} is span {}", i, owner, id, s)) return false;
    }
    return true;
}

// Runs lie in order, do not overlap, and are of goroutines that execute.
void checkTrack(const Trace& t, const RunTrack& track, std::string_view owner, std::uint64_t id,
                Findings& f) {
    Timestamp free = t.range.begin;
    for (std::uint32_t i = 0; i < track.size() && !f.full(); ++i) {
        const Run run = track[i];
        const GoState state = t.stateOf(run.span).state;
        f.expect(state == GoState::Running || state == GoState::Syscall, "span {} on {} {} is {}", run.span,
                 owner, id, name(state));
        f.expect(run.time.begin >= free, "the runs of {} {} are not sorted at {}", owner, id, run.time.begin);
        f.expect(run.time.end >= run.time.begin, "run {} of {} {} ends before it begins", i, owner, id);
        f.expect(run.time.end <= spanEnd(t, run.span, run.goroutine), "run {} of {} {} outlasts its span", i,
                 owner, id);
        free = run.time.end;
    }
}

// A repeated status leads from a state to itself; the loss of a part of the file to Undetermined.
bool legal(ProcState from, ProcState to, bool loss) {
    if (to == ProcState::Undetermined) return loss || from == ProcState::Undetermined;
    return to != ProcState::NotExist || from != ProcState::Undetermined;
}

void checkProcSpans(const Trace& t, const Proc& p, bool rising, Findings& f) {
    for (std::size_t i = 0; i < p.spans.size() && !f.full(); ++i) {
        const ProcSpan& s = p.spans[i];
        f.expect(s.start >= t.range.begin && s.start < t.range.end, "proc {} changes outside of the trace",
                 p.id);
        f.expect(fits(s.thread, t.threads.size()), "proc {} has thread {}", p.id, s.thread.value);
        f.expect(fits(s.contextProc, t.procs.size()), "proc {} has context proc {}", p.id,
                 s.contextProc.value);
        f.expect(fits(s.goroutine, t.goroutines.size()), "proc {} has goroutine {}", p.id, s.goroutine.value);
        f.expect(legal(s.from, s.state, t.report.hasLoss()), "proc {} goes from {} to {}", p.id, name(s.from),
                 name(s.state));
        if (i == 0) continue;
        const ProcSpan& before = p.spans[i - 1];
        f.expect(s.start + !rising > before.start, "the states of proc {} are not sorted", p.id);
        f.expect(s.from == before.state || s.from == ProcState::Undetermined, "proc {} leaves {} but was {}",
                 p.id, name(s.from), name(before.state));
    }
}

}  // namespace

void checkRuns(const Trace& t, Findings& f) {
    const bool rising = timesRise(t);
    std::unordered_set<std::uint64_t> seen;
    std::size_t next = 0;
    for (std::size_t i = 0; i < t.procs.size() && !f.full(); ++i) {
        const Proc& p = t.procs[i];
        f.expect(seen.insert(p.id).second, "proc {} is there twice", p.id);
        checkProcSpans(t, p, rising, f);
        if (!checkList(p.runs, t.procRuns, next, t.goSpans.size(), "proc", p.id, f)) return;
        next += p.runs.count;
        checkTrack(t, RunTrack::ofProc(t, ProcIndex(static_cast<std::uint16_t>(i))), "proc", p.id, f);
    }
    f.expect(next == t.procRuns.size(), "{} runs belong to no proc", t.procRuns.size() - next);
    seen.clear();
    next = 0;
    for (std::size_t i = 0; i < t.threads.size() && !f.full(); ++i) {
        const Thread& m = t.threads[i];
        f.expect(seen.insert(m.id).second, "thread {} is there twice", m.id);
        if (!checkList(m.runs, t.threadRuns, next, t.goSpans.size(), "thread", m.id, f)) return;
        next += m.runs.count;
        checkTrack(t, RunTrack::ofThread(t, ThreadIndex(static_cast<std::uint16_t>(i))), "thread", m.id, f);
    }
    f.expect(next == t.threadRuns.size(), "{} runs belong to no thread", t.threadRuns.size() - next);
}

}  // namespace golanes::validation
