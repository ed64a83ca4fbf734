// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/go_trace_part.h"

#include "core/export/go_event_writer.h"
#include "core/import/go/v2/wire.h"
#include "core/store/event_list.h"
#include "core/store/go_track.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <span>
#include <unordered_set>
#include <utility>
#include <vector>

namespace golanes {

namespace {

// Tells a writer how things stood at an instant, by what happened before it.
class StartOfPart {
  public:
    StartOfPart(const Trace& trace, TimeRange range, GoEventWriter& out, Job& job)
        : trace_(trace), from_(range.begin), to_(range.end), out_(out), cancelled_(job) {}

    void tell() {
        procs();
        goroutines();
        ranges();
        tasks();
        regions();
        out_.openAtStart();
    }

  private:
    // What holds a proc and since when.
    struct Held {
        ProcIndex proc;
        Timestamp since = 0;
    };

    // Each breaks off when the job is cancelled: what is written then is thrown away.
    void procs() {
        // System calls first: they tell which procs are in one.
        held_.resize(trace_.threads.size());
        std::vector<std::pair<ProcIndex, ThreadIndex>> running;
        for (std::uint16_t i = 0; i < trace_.procs.size(); ++i) {
            const auto& spans = trace_.procs[i].spans;
            const auto next = std::ranges::lower_bound(spans, from_, {}, &ProcSpan::start);
            if (next == spans.begin()) continue;
            const auto row = static_cast<std::uint32_t>(next - spans.begin());
            const ProcState state = std::prev(next)->state;
            if (state == ProcState::Idle) {
                const bool abandoned = isStolenFromNobody(trace_, ProcIndex(i), row);
                out_.procIs(ProcIndex(i), abandoned ? v2::ProcSyscallAbandoned : v2::ProcIdle, {});
            } else if (state == ProcState::Running) {
                const ProcSpan& change = changeBefore(spans, row);
                if (!change.thread.valid()) continue;
                held_[change.thread.value] = {ProcIndex(i), change.start};
                running.emplace_back(i, change.thread);
            }
        }
        const auto inSyscall = procsInSyscalls();
        for (const auto& [p, m] : running)
            out_.procIs(p, inSyscall[p.value] ? v2::ProcSyscall : v2::ProcRunning, m);
    }

    // The last change of state before `row`.
    static const ProcSpan& changeBefore(const std::vector<ProcSpan>& spans, std::uint32_t row) {
        while (--row > 0 && spans[row].from == spans[row].state) {
        }
        return spans[row];
    }

    std::vector<bool> procsInSyscalls() {
        std::vector<bool> inSyscall(trace_.procs.size());
        forEachGoroutine([&](GoroutineIndex, SpanIndex s) {
            const ThreadIndex m = trace_.goSpans.thread[s];
            if (trace_.stateOf(s).state != GoState::Syscall || !m.valid()) return;
            const Held& held = held_[m.value];
            // Held since before the call: what a thread gets during it is not of the call.
            if (held.proc.valid() && trace_.goSpans.proc[s] == held.proc &&
                held.since <= trace_.goSpans.start[s])
                inSyscall[held.proc.value] = true;
        });
        return inSyscall;
    }

    // Calls `f` with every goroutine that is there and known, and its span.
    template <class F>
    void forEachGoroutine(F f) {
        for (std::uint32_t i = 0; i < trace_.goroutines.size() && !cancelled_(); ++i) {
            const GoTrack track(trace_, GoroutineIndex(i));
            const std::uint32_t at = track.at(from_ - 1);
            if (at == track.size()) continue;
            const GoState state = track.state(at).state;
            if (state != GoState::NotExist && state != GoState::Undetermined)
                f(GoroutineIndex(i), track.span(at));
        }
    }

    void goroutines() {
        forEachGoroutine([&](GoroutineIndex g, SpanIndex s) {
            out_.goroutineIs(g, trace_.stateOf(s).state, trace_.goSpans.thread[s], ownStack(g, s));
        });
    }

    // Where the goroutine is by its own word. Else, for its name, where it started.
    StackId ownStack(GoroutineIndex g, SpanIndex s) const {
        const bool own = trace_.goSpans.actor[s] == g;
        const StackId stack = own ? trace_.goSpans.stack[s] : kNoStack;
        return stack != kNoStack ? stack : trace_.goroutine(g).startStack;
    }

    // Of what was on when a part of the recording was lost, only what was told of again is known to be on.
    void ranges() {
        const Timestamp gap = lastGap();
        const auto known = rangesTold(gap);
        for (std::uint32_t row = 0; row < trace_.ranges.size() && !cancelled_(); ++row) {
            const Range& r = trace_.ranges[row];
            const bool on = r.start < from_ && (r.openAtEnd || r.end >= from_);
            if (on &&
                ((r.begun && r.start > gap) || known.contains(keyOf(r.kind, r.scopeGoroutine, r.scopeProc))))
                out_.rangeIsOn(row);
        }
    }

    // Where a part of the recording begins to be missing, before this one; the least time when none is.
    Timestamp lastGap() const {
        Timestamp last = std::numeric_limits<Timestamp>::min();
        for (const Proc& p : trace_.procs)
            for (const ProcSpan& s : p.spans)
                if (s.state == ProcState::Undetermined && s.start < from_) last = std::max(last, s.start);
        return last;
    }

    // Ranges that began before the recording, or while it was lost, are told of somewhat later.
    std::unordered_set<std::uint64_t> rangesTold(Timestamp after) const {
        std::unordered_set<std::uint64_t> keys;
        for (const Repeat& r : trace_.repeats)
            if (r.time > after && r.time < from_ && r.kind == EventKind::RangeActive)
                keys.insert(keyOf(r.range, r.subject, r.subjectProc));
        return keys;
    }
    static std::uint64_t keyOf(RangeKind kind, GoroutineIndex g, ProcIndex p) {
        return static_cast<std::uint64_t>(kind) << 56 | std::uint64_t{p.value} << 32 | g.value;
    }

    void tasks() {
        std::vector<std::uint32_t> open;
        for (std::uint32_t row = 0; row < trace_.tasks.size() && !cancelled_(); ++row) {
            const Task& t = trace_.tasks[row];
            if (t.begun && t.start < from_ && (!t.ended || t.end >= from_)) open.push_back(row);
        }
        out_.tasksAreOpen(std::move(open));
    }

    // An end tells of a region that began before. Where one has none within the part, all open ones of
    // its goroutine are begun, for readers want them to nest.
    void regions() {
        for (std::uint32_t i = 0; i < trace_.goroutines.size() && !cancelled_(); ++i) {
            const Goroutine& g = trace_.goroutines[i];
            std::vector<std::uint32_t> open;
            bool stays = false;
            for (std::uint32_t row = g.firstRegion; row < g.firstRegion + g.regionCount; ++row) {
                if (cancelled_()) return;
                const Region& r = trace_.regions[row];
                if (r.start >= from_ || r.end < from_) continue;
                open.push_back(row);
                stays = stays || !r.ended || r.end >= to_;
            }
            if (stays) out_.regionsAreOpen(GoroutineIndex(i), std::move(open));
        }
    }

    const Trace& trace_;
    Timestamp from_, to_;
    GoEventWriter& out_;
    CancelCheck cancelled_;
    std::vector<Held> held_;  // by thread
};

// What could not be read hides what happened within the range; procs are lost together with all else.
bool hasGap(const Trace& trace, TimeRange range) {
    // A gap ends where the next generation begins.
    const auto endOf = [&](Timestamp begin) {
        const auto next = std::ranges::upper_bound(trace.syncs, begin, {}, &Sync::time);
        return next == trace.syncs.end() ? trace.range.end : next->time;
    };
    return std::ranges::any_of(trace.procs, [&](const Proc& p) {
        return std::ranges::any_of(p.spans, [&](const ProcSpan& s) {
            return s.state == ProcState::Undetermined &&
                   (range.contains(s.start) || TimeRange{s.start, endOf(s.start)}.overlaps(range));
        });
    });
}

// The version to write: that of the recording, if it has what the version demands.
int minorFor(const Trace& trace) {
    constexpr int kBeforeClocks = 24;
    const auto generations = std::span(trace.syncs).first(trace.syncs.empty() ? 0 : trace.syncs.size() - 1);
    const bool clocks = std::ranges::all_of(generations, [](const Sync& s) { return s.clock.has_value(); });
    return clocks ? trace.info.formatMinor : std::min(trace.info.formatMinor, kBeforeClocks);
}

// Begins the first generation with how things stood as the range begins.
void writeStart(const Trace& trace, TimeRange range, GoEventWriter& out, Job& job) {
    const auto next = std::ranges::lower_bound(trace.syncs, range.begin, {}, &Sync::time);
    StartOfPart(trace, range, out, job).tell();
    out.startAt(range.begin, next == trace.syncs.begin() ? std::nullopt : std::prev(next)->clock);
}

// Procs of which it is told after `from` that their thread was in a system call all the time.
void tellProcsInSyscalls(const Trace& trace, Timestamp from, GoEventWriter& out) {
    for (const Goroutine& g : trace.goroutines) {
        if (g.spanCount == 0 || g.firstFrom != GoState::Undetermined) continue;
        const ProcIndex p = trace.goSpans.proc[g.firstSpan];
        const bool call = trace.stateOf(g.firstSpan).state == GoState::Syscall;
        if (p.valid() && call && trace.goSpans.start[g.firstSpan] >= from) out.startsInSyscall(p);
    }
}

}  // namespace

Result<std::string> goTracePart(const Trace& trace, TimeRange range, Job& job) {
    if (trace.info.v1)
        return fail(
            ErrorCode::Unsupported,
            "a part of a recording of Go 1.21 or earlier cannot be saved: it does not tell threads and "
            "processors as the format of Go 1.22 demands");
    if (trace.procs.size() >= ProcIndex::kNone || trace.threads.size() >= ThreadIndex::kNone)
        return fail(ErrorCode::Unsupported,
                    "a part cannot be saved: the recording has more processors or threads than can be told "
                    "apart");
    range = range.clippedTo(trace.range);
    if (range.empty()) return fail(ErrorCode::Usage, "there is nothing of the recording in this time");
    if (hasGap(trace, range))
        return fail(ErrorCode::Usage,
                    "a part of the recording is missing in this time: choose one before or after it");
    const EventList events(trace, {range, {}, {}, {}}, job);
    if (job.cancelled()) return fail(ErrorCode::Cancelled, "cancelled");

    const int minor = minorFor(trace);
    GoTraceFile file(trace, minor);
    GoEventWriter out(trace, file, minor);
    tellProcsInSyscalls(trace, range.begin, out);
    const bool fromStart = !trace.syncs.empty() && trace.syncs.front().time >= range.begin;
    if (!fromStart) writeStart(trace, range, out, job);
    if (job.cancelled()) return fail(ErrorCode::Cancelled, "cancelled");

    job.enter(Job::Stage::Storing, events.size());
    CancelCheck cancelled(job);
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (cancelled()) return fail(ErrorCode::Cancelled, "cancelled");
        if (i % 4096 == 0) job.advanceTo(i);
        const TraceEvent e = events[i];
        out.write(e);
    }
    return file.finish();
}

}  // namespace golanes
