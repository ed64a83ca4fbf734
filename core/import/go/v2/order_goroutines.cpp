// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v2/order.h"

#include <fmt/format.h>

// Goroutines: their statuses, lives, and the switch between two of them.
namespace golanes::v2 {

Order::Step Order::goStatus(const WireEvent& ev) {
    const std::uint64_t id = ev.args[0];
    const std::uint64_t status = ev.args[2];
    // GoBad is let through by Go's reader too: its table of states has a place for it.
    if (status > GoWaiting) return broken(fmt::format("invalid status for goroutine {}: {}", id, status));
    std::uint32_t g = findG(id);
    const bool known = g != kNone;
    if (known && gs_[g].status != status) {
        return broken(
            fmt::format("inconsistent status for goroutine {}: was {}, now {}", id, gs_[g].status, status));
    }
    if (!known && !fresh_) {
        return broken(fmt::format("found a status of the new goroutine {} after the first generation", id));
    }
    StackId stack = kNoStack;
    if (ev.type == EvGoStatusStack && !stackOf(ev, ev.args[3], stack)) return Step::Broken;

    if (known)
        gs_[g].sequence = sequence(0);
    else
        g = addG(id, static_cast<std::uint8_t>(status), GoState::Undetermined);

    EventContext c = here();
    if (status == GoSyscall) {
        if (const Step s = goStatusInSyscall(g, ev.args[1], c); s != Step::Advanced) return s;
    }
    const StateId state = status == GoRunning    ? running_
                          : status == GoSyscall  ? syscall_
                          : status == GoWaiting  ? builder_.state(GoState::Waiting, kEmptyString)
                          : status == GoRunnable ? builder_.state(GoState::Runnable, kEmptyString)
                                                 : unknown_;
    const Timestamp t = stamp(ev.time);
    if (known)
        builder_.repeatStatus(t, GoroutineIndex(g), state, stack, c);
    else
        builder_.transition(t, GoroutineIndex(g), state, stack, c);
    builder_.nameGoroutine(GoroutineIndex(g), stack);
    if (status == GoRunning) m_->g = g;
    return Step::Advanced;
}

// Which thread the goroutine is in its syscall on; the event belongs to that thread.
Order::Step Order::goStatusInSyscall(std::uint32_t g, std::uint64_t thread, EventContext& c) {
    const std::uint64_t id = gIds_[g];
    if (thread == kNoThread)
        return broken(fmt::format("found goroutine {} in a syscall without a thread", id));
    if (thread == m_->id) {
        if (!fresh_ && m_->g != g) {
            return broken(fmt::format(
                "inconsistent thread for goroutine {} in a syscall: thread {} has another", id, thread));
        }
        m_->g = g;
        return Step::Advanced;
    }
    const std::uint32_t known = findM(thread);
    if (known != kNone && ms_[known].g != g) {
        return broken(fmt::format("inconsistent thread for goroutine {} in a syscall: thread {} has another",
                                  id, thread));
    }
    const auto self = static_cast<std::size_t>(m_ - ms_.data());
    M& m = ms_[internM(thread)];
    m_ = &ms_[self];  // interning may have moved it
    if (known == kNone)
        m.g = g;
    else
        c.goroutine = GoroutineIndex(g);
    c.thread = m.index;
    c.proc = ProcIndex();  // it blocked for the whole generation: its proc was taken away
    return Step::Advanced;
}

Order::Step Order::goCreate(const WireEvent& ev) {
    if (!context(ev, Need::Yes, Need::Maybe)) return Step::Broken;
    if (m_->g != kNone && gs_[m_->g].status != GoRunning && gs_[m_->g].status != kDead)
        return brokenFor(ev, "the creating goroutine is not running");
    const std::uint64_t id = ev.args[0];
    if (findG(id) != kNone)
        return broken(fmt::format("tried to create goroutine {}, which exists already", id));
    StackId startStack;
    StackId stack;
    if (!stackOf(ev, ev.args[1], startStack) || !stackOf(ev, ev.args[2], stack)) return Step::Broken;
    const bool blocked = ev.type == EvGoCreateBlocked;
    const GoroutineIndex g(addG(id, blocked ? GoWaiting : GoRunnable, GoState::NotExist));
    const StateId state = builder_.state(blocked ? GoState::Waiting : GoState::Runnable, kEmptyString);
    builder_.create(stamp(ev.time), g, state, stack, here());
    builder_.nameGoroutine(g, startStack);
    return Step::Advanced;
}

Order::Step Order::goStart(const WireEvent& ev) {
    const std::uint32_t g = findG(ev.args[0]);
    // Its creation, its status or its last stop may still stand in another thread's batches.
    if (g == kNone || gs_[g].status != GoRunnable || !succeeds(ev.args[1], gs_[g].sequence))
        return Step::NotYet;
    if (!context(ev, Need::Yes, Need::No)) return Step::Broken;
    builder_.transition(stamp(ev.time), GoroutineIndex(g), running_, kNoStack, here());
    gs_[g].status = GoRunning;
    gs_[g].sequence = sequence(ev.args[1]);
    m_->g = g;
    return Step::Advanced;
}

Order::Step Order::goStop(const WireEvent& ev) {
    if (!userContext(ev)) return Step::Broken;
    G* g = current(ev, GoRunning);
    if (!g) return Step::Broken;
    const std::uint32_t index = m_->g;
    StateId state = notExist_;
    StackId stack = kNoStack;
    if (ev.type != EvGoDestroy) {
        if (!stackOf(ev, ev.args[1], stack)) return Step::Broken;
        TableString* reason = stringOf(ev, ev.args[0]);
        if (!reason) return Step::Broken;
        state = ev.type == EvGoStop ? runnable(*reason) : waiting(*reason);
        g->status = ev.type == EvGoStop ? GoRunnable : GoWaiting;
    }
    builder_.transition(stamp(ev.time), GoroutineIndex(index), state, stack, here());
    builder_.nameGoroutine(GoroutineIndex(index), stack);
    if (ev.type == EvGoDestroy) forget(index);
    m_->g = kNone;
    return Step::Advanced;
}

Order::Step Order::goUnblock(const WireEvent& ev) {
    const std::uint32_t g = findG(ev.args[0]);
    if (g == kNone || gs_[g].status != GoWaiting || !succeeds(ev.args[1], gs_[g].sequence))
        return Step::NotYet;
    StackId stack;
    if (!stackOf(ev, ev.args[2], stack)) return Step::Broken;
    // Anything can wake a goroutine, sysmon without a proc too: no context is needed.
    builder_.transition(stamp(ev.time), GoroutineIndex(g), runnable(*tables_->string(0)), stack, here());
    gs_[g].status = GoRunnable;
    gs_[g].sequence = sequence(ev.args[1]);
    return Step::Advanced;
}

// A coroutine switch is three events in one: the other goroutine is woken, this one blocks or ends, the other
// runs.
Order::Step Order::goSwitch(const WireEvent& ev) {
    if (!userContext(ev)) return Step::Broken;
    G* from = current(ev, GoRunning);
    if (!from) return Step::Broken;
    const std::uint32_t next = findG(ev.args[0]);
    if (next == kNone || gs_[next].status != GoWaiting || !succeeds(ev.args[1], gs_[next].sequence))
        return Step::NotYet;
    const std::uint32_t self = m_->g;
    TableString& noReason = *tables_->string(0);
    builder_.transition(stamp(ev.time), GoroutineIndex(next), runnable(noReason), kNoStack, here());
    if (ev.type == EvGoSwitch) {
        from->status = GoWaiting;
        builder_.transition(stamp(ev.time), GoroutineIndex(self), waiting(noReason), kNoStack, here());
    } else {
        builder_.transition(stamp(ev.time), GoroutineIndex(self), notExist_, kNoStack, here());
        forget(self);
    }
    m_->g = kNone;
    builder_.transition(stamp(ev.time), GoroutineIndex(next), running_, kNoStack, here());
    gs_[next].status = GoRunning;
    gs_[next].sequence = sequence(ev.args[1]);
    m_->g = next;
    return Step::Advanced;
}

}  // namespace golanes::v2
