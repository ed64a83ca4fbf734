// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/go_event_writer.h"

#include "core/import/go/v2/wire.h"
#include "core/store/go_track.h"

#include <utility>

namespace golanes {

using namespace v2;

namespace {

std::uint64_t statusOf(GoState state) {
    switch (state) {
        case GoState::Runnable:
            return GoRunnable;
        case GoState::Running:
            return GoRunning;
        case GoState::Syscall:
            return GoSyscall;
        case GoState::Waiting:
            return GoWaiting;
        default:
            return GoBad;
    }
}

}  // namespace

bool isStolenFromNobody(const Trace& trace, ProcIndex p, std::uint32_t row) {
    const auto& spans = trace.proc(p).spans;
    for (; row < spans.size(); ++row) {
        const ProcSpan& s = spans[row];
        if (s.stolen || s.from != s.state) return s.stolen && s.from == ProcState::Idle;
    }
    return false;
}

GoEventWriter::GoEventWriter(const Trace& trace, GoTraceFile& file, int minor)
    : trace_(trace),
      file_(file),
      minor_(minor),
      sequences_(trace.goroutines.size()),
      threads_(trace.threads.size() + 1),
      procs_(trace.procs.size()) {}

std::uint64_t GoEventWriter::number(ThreadIndex m) const {
    return m.valid() ? trace_.thread(m).id : kNoThread;
}

void GoEventWriter::emit(ThreadIndex m, Timestamp t, std::uint8_t type,
                         std::initializer_list<std::uint64_t> args) {
    if (starting_)
        start_.push_back({m, type, args});
    else
        file_.event(number(m), t, type, args);
}

void GoEventWriter::write(const TraceEvent& e) {
    switch (e.source) {
        case EventSource::GoSpan:
            return goSpan(e);
        case EventSource::ProcSpan:
            return procSpan(e);
        case EventSource::RangeStart:
            return rangeStart(e);
        case EventSource::RangeEnd:
            return rangeEnd(e);
        case EventSource::Metric:
            return metric(e);
        case EventSource::Label:
            return emit(e.thread, e.time, EvGoLabel, {file_.string(e.text)});
        case EventSource::TaskStart:
            return emit(e.thread, e.time, EvUserTaskBegin,
                        {e.task, e.parent == Task::kNoTask ? 0 : e.parent, file_.string(e.text),
                         file_.stack(e.stack)});
        case EventSource::TaskEnd:
            return emit(e.thread, e.time, EvUserTaskEnd, {e.task, file_.stack(e.stack)});
        case EventSource::RegionStart:
        case EventSource::RegionEnd:
            return emit(e.thread, e.time,
                        e.source == EventSource::RegionStart ? EvUserRegionBegin : EvUserRegionEnd,
                        {e.task, file_.string(e.text), file_.stack(e.stack)});
        case EventSource::Log:
            return emit(e.thread, e.time, EvUserLog,
                        {e.task, file_.string(e.text), file_.string(e.message), file_.stack(e.stack)});
        case EventSource::Sample:
            return sample(e);
        case EventSource::Sync:
            // That at the end of a trace is the reader's.
            if (e.row + 1 == trace_.syncs.size()) return;
            starting_ = false;
            ++generations_;
            return file_.beginGeneration(e.time, trace_.syncs[e.row].clock);
        case EventSource::Repeat:
            return repeat(e);
        case EventSource::Experimental:
            return experimental(e);
    }
}

// A coroutine switch is one event in the format and three in the model; it is written as three, which say the
// same in all versions.
void GoEventWriter::goSpan(const TraceEvent& e) {
    const std::uint64_t id = number(e.subject);
    switch (e.from) {
        case GoState::Undetermined:
            return goStatus(e.time, e.thread, e.subject, e.to, e.thread, e.stack);
        case GoState::NotExist:
            if (e.to == GoState::Syscall) {
                emit(e.thread, e.time, EvGoCreateSyscall, {id});
                thread(e.thread).goroutine = e.subject;
            } else {
                emit(e.thread, e.time, e.to == GoState::Waiting ? EvGoCreateBlocked : EvGoCreate,
                     {id, file_.stack(trace_.goroutine(e.subject).startStack), file_.stack(e.stack)});
            }
            sequences_[e.subject.value] = 0;
            return;
        case GoState::Runnable:
            emit(e.thread, e.time, EvGoStart, {id, ++sequences_[e.subject.value]});
            thread(e.thread).goroutine = e.subject;
            return openIn(e.thread, e.time);
        case GoState::Running:
            return stop(e);
        case GoState::Waiting:
            return emit(e.thread, e.time, EvGoUnblock,
                        {id, ++sequences_[e.subject.value], file_.stack(e.stack)});
        case GoState::Syscall:
            return endSyscall(e);
    }
}

void GoEventWriter::stop(const TraceEvent& e) {
    Thread& m = thread(e.thread);
    if (e.to == GoState::Syscall) {
        if (!m.proc.valid()) return;
        ProcFacts& p = procs_[m.proc.value];
        p.status = ProcSyscall;
        return emit(e.thread, e.time, EvGoSyscallBegin, {++p.sequence, file_.stack(e.stack)});
    }
    m.goroutine = {};
    if (e.to == GoState::NotExist) return emit(e.thread, e.time, EvGoDestroy, {});
    emit(e.thread, e.time, e.to == GoState::Runnable ? EvGoStop : EvGoBlock,
         {file_.string(e.text), file_.stack(e.stack)});
}

void GoEventWriter::endSyscall(const TraceEvent& e) {
    Thread& m = thread(e.thread);
    if (e.to == GoState::Running) {
        if (m.proc.valid()) procs_[m.proc.value].status = ProcRunning;
        emit(e.thread, e.time, EvGoSyscallEnd, {});
        return openIn(e.thread, e.time);
    }
    m.goroutine = {};
    if (e.to != GoState::NotExist) return emit(e.thread, e.time, EvGoSyscallEndBlocked, {});
    // Of its two events in the model the first is the loss of the proc.
    const bool losesProc = m.proc.valid();
    if (losesProc) procs_[std::exchange(m.proc, {}).value].status = ProcSyscallAbandoned;
    emit(e.thread, e.time - (losesProc ? 1 : 0), EvGoDestroySyscall, {});
}

void GoEventWriter::procSpan(const TraceEvent& e) {
    ProcFacts& p = procs_[e.subjectProc.value];
    const bool stolen = trace_.proc(e.subjectProc).spans[e.row].stolen;
    const bool changes = e.procFrom != e.procTo || stolen;
    if (!changes || e.procFrom == ProcState::Undetermined || e.procFrom == ProcState::NotExist)
        return procStatus(e);
    if (stolen) return steal(e);
    if (e.procTo == ProcState::Running) {
        emit(e.thread, e.time, EvProcStart, {number(e.subjectProc), ++p.sequence});
        p.status = ProcRunning;
        p.holder = e.thread;
        thread(e.thread).proc = e.subjectProc;
    } else {
        emit(e.thread, e.time, EvProcStop, {});
        p.status = ProcIdle;
        thread(e.thread).proc = {};
    }
}

void GoEventWriter::procStatus(const TraceEvent& e) {
    const ProcFacts& p = procs_[e.subjectProc.value];
    std::uint8_t status = p.status;
    if (status == ProcBad) {
        const bool running = e.procTo == ProcState::Running;
        status = !running ? ProcIdle : p.syscallFirst ? ProcSyscall : ProcRunning;
        if (!running && isStolenFromNobody(trace_, e.subjectProc, e.row + 1)) status = ProcSyscallAbandoned;
    }
    setProcStatus(e.time, e.thread, e.subjectProc, status);
}

void GoEventWriter::steal(const TraceEvent& e) {
    if (endsInSyscall(e)) return;
    ProcFacts& p = procs_[e.subjectProc.value];
    emit(e.thread, e.time, EvProcSteal, {number(e.subjectProc), ++p.sequence, number(p.holder)});
    if (p.status == ProcSyscall && thread(p.holder).proc == e.subjectProc) thread(p.holder).proc = {};
    p.status = ProcIdle;
}

// The goroutine of the event ends within its system call, which takes its proc away in the same event.
bool GoEventWriter::endsInSyscall(const TraceEvent& e) const {
    if (e.proc != e.subjectProc || !e.goroutine.valid()) return false;
    const GoTrack track(trace_, e.goroutine);
    const std::uint32_t next = track.at(e.time) + 1;
    return next < track.size() && track.start(next) == e.time + 1 &&
           track.state(next).state == GoState::NotExist &&
           trace_.goSpans.thread[track.span(next)] == e.thread;
}

void GoEventWriter::rangeStart(const TraceEvent& e) {
    switch (e.range) {
        case RangeKind::StopTheWorld:
            return emit(e.thread, e.time, EvSTWBegin, {file_.string(e.text), file_.stack(e.stack)});
        case RangeKind::GcMark:
            return emit(e.thread, e.time, EvGCBegin, {++gcSequence_, file_.stack(e.stack)});
        case RangeKind::Sweep:
            procs_[e.subjectProc.value].sweeping = true;
            return emit(e.thread, e.time, EvGCSweepBegin, {file_.stack(e.stack)});
        case RangeKind::MarkAssist:
            assisting_.insert(e.subject.value);
            return emit(e.thread, e.time, EvGCMarkAssistBegin, {file_.stack(e.stack)});
    }
}

void GoEventWriter::rangeEnd(const TraceEvent& e) {
    if (untold_.contains(e.row)) return;
    switch (e.range) {
        case RangeKind::StopTheWorld:
            return emit(e.thread, e.time, EvSTWEnd, {});
        case RangeKind::GcMark:
            return emit(e.thread, e.time, EvGCEnd, {++gcSequence_});
        case RangeKind::Sweep:
            procs_[e.subjectProc.value].sweeping = false;
            return emit(e.thread, e.time, EvGCSweepEnd, {e.args[0], e.args[1]});
        case RangeKind::MarkAssist:
            assisting_.erase(e.subject.value);
            return emit(e.thread, e.time, EvGCMarkAssistEnd, {});
    }
}

void GoEventWriter::rangeActive(Timestamp t, ThreadIndex m, RangeKind kind, GoroutineIndex g, ProcIndex p) {
    switch (kind) {
        case RangeKind::StopTheWorld:
            return;
        case RangeKind::GcMark:
            if (generations_ < 2 && gcSequence_ > 0) return;
            return emit(m, t, EvGCActive, {++gcSequence_});
        case RangeKind::Sweep:
            if (std::exchange(procs_[p.value].sweeping, true) && generations_ < 2) return;
            return emit(m, t, EvGCSweepActive, {number(p)});
        case RangeKind::MarkAssist:
            if (!assisting_.insert(g.value).second && generations_ < 2) return;
            return emit(m, t, EvGCMarkAssistActive, {number(g)});
    }
}

void GoEventWriter::repeat(const TraceEvent& e) {
    if (e.kind == EventKind::RangeActive)
        return rangeActive(e.time, e.thread, e.range, e.subject, e.subjectProc);
    goStatus(e.time, e.thread, e.subject, e.to, e.thread, e.stack);
}

void GoEventWriter::goStatus(Timestamp t, ThreadIndex writer, GoroutineIndex g, GoState state,
                             ThreadIndex threadOf, StackId stack) {
    const bool onThread = state == GoState::Running || state == GoState::Syscall;
    const std::uint64_t m = onThread ? number(threadOf) : kNoThread;
    const std::uint64_t stackId = minor_ >= 23 ? file_.stack(stack) : 0;
    if (stackId != 0)
        emit(writer, t, EvGoStatusStack, {number(g), m, statusOf(state), stackId});
    else
        emit(writer, t, EvGoStatus, {number(g), m, statusOf(state)});
    sequences_[g.value] = 0;
    if (!onThread) return;
    thread(threadOf).goroutine = g;
    if (!starting_ && state == GoState::Running) openIn(threadOf, t);
}

void GoEventWriter::setProcStatus(Timestamp t, ThreadIndex writer, ProcIndex p, std::uint8_t status) {
    emit(writer, t, EvProcStatus, {number(p), status});
    ProcFacts& state = procs_[p.value];
    state.status = status;
    state.sequence = 0;
    if (status != ProcRunning && status != ProcSyscall) return;
    state.holder = writer;
    thread(writer).proc = p;
}

void GoEventWriter::metric(const TraceEvent& e) {
    if (e.metric == Metric::GoMaxProcs)
        return emit(e.thread, e.time, EvProcsChange, {e.args[0], file_.stack(e.stack)});
    emit(e.thread, e.time, e.metric == Metric::HeapLive ? EvHeapAlloc : EvHeapGoal, {e.args[0]});
}

void GoEventWriter::sample(const TraceEvent& e) {
    file_.sample(e.time, number(e.thread), e.proc.valid() ? number(e.proc) : kNoProc,
                 e.goroutine.valid() ? number(e.goroutine) : 0, e.stack);
}

void GoEventWriter::experimental(const TraceEvent& e) {
    switch (spec(e.wireType).args) {
        case 1:
            return emit(e.thread, e.time, e.wireType, {e.args[0]});
        case 2:
            return emit(e.thread, e.time, e.wireType, {e.args[0], e.args[1]});
        default:
            return emit(e.thread, e.time, e.wireType, {e.args[0], e.args[1], e.args[2]});
    }
}

void GoEventWriter::procIs(ProcIndex p, std::uint8_t status, ThreadIndex holder) {
    const bool inSyscall = status == ProcRunning && procs_[p.value].syscallFirst;
    setProcStatus(0, holder, p, inSyscall ? std::uint8_t{ProcSyscall} : status);
}

void GoEventWriter::goroutineIs(GoroutineIndex g, GoState state, ThreadIndex m, StackId stack) {
    const bool onThread = state == GoState::Running || state == GoState::Syscall;
    goStatus(0, onThread ? m : ThreadIndex(), g, state, m, stack);
}

void GoEventWriter::rangeIsOn(std::uint32_t row) {
    const Range& r = trace_.ranges[row];
    if (r.kind != RangeKind::StopTheWorld) return rangeActive(0, {}, r.kind, r.scopeGoroutine, r.scopeProc);
    const Thread& m = thread(r.thread);
    if (m.goroutine == r.scopeGoroutine && m.proc.valid())
        emit(r.thread, 0, EvSTWBegin, {file_.string(r.reason), file_.stack(r.stack)});
    else
        untold_.insert(row);
}

// Tasks go to their own goroutines where those run.
void GoEventWriter::openAtStart() {
    std::unordered_map<std::uint32_t, ThreadIndex> runsOn;
    for (std::uint16_t m = 0; m < trace_.threads.size(); ++m)
        if (runsProgram(threads_[m])) runsOn[threads_[m].goroutine.value] = ThreadIndex(m);
    std::erase_if(openTasks_, [&](std::uint32_t row) {
        const auto own = runsOn.find(trace_.tasks[row].beginContext.goroutine.value);
        if (own != runsOn.end()) beginTask(row, own->second, 0);
        return own != runsOn.end();
    });
    for (std::uint16_t m = 0; m < trace_.threads.size(); ++m) openIn(ThreadIndex(m), 0);
}

// Whether the thread can write what a program writes.
bool GoEventWriter::runsProgram(const Thread& m) const {
    return m.goroutine.valid() && m.proc.valid() && procs_[m.proc.value].status == ProcRunning;
}

void GoEventWriter::beginTask(std::uint32_t row, ThreadIndex m, Timestamp t) {
    const Task& task = trace_.tasks[row];
    emit(m, t, EvUserTaskBegin,
         {task.id, task.parent == Task::kNoTask ? 0 : task.parent, file_.string(task.name),
          file_.stack(task.beginContext.stack)});
}

void GoEventWriter::openIn(ThreadIndex m, Timestamp t) {
    const Thread& here = thread(m);
    if (!runsProgram(here)) return;
    for (const std::uint32_t row : std::exchange(openTasks_, {})) beginTask(row, m, t);
    if (openRegions_.empty()) return;
    const auto regions = openRegions_.extract(here.goroutine.value);
    if (regions.empty()) return;
    for (const std::uint32_t row : regions.mapped()) {
        const Region& r = trace_.regions[row];
        emit(m, t, EvUserRegionBegin, {r.task, file_.string(r.name), file_.stack(r.stack)});
    }
}

void GoEventWriter::startAt(Timestamp t, const std::optional<ClockSnapshot>& clock) {
    starting_ = false;
    ++generations_;
    Timestamp at = t - static_cast<Timestamp>(start_.size()) - 1;
    file_.beginGeneration(at, clock);
    for (const Wire& w : start_) file_.event(number(w.thread), ++at, w.type, w.args);
    start_.clear();
}

}  // namespace golanes
