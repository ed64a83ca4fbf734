// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/converter.h"
#include "core/import/go/v1/stw_reason.h"

#include <fmt/format.h>

namespace golanes::v1 {

void Converter::procStart(const Event& e, Timestamp t) {
    P* const p = proc(e);
    if (!p) return;
    const std::int32_t id = index_.procs[e.proc].id;
    expect(!p->running, e, [&] { return fmt::format("proc {} starts but runs already", id); });
    if (p->running) leave(*p, t);
    p->running = true;
    p->thread = builder_.thread(arguments<1>(e)[0]);
    p->carried = 0;
    unbind(p->thread, *p, t);
    const ProcState from = p->seen ? ProcState::Idle : ProcState::Undetermined;
    p->seen = true;
    builder_.procTransition(at(t), p->index, from, ProcState::Running, false, context(e));
    if (!p->thread.valid()) return;
    if (p->thread.value >= procOfThread_.size()) procOfThread_.resize(p->thread.value + 1u, Event::kNoProc);
    procOfThread_[p->thread.value] = e.proc;
}

void Converter::procStop(const Event& e, Timestamp t) {
    P* const p = proc(e);
    if (!p) return;
    const std::int32_t id = index_.procs[e.proc].id;
    expect(p->running, e, [&] { return fmt::format("proc {} stops but does not run", id); });
    expect(p->goroutine == 0, e, [&] {
        return fmt::format("proc {} stops while it runs goroutine {}", id, goes_[p->goroutine].id);
    });
    if (p->goroutine != 0) lose(p->goroutine, t);
    if (goes_[p->carried].state == GoState::Running && goes_[p->carried].onProc == p->index) {
        lose(p->carried, t);
    }
    const ProcState from = !p->seen     ? ProcState::Undetermined
                           : p->running ? ProcState::Running
                                        : ProcState::Idle;
    p->seen = true;
    p->running = false;
    p->carried = 0;  // a syscall goes on without it
    builder_.procTransition(at(t), p->index, from, ProcState::Idle, false, context(e));
    p->thread = ThreadIndex::none();
}

// The thread has another proc now, so it has left the one it had, which the file does not tell.
void Converter::unbind(ThreadIndex m, const P& except, Timestamp t) {
    if (!m.valid() || m.value >= procOfThread_.size()) return;
    const std::uint16_t number = procOfThread_[m.value];
    if (number == Event::kNoProc || &procs_[number] == &except) return;
    P& old = procs_[number];
    if (old.running && old.thread == m) leave(old, t);
}

// A running proc stops, which the file does not tell.
void Converter::leave(P& p, Timestamp t) {
    if (p.goroutine != 0) lose(p.goroutine, t);
    EventContext c;
    c.proc = p.index;
    c.thread = p.thread;
    builder_.procTransition(at(t), p.index, ProcState::Running, ProcState::Idle, false, c);
    p.running = false;
    p.carried = 0;
    p.thread = ThreadIndex::none();
}

// Before Go 1.11 the collector's events belong to no goroutine, whatever ran on the proc.
EventContext Converter::collectorContext(const Event& e) {
    EventContext c = context(e);
    if (format_.layout() < 11) c.goroutine = GoroutineIndex::none();
    return c;
}

void Converter::gcRange(const Event& e, Timestamp t) {
    const StackId stack = tables_.stack(e.stack);
    P* const p = proc(e);
    Go& g = goes_[e.goroutine];
    const auto check = [&](bool holds, std::string_view what) {
        expect(holds, e, [&] { return fmt::format("{} ({})", what, specOf(e.type, format_.layout()).name); });
    };
    switch (e.type) {
        case EventType::GCStart:
            check(!collecting_, "a garbage collection begins within another one");
            collecting_ = true;
            return builder_.rangeBegin(at(t), RangeKind::GcMark, kEmptyString, stack, collectorContext(e));
        case EventType::GCDone:
            check(collecting_, "a garbage collection ends that did not begin");
            if (!collecting_) return;
            collecting_ = false;
            return builder_.rangeEnd(at(t), RangeKind::GcMark, kEmptyString, 0, 0, collectorContext(e));
        case EventType::GCSweepStart:
            check(p && !p->sweeping, "a sweep begins within another one of its proc");
            if (p) p->sweeping = true;
            return builder_.rangeBegin(at(t), RangeKind::Sweep, kEmptyString, stack, context(e));
        case EventType::GCSweepDone: {
            check(p && p->sweeping, "a sweep ends that did not begin");
            if (p) p->sweeping = false;
            const auto bytes = arguments<2>(e);
            return builder_.rangeEnd(at(t), RangeKind::Sweep, kEmptyString, bytes[0], bytes[1], context(e));
        }
        case EventType::GCMarkAssistStart:
            check(!g.assisting, "a mark assist begins within another one of its goroutine");
            g.assisting = true;
            return builder_.rangeBegin(at(t), RangeKind::MarkAssist, kEmptyString, stack, context(e));
        default:  // GCMarkAssistDone, whose begin may lie before the trace
            g.assisting = false;
            return builder_.rangeEnd(at(t), RangeKind::MarkAssist, kEmptyString, 0, 0, context(e));
    }
}

void Converter::stopTheWorld(const Event& e, Timestamp t) {
    P* const p = proc(e);
    bool& stopped = format_.layout() < 10 && p ? p->stopping : worldStopped_;
    const bool begins = e.type == EventType::STWStart;
    expect(stopped != begins, e, [&] {
        return std::string(begins ? "the world is stopped a second time"
                                  : "the world starts but runs already");
    });
    if (!stopped && !begins) return;
    stopped = begins;
    if (!begins) {
        return builder_.rangeEnd(at(t), RangeKind::StopTheWorld, stopReason_, 0, 0, collectorContext(e));
    }
    stopReason_ = builder_.strings().intern(stwReason(arguments<1>(e)[0], format_.layout()));
    builder_.rangeBegin(at(t), RangeKind::StopTheWorld, stopReason_, kNoStack, collectorContext(e));
}

void Converter::metric(const Event& e, Timestamp t) {
    const Metric m = e.type == EventType::HeapAlloc  ? Metric::HeapLive
                     : e.type == EventType::HeapGoal ? Metric::HeapGoal
                                                     : Metric::GoMaxProcs;
    builder_.metric(at(t), m, arguments<1>(e)[0], tables_.stack(e.stack), context(e));
}

}  // namespace golanes::v1
