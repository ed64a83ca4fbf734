// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v2/order.h"

#include <fmt/format.h>

// Syscalls, and goroutines that come from C (cgo callbacks) and so begin and end in one.
namespace golanes::v2 {

Order::Step Order::goSyscallBegin(const WireEvent& ev) {
    if (!userContext(ev)) return Step::Broken;
    G* g = current(ev, GoRunning);
    if (!g) return Step::Broken;
    P& p = ps_[m_->p];
    // The proc's sequence tells from which of several syscalls a later theft steals; its thread is at hand,
    // so that it must fit at once.
    if (!succeeds(ev.args[0], p.sequence)) {
        return brokenFor(
            ev, fmt::format("proc {}: {} does not follow sequence {}", p.id, ev.args[0], p.sequence.number));
    }
    StackId stack;
    if (!stackOf(ev, ev.args[1], stack)) return Step::Broken;
    builder_.transition(stamp(ev.time), GoroutineIndex(m_->g), syscall_, stack, here());
    builder_.nameGoroutine(GoroutineIndex(m_->g), stack);
    g->status = GoSyscall;
    p.status = ProcSyscall;
    p.sequence = sequence(ev.args[0]);
    return Step::Advanced;
}

Order::Step Order::goSyscallEnd(const WireEvent& ev) {
    if (!userContext(ev)) return Step::Broken;
    G* g = current(ev, GoSyscall);
    if (!g) return Step::Broken;
    P& p = ps_[m_->p];
    if (p.status != ProcSyscall) return brokenFor(ev, fmt::format("proc {} is not in a syscall", p.id));
    builder_.transition(stamp(ev.time), GoroutineIndex(m_->g), running_, kNoStack, here());
    g->status = GoRunning;
    p.status = ProcRunning;
    return Step::Advanced;
}

Order::Step Order::goSyscallEndBlocked(const WireEvent& ev) {
    // The event says that the proc was lost on the way: wait until it is, by ProcStop or ProcSteal.
    if (m_->p != kNone && ps_[m_->p].status == ProcSyscall) return Step::NotYet;
    if (!context(ev, Need::Maybe, Need::Yes)) return Step::Broken;
    G* g = current(ev, GoSyscall);
    if (!g) return Step::Broken;
    builder_.transition(stamp(ev.time), GoroutineIndex(m_->g), runnable(*tables_->string(0)), kNoStack,
                        here());
    g->status = GoRunnable;
    m_->g = kNone;
    return Step::Advanced;
}

Order::Step Order::goCreateSyscall(const WireEvent& ev) {
    if (!context(ev, Need::Maybe, Need::No)) return Step::Broken;
    const std::uint64_t id = ev.args[0];
    if (findG(id) != kNone)
        return broken(fmt::format("tried to create goroutine {} in a syscall, which exists already", id));
    const std::uint32_t g = addG(id, GoSyscall, GoState::NotExist);
    builder_.create(stamp(ev.time), GoroutineIndex(g), syscall_, kNoStack, here());
    m_->g = g;
    return Step::Advanced;
}

Order::Step Order::goDestroySyscall(const WireEvent& ev) {
    if (!context(ev, Need::Maybe, Need::Yes)) return Step::Broken;
    if (!current(ev, GoSyscall)) return Step::Broken;
    EventContext c = here();
    if (m_->p != kNone) {
        // The thread may keep its proc for a while, or its number may come back as another thread: the tie is
        // cut now, and a theft of the proc from nobody explains what follows.
        P& p = ps_[m_->p];
        if (p.status != ProcSyscall) return brokenFor(ev, fmt::format("proc {} is not in a syscall", p.id));
        builder_.procTransition(stamp(ev.time), p.index, ProcState::Running, ProcState::Idle, true, c);
        p.status = ProcSyscallAbandoned;
    }
    builder_.transition(stamp(ev.time), GoroutineIndex(m_->g), notExist_, kNoStack, c);
    forget(m_->g);
    m_->g = kNone;
    m_->p = kNone;
    return Step::Advanced;
}

}  // namespace golanes::v2
