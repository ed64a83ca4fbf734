// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v2/order.h"

#include <fmt/format.h>

#include <algorithm>

// Procs: who holds which, and thefts from threads in syscalls.
namespace golanes::v2 {

namespace {

// What a status looks like from outside. A proc whose thread is in a syscall still counts as running; one
// whose thread nobody knows counts as idle.
ProcState stateOf(std::uint64_t status) {
    switch (status) {
        case ProcRunning:
        case ProcSyscall:
            return ProcState::Running;
        case ProcIdle:
        case ProcSyscallAbandoned:
            return ProcState::Idle;
        default:
            return ProcState::Undetermined;
    }
}

}  // namespace

void Order::hold(std::uint32_t slot) {
    m_->p = slot;
    ps_[slot].holder = static_cast<std::uint32_t>(m_ - ms_.data());
}

// The thread that holds the proc: the one that was given it last, but where several claimed it any other.
const Order::M* Order::holderOf(std::uint32_t slot) {
    std::uint32_t& holder = ps_[slot].holder;
    const auto holds = [&](std::uint32_t m) { return m < ms_.size() && ms_[m].p == slot; };
    if (holds(holder)) return &ms_[holder];
    searched_ += ms_.size();
    if (searched_ > kSearches + builder_.eventCount()) return nullptr;
    for (holder = 0; holder < ms_.size(); ++holder) {
        if (holds(holder)) return &ms_[holder];
    }
    return nullptr;
}

Order::Step Order::procStatus(const WireEvent& ev) {
    const std::uint64_t id = ev.args[0];
    std::uint64_t status = ev.args[1];
    if (status > ProcSyscallAbandoned)
        return broken(fmt::format("invalid status for proc {}: {}", id, status));
    const bool abandoned = status == ProcSyscallAbandoned;
    const bool known = findP(id) != kNone;
    P& p = ps_[internP(id)];
    EventContext c = here();
    ProcState from = stateOf(status);
    if (known) {
        if (abandoned && p.status == ProcSyscall) {
            // The abandoned one is about to be stolen, by another thread than the one that holds it. What
            // that thread is, is known here: the event belongs to it.
            from = ProcState::Running;
            status = ProcSyscall;
        } else if (abandoned && p.status == ProcSyscallAbandoned) {
            from = ProcState::Idle;
        } else if (p.status != status) {
            return broken(
                fmt::format("inconsistent status for proc {}: was {}, now {}", id, p.status, status));
        }
        p.sequence = sequence(0);
    } else {
        p.status = static_cast<std::uint8_t>(status);
        p.sequence = sequence(0);
        knownPs_.push_back(*pByID_.find(id));
        from = fresh_ || p.told ? ProcState::Undetermined : ProcState::NotExist;
        p.told = true;
    }
    const std::uint32_t slot = *pByID_.find(id);
    if (abandoned && from == ProcState::Running) {
        const M* holder = holderOf(slot);
        if (!holder) {
            return broken(
                fmt::format("failed to find the thread that holds proc {}, which is about to be stolen", id));
        }
        c = contextOf(*holder);
    }
    builder_.procTransition(stamp(ev.time), p.index, from, stateOf(status), false, c);
    if (ev.args[1] == ProcRunning || ev.args[1] == ProcSyscall) hold(slot);
    return Step::Advanced;
}

Order::Step Order::procStart(const WireEvent& ev) {
    const std::uint32_t slot = findP(ev.args[0]);
    // A thread that still has a proc is leaving a syscall and has not seen yet that it was stolen.
    if (slot == kNone || ps_[slot].status != ProcIdle || !succeeds(ev.args[1], ps_[slot].sequence) ||
        m_->p != kNone) {
        return Step::NotYet;
    }
    if (!context(ev, Need::No, Need::Maybe)) return Step::Broken;
    P& p = ps_[slot];
    builder_.procTransition(stamp(ev.time), p.index, ProcState::Idle, ProcState::Running, false, here());
    p.status = ProcRunning;
    p.sequence = sequence(ev.args[1]);
    hold(slot);
    return Step::Advanced;
}

Order::Step Order::procStop(const WireEvent& ev) {
    if (!context(ev, Need::Yes, Need::Maybe)) return Step::Broken;
    P& p = ps_[m_->p];
    if (p.status != ProcRunning && p.status != ProcSyscall) {
        return brokenFor(ev, fmt::format("proc {} is not running", p.id));
    }
    builder_.procTransition(stamp(ev.time), p.index, ProcState::Running, ProcState::Idle, false, here());
    p.status = ProcIdle;
    m_->p = kNone;
    return Step::Advanced;
}

Order::Step Order::procSteal(const WireEvent& ev) {
    const std::uint32_t slot = findP(ev.args[0]);
    if (slot == kNone || (ps_[slot].status != ProcSyscall && ps_[slot].status != ProcSyscallAbandoned) ||
        !succeeds(ev.args[1], ps_[slot].sequence)) {
        return Step::NotYet;
    }
    if (!context(ev, Need::Maybe, Need::Maybe)) return Step::Broken;
    P& p = ps_[slot];
    // Of an abandoned proc it is not known from whom it is stolen: its thread may have moved on.
    const bool abandoned = p.status == ProcSyscallAbandoned;
    M* victim = nullptr;
    if (!abandoned) {
        const std::uint32_t m = findM(ev.args[2]);
        if (m == kNone)
            return broken(fmt::format("stole proc {} from the non-existent thread {}", p.id, ev.args[2]));
        victim = &ms_[m];
        if (victim->p != slot)
            return broken(fmt::format("tried to steal proc {} from thread {}, which does not hold it", p.id,
                                      ev.args[2]));
    }
    builder_.procTransition(stamp(ev.time), p.index, abandoned ? ProcState::Idle : ProcState::Running,
                            ProcState::Idle, true, here());
    p.status = ProcIdle;
    p.sequence = sequence(ev.args[1]);
    // The thread that lost it can leave its syscall now.
    if (victim) victim->p = kNone;
    return Step::Advanced;
}

}  // namespace golanes::v2
