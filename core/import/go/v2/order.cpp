// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v2/order.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace golanes::v2 {

Order::Order(TraceBuilder& builder) : builder_(builder) {
    running_ = builder_.state(GoState::Running, kEmptyString);
    syscall_ = builder_.state(GoState::Syscall, kEmptyString);
    unknown_ = builder_.state(GoState::Undetermined, kEmptyString);
    notExist_ = builder_.state(GoState::NotExist, kEmptyString);
}

void Order::beginGeneration(Tables& tables, bool fresh) {
    tables_ = &tables;
    fresh_ = fresh;
    ++generation_;
}

void Order::loseAll() {
    const Timestamp t = stamp(last_);
    for (const std::uint32_t p : knownPs_) {
        if (ps_[p].status != ProcBad) builder_.loseProc(t, ps_[p].index);
        ps_[p].status = ProcBad;
        ps_[p].sweeping = false;
    }
    for (const std::uint32_t g : knownGs_) {
        if (gs_[g].status == kDead) continue;
        if (gs_[g].status != GoBad) builder_.loseGoroutine(t, GoroutineIndex(g), unknown_);
        gs_[g] = {};
    }
    knownPs_.clear();
    knownGs_.clear();
    mByID_.clear();
    ms_.clear();
    tasks_.clear();
    regions_.clear();
    stops_.clear();
    gc_ = Gc::Undetermined;
}

Order::Step Order::broken(std::string problem) {
    problem_ = std::move(problem);
    return Step::Broken;
}

Order::Step Order::brokenFor(const WireEvent& ev, std::string_view problem) {
    return broken(fmt::format("{}: {}", spec(ev.type).name, problem));
}

bool Order::explainContext(const WireEvent& ev, Need p, Need g) {
    const char* what = nullptr;
    if (m_->id == kNoThread) {
        what = "expected a thread but didn't have one";
    } else if (!fits(p, m_->p)) {
        what = p == Need::Yes ? "expected a proc but didn't have one" : "expected no proc but had one";
    } else if (!fits(g, m_->g)) {
        what =
            g == Need::Yes ? "expected a goroutine but didn't have one" : "expected no goroutine but had one";
    }
    if (what) brokenFor(ev, what);
    return !what;  // a thread beyond those that the store can number is fine
}

Order::G* Order::current(const WireEvent& ev, std::uint8_t status) {
    G& g = gs_[m_->g];
    if (g.status == status) return &g;
    brokenFor(ev, fmt::format("goroutine {} is not {}", gIds_[m_->g],
                              status == GoRunning ? "running" : "in a syscall"));
    return nullptr;
}

bool Order::alive(const WireEvent& ev) {
    const bool ok = gs_[m_->g].status != kDead;
    if (!ok) brokenFor(ev, fmt::format("goroutine {} does not exist any more", gIds_[m_->g]));
    return ok;
}

bool Order::stackOf(const WireEvent& ev, std::uint64_t id, StackId& stack) {
    const StackId* known = tables_->stack(id);
    if (known)
        stack = *known;
    else
        brokenFor(ev, fmt::format("found invalid stack ID {}", id));
    return known != nullptr;
}

TableString* Order::stringOf(const WireEvent& ev, std::uint64_t id) {
    TableString* known = tables_->string(id);
    if (!known) brokenFor(ev, fmt::format("found invalid string ID {}", id));
    return known;
}

std::uint32_t Order::findG(std::uint64_t id) const {
    const std::uint32_t* g = gByID_.find(id);
    return g && gs_[*g].status != GoBad ? *g : kNone;  // GoBad: lost in a gap
}

std::uint32_t Order::findP(std::uint64_t id) const {
    const std::uint32_t* p = pByID_.find(id);
    return p && ps_[*p].status != ProcBad ? *p : kNone;
}

std::uint32_t Order::findM(std::uint64_t id) const {
    const std::uint32_t* m = mByID_.find(id);
    return m ? *m : kNone;
}

std::uint32_t Order::addG(std::uint64_t id, std::uint8_t status, GoState before) {
    // A goroutine lost in a gap that shows up again is the same one, unless it is created: numbers are not
    // reused.
    const std::uint32_t* lost = before == GoState::Undetermined ? gByID_.find(id) : nullptr;
    const std::uint32_t g = lost ? *lost : builder_.addGoroutine(id, before).value;
    if (!lost) {
        gs_.resize(g + 1);
        gIds_.resize(g + 1);
        gIds_[g] = id;
        gByID_.set(id, g);
    }
    gs_[g] = {sequence(0), status};
    knownGs_.push_back(g);
    return g;
}

std::uint32_t Order::internP(std::uint64_t id) {
    if (const std::uint32_t* p = pByID_.find(id)) return *p;
    const auto p = static_cast<std::uint32_t>(ps_.size());
    ps_.push_back({id, builder_.proc(id), {}, ProcBad});
    pByID_.set(id, p);
    return p;
}

std::uint32_t Order::internM(std::uint64_t id) {
    if (const std::uint32_t* m = mByID_.find(id)) return *m;
    const auto m = static_cast<std::uint32_t>(ms_.size());
    ms_.push_back({id, id == kNoThread ? ThreadIndex() : builder_.thread(id)});
    mByID_.set(id, m);
    return m;
}

void Order::forget(std::uint32_t g) {
    gs_[g].status = kDead;
    gByID_.erase(gIds_[g]);
    gDead_.set(gIds_[g], g);
    if (gs_[g].hasRegions) regions_.erase(g);
    if (gs_[g].stopsWorld) stops_.erase(g);
}

Timestamp Order::stamp(Timestamp t) {
    if (!started_) {
        started_ = true;
        limit_ = std::max<Timestamp>(t, 1) + kLongestTrace;
    }
    last_ = std::max(t, last_ + 1);
    if (last_ > limit_) {
        builder_.report().add(
            Severity::Note, "time-out-of-range",
            "Some events are days after the first one; their times are shown as the end of the trace.");
        last_ = limit_;
    }
    return last_;
}

StateId Order::waiting(TableString& reason) {
    if (!reason.waiting.valid()) reason.waiting = builder_.state(GoState::Waiting, reason.id);
    return reason.waiting;
}

StateId Order::runnable(TableString& reason) {
    if (!reason.runnable.valid()) reason.runnable = builder_.state(GoState::Runnable, reason.id);
    return reason.runnable;
}

void Order::sync(Timestamp t, std::optional<ClockSnapshot> clock,
                 std::vector<std::pair<std::string, std::uint32_t>> experimentalBatches) {
    builder_.sync(stamp(t), clock, std::move(experimentalBatches));
}

void Order::sample(const TableSample& s) {
    EventContext c;
    c.goroutine = sampled(s.goroutine);
    if (s.proc != kNoProc) c.proc = ps_[internP(s.proc)].index;
    if (s.thread != kNoThread) c.thread = builder_.thread(s.thread);
    builder_.sample(stamp(tables_->ns(s.time)), s.stack, c);
}

// The goroutine that a CPU sample names. Samples are put in line by their time alone, so that it may have
// ended, or its first event may still come.
GoroutineIndex Order::sampled(std::uint64_t id) {
    if (id == 0) return {};  // the runtime's own stack
    const std::uint32_t* g = gByID_.find(id);
    if (!g) g = gDead_.find(id);
    if (g) return GoroutineIndex(*g);
    return GoroutineIndex(addG(id, GoBad, GoState::Undetermined));
}

Order::Step Order::advance(Cursor& cursor) {
    if (cursor.threadSlot == kNone) cursor.threadSlot = internM(cursor.thread());
    m_ = &ms_[cursor.threadSlot];
    const Step step = dispatch(cursor.event());
    if (m_->id == kNoThread) m_->g = m_->p = kNone;  // nobody's events bind nothing
    return step;
}

Order::Step Order::dispatch(const WireEvent& ev) {
    switch (ev.type) {
        case EvGoStart:
            return goStart(ev);
        case EvGoBlock:
        case EvGoStop:
        case EvGoDestroy:
            return goStop(ev);
        case EvGoUnblock:
            return goUnblock(ev);
        case EvGoSyscallBegin:
            return goSyscallBegin(ev);
        case EvGoSyscallEnd:
            return goSyscallEnd(ev);
        case EvGoSyscallEndBlocked:
            return goSyscallEndBlocked(ev);
        case EvGoCreate:
        case EvGoCreateBlocked:
            return goCreate(ev);
        case EvGoStatus:
        case EvGoStatusStack:
            return goStatus(ev);
        case EvGoSwitch:
        case EvGoSwitchDestroy:
            return goSwitch(ev);
        case EvGoCreateSyscall:
            return goCreateSyscall(ev);
        case EvGoDestroySyscall:
            return goDestroySyscall(ev);
        case EvProcStart:
            return procStart(ev);
        case EvProcStop:
            return procStop(ev);
        case EvProcSteal:
            return procSteal(ev);
        case EvProcStatus:
            return procStatus(ev);
        case EvProcsChange:
            return procsChange(ev);
        case EvSTWBegin:
            return stwBegin(ev);
        case EvSTWEnd:
            return stwEnd(ev);
        case EvGCActive:
            return gcActive(ev);
        case EvGCBegin:
            return gcBegin(ev);
        case EvGCEnd:
            return gcEnd(ev);
        case EvGCSweepActive:
            return sweepActive(ev);
        case EvGCSweepBegin:
            return sweepBegin(ev);
        case EvGCSweepEnd:
            return sweepEnd(ev);
        case EvGCMarkAssistActive:
            return assistActive(ev);
        case EvGCMarkAssistBegin:
            return assistBegin(ev);
        case EvGCMarkAssistEnd:
            return assistEnd(ev);
        case EvHeapAlloc:
        case EvHeapGoal:
            return heap(ev);
        case EvGoLabel:
            return goLabel(ev);
        case EvUserTaskBegin:
            return taskBegin(ev);
        case EvUserTaskEnd:
            return taskEnd(ev);
        case EvUserRegionBegin:
            return regionBegin(ev);
        case EvUserRegionEnd:
            return regionEnd(ev);
        case EvUserLog:
            return userLog(ev);
        default:
            break;
    }
    if (ev.type >= EvSpan) return experimental(ev);
    return brokenFor(ev, "bad event type found while ordering");
}

}  // namespace golanes::v2
