// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/converter.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace golanes::v1 {

namespace {

// Why a goroutine leaves its proc, in the words of the v2 format.
std::string_view leavingReason(EventType t) {
    switch (t) {
        case EventType::GoStop:
            return "forever";
        case EventType::GoSched:
            return "runtime.Gosched";
        case EventType::GoPreempt:
            return "preempted";
        case EventType::GoSleep:
            return "sleep";
        case EventType::GoBlockSend:
            return "chan send";
        case EventType::GoBlockRecv:
            return "chan receive";
        case EventType::GoBlockSelect:
            return "select";
        case EventType::GoBlockSync:
            return "sync";
        case EventType::GoBlockCond:
            return "sync.(*Cond).Wait";
        case EventType::GoBlockNet:
            return "network";
        case EventType::GoBlockGC:
            return "GC mark assist wait for work";
        default:
            return {};  // GoBlock: the format does not say
    }
}

bool staysRunnable(EventType t) {
    return t == EventType::GoSched || t == EventType::GoPreempt;
}

// The transitions that the scheduler makes, of a goroutine that is in the trace already.
bool isPossible(GoState from, GoState to) {
    switch (from) {
        case GoState::Runnable:
            return to == GoState::Running;
        case GoState::Running:
            return to != GoState::Running && to != GoState::Undetermined;
        case GoState::Waiting:
            return to == GoState::Runnable;
        case GoState::Syscall:
            return to == GoState::Running || to == GoState::Runnable || to == GoState::NotExist;
        default:
            return true;
    }
}

}  // namespace

StateId Converter::leavingState(EventType type) {
    StateId& state = leavingStates_[index(type)];
    if (!state.valid()) {
        const StringId reason = builder_.strings().intern(leavingReason(type));
        state = builder_.state(staysRunnable(type) ? GoState::Runnable : GoState::Waiting, reason);
    }
    return state;
}

GoroutineIndex Converter::indexOf(std::uint32_t number) {
    Go& g = goes_[number];
    if (!g.index.valid()) g.index = builder_.addGoroutine(g.id, GoState::Undetermined);
    return g.index;
}

// The goroutine, ready for a transition: one that is not in the trace, or not any more, comes from nowhere.
Converter::Go& Converter::alive(std::uint32_t number) {
    Go& g = goes_[number];
    if (g.ended) {
        g.index = GoroutineIndex::none();
        g.ended = g.named = false;
        g.state = GoState::Undetermined;
    }
    indexOf(number);
    return g;
}

// The root of the first stack that is known to be its own names a goroutine.
void Converter::name(Go& g, StackId stack) {
    if (g.named || stack == kNoStack) return;
    g.named = builder_.nameGoroutine(g.index, stack);
}

// Where a new goroutine starts: a stack, before Go 1.7 a PC. PCs of frames lie behind their call.
StackId Converter::startStack(const Event& e) {
    const std::uint64_t start = arguments<2>(e)[1];
    if (!format_.sequenced()) return tables_.stack(static_cast<std::uint32_t>(start));
    Frame f;
    f.pc = start + 1;
    const FrameId frame = builder_.stacks().internFrame(f);
    return builder_.stacks().intern(std::span(&frame, 1));
}

// The goroutine's next state. One that cannot follow is separated by a moment of not knowing.
void Converter::move(Go& g, StateId to, Timestamp t, StackId stack, const EventContext& c) {
    const GoState state = builder_.states()[to].state;
    if (!isPossible(g.state, state)) [[unlikely]] {
        builder_.transition(at(t), g.index, unknown_, kNoStack, {});
    }
    g.state = state;
    builder_.transition(at(t), g.index, to, stack, c);
}

bool Converter::executes(std::uint32_t number) const {
    const GoState state = goes_[number].state;
    return state == GoState::Running || state == GoState::Syscall;
}

// As move(), into a state in which the goroutine is on a proc and a thread. Whatever was there before, and is
// not told to have left, is somewhere else.
void Converter::execute(const Event& e, Go& g, StateId to, Timestamp t, StackId stack,
                        const EventContext& c) {
    if (P* const p = proc(e)) {
        const std::uint32_t other = std::exchange(p->carried, e.goroutine);
        if (other != e.goroutine && executes(other) && goes_[other].onProc == c.proc) lose(other, t);
    }
    if (c.thread.valid()) {
        if (c.thread.value >= carriedByThread_.size()) carriedByThread_.resize(c.thread.value + 1u);
        const std::uint32_t other = std::exchange(carriedByThread_[c.thread.value], e.goroutine);
        if (other != e.goroutine && executes(other) && goes_[other].thread == c.thread) lose(other, t);
    }
    g.onProc = c.proc;
    g.thread = c.thread;
    move(g, to, t, stack, c);
}

void Converter::goCreate(const Event& e, Timestamp t) {
    checkRunning(e, true);
    Go& g = goes_[e.target];
    expect(!g.known && e.target != 0, e,
           [&] { return fmt::format("goroutine {} is created a second time", g.id); });
    if (e.target == 0) return;
    lose(e.target, t);
    g.known = true;
    g.phase = Phase::Runnable;
    g.startStack = startStack(e);
    if (preInit_) {
        g.listed = true;
        listed_.push_back(e.target);
        return;
    }
    g.index = builder_.addGoroutine(g.id, GoState::NotExist);
    g.ended = g.named = false;
    g.state = GoState::Runnable;
    name(g, g.startStack);
    builder_.create(at(t), g.index, runnable_, tables_.stack(e.stack), context(e));
}

void Converter::goStart(const Event& e, Timestamp t) {
    P* const p = proc(e);
    if (p && p->goroutine != 0) {
        expect(false, e, [&] {
            return fmt::format("goroutine {} starts on a proc that runs goroutine {}", goes_[e.target].id,
                               goes_[p->goroutine].id);
        });
        lose(p->goroutine, t);
    }
    Go& g = alive(e.target);
    expect(g.phase == Phase::Runnable, e,
           [&] { return fmt::format("goroutine {} starts but is not runnable", g.id); });
    if (g.proc != Event::kNoProc) procs_[g.proc].goroutine = 0;  // it ran elsewhere
    g.phase = Phase::Running;
    g.proc = e.proc;
    g.listed = false;
    if (p) p->goroutine = e.target;
    // Go's readers up to 1.21 name goroutines that were there before the trace, too.
    if (format_.layout() < 11) name(g, g.startStack);

    const EventContext c = context(e);
    execute(e, g, running_, t, kNoStack, c);
    if (e.type == EventType::GoStartLabel) {
        builder_.label(afterLast(), tables_.string(arguments<3>(e)[2]), c);
    }
}

void Converter::goLeaves(const Event& e, Timestamp t) {
    checkRunning(e, false);
    if (e.goroutine == 0) return;
    Go& g = alive(e.goroutine);
    const StackId stack = tables_.stack(e.stack);
    name(g, stack);
    move(g, leavingState(e.type), t, stack, context(e));
    const bool stopped = e.type == EventType::GoStop;
    stopRunning(e, stopped ? Phase::Dead : staysRunnable(e.type) ? Phase::Runnable : Phase::Waiting);
}

void Converter::goEnd(const Event& e, Timestamp t) {
    checkRunning(e, false);
    if (e.goroutine == 0) return;
    Go& g = alive(e.goroutine);
    move(g, gone_, t, kNoStack, context(e));
    stopRunning(e, Phase::Dead);
    g.ended = true;
    annotations_.goroutineEnded(e.goroutine);
}

void Converter::goUnblock(const Event& e, Timestamp t) {
    expect(goes_[e.goroutine].phase == Phase::Running, e, [&] {
        return fmt::format("goroutine {} wakes another one but does not run", goes_[e.goroutine].id);
    });
    const P* const p = proc(e);
    // Before Go 1.14 a goroutine of its own fired the timers.
    expect(!p || p->goroutine == e.goroutine ||
               std::ranges::binary_search(timerGoroutines_, goes_[e.goroutine].id),
           e, [&] {
               return fmt::format("goroutine {} wakes another one on a proc that it is not on",
                                  goes_[e.goroutine].id);
           });
    if (e.target == 0) return;
    Go& g = alive(e.target);
    expect(g.phase == Phase::Waiting, e,
           [&] { return fmt::format("goroutine {} is woken but does not wait", g.id); });
    g.phase = Phase::Runnable;
    move(g, runnable_, t, tables_.stack(e.stack), context(e));
}

// A syscall that keeps its proc has no end in the file: it is shown as 1 ns long.
void Converter::goSysCall(const Event& e, Timestamp t) {
    checkRunning(e, false);
    if (e.goroutine == 0) return;
    Go& g = alive(e.goroutine);
    const StackId stack = tables_.stack(e.stack);
    name(g, stack);
    const EventContext c = context(e);
    execute(e, g, syscall_, t, stack, c);
    if ((e.flags & Event::Blocks) == 0) move(g, running_, t, kNoStack, c);
}

void Converter::goSysBlock(const Event& e, Timestamp t) {
    checkRunning(e, false);
    if (e.goroutine != 0 && goes_[e.goroutine].state != GoState::Syscall) {
        // Its call is not the event before.
        execute(e, alive(e.goroutine), syscall_, t, kNoStack, context(e));
    }
    stopRunning(e, Phase::Waiting);
}

void Converter::goSysExit(const Event& e, Timestamp t) {
    if (e.target == 0) return;
    Go& g = alive(e.target);
    expect(g.phase == Phase::Waiting, e,
           [&] { return fmt::format("goroutine {} leaves a syscall but is not in one", g.id); });
    g.phase = Phase::Runnable;
    EventContext c;
    c.goroutine = g.index;
    move(g, runnable_, t, kNoStack, c);
}

// What a goroutine that was there before the trace is doing.
void Converter::goStatus(const Event& e, Timestamp t) {
    if (e.target == 0) return;
    Go& g = alive(e.target);
    expect(g.phase == Phase::Runnable, e,
           [&] { return fmt::format("goroutine {} is told to wait but is not new", g.id); });
    g.phase = Phase::Waiting;
    g.listed = false;
    if (e.type == EventType::GoWaiting) return move(g, waiting_, t, kNoStack, context(e));
    // Neither the proc that tells nor its thread is the one of the syscall.
    EventContext c;
    c.goroutine = g.index;
    move(g, syscall_, t, kNoStack, c);
}

// All goroutines that were there when tracing began are known now. Those without a status are runnable.
void Converter::tellListed(Timestamp t) {
    preInit_ = false;
    for (const std::uint32_t number : listed_) {
        if (!goes_[number].listed) continue;
        goes_[number].listed = false;
        move(alive(number), runnable_, t, kNoStack, {});
    }
    listed_ = {};
}

void Converter::checkRunning(const Event& e, bool system) {
    const Go& g = goes_[e.goroutine];
    const P* const p = proc(e);
    const bool sound =
        g.phase == Phase::Running && p && p->goroutine == e.goroutine && (system || e.goroutine != 0);
    expect(sound, e, [&] {
        return fmt::format("{} of goroutine {}, which does not run on this proc",
                           specOf(e.type, format_.layout()).name, g.id);
    });
}

void Converter::stopRunning(const Event& e, Phase next) {
    Go& g = goes_[e.goroutine];
    if (e.goroutine != 0) g.phase = next;
    if (P* p = proc(e); p && p->goroutine == e.goroutine) p->goroutine = 0;
    g.proc = Event::kNoProc;
}

// The file does not tell what became of a goroutine that was running or in a syscall.
void Converter::lose(std::uint32_t number, Timestamp t) {
    Go& g = goes_[number];
    if (!executes(number)) return;
    builder_.transition(at(t), g.index, unknown_, kNoStack, {});
    g.state = GoState::Undetermined;
    if (g.proc != Event::kNoProc) procs_[g.proc].goroutine = 0;
    g.proc = Event::kNoProc;
    g.phase = Phase::Dead;
}

}  // namespace golanes::v1
