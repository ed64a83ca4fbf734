// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v2/order.h"

#include <fmt/format.h>

#include <algorithm>

// The collector and stops of the world: ranges in time.
namespace golanes::v2 {

// The mark phase begins and ends on any thread; sequence numbers put its events in line.
Order::Step Order::gcActive(const WireEvent& ev) {
    if (fresh_) {
        if (gc_ != Gc::Undetermined)
            return brokenFor(ev, "is not the first GC event of the first generation");
    } else {
        if (ev.args[0] != gcSequence_ + 1) return Step::NotYet;
        if (gc_ != Gc::Running) return brokenFor(ev, "no GC is in progress");
        if (!userContext(ev)) return Step::Broken;
    }
    gcSequence_ = ev.args[0];
    gc_ = Gc::Running;
    builder_.rangeActive(stamp(ev.time), RangeKind::GcMark, {}, {}, here());
    return Step::Advanced;
}

Order::Step Order::gcBegin(const WireEvent& ev) {
    if (gc_ != Gc::Undetermined) {
        if (ev.args[0] != gcSequence_ + 1) return Step::NotYet;
        if (gc_ == Gc::Running) return brokenFor(ev, "a GC is in progress already");
        if (!userContext(ev)) return Step::Broken;
    }
    StackId stack;
    if (!stackOf(ev, ev.args[1], stack)) return Step::Broken;
    gcSequence_ = ev.args[0];
    gc_ = Gc::Running;
    builder_.rangeBegin(stamp(ev.time), RangeKind::GcMark, kEmptyString, stack, here());
    return Step::Advanced;
}

Order::Step Order::gcEnd(const WireEvent& ev) {
    if (ev.args[0] != gcSequence_ + 1) return Step::NotYet;
    if (gc_ != Gc::Running) return brokenFor(ev, "no GC is in progress");
    if (!userContext(ev)) return Step::Broken;
    gcSequence_ = ev.args[0];
    gc_ = Gc::NotRunning;
    builder_.rangeEnd(stamp(ev.time), RangeKind::GcMark, kEmptyString, 0, 0, here());
    return Step::Advanced;
}

Order::Step Order::sweepActive(const WireEvent& ev) {
    const std::uint32_t p = findP(ev.args[0]);
    if (p == kNone) return brokenFor(ev, fmt::format("proc {} is unknown", ev.args[0]));
    if (ps_[p].sweeping == fresh_)
        return brokenFor(ev, fresh_ ? "the sweep is active already" : "no sweep is active");
    ps_[p].sweeping = true;
    builder_.rangeActive(stamp(ev.time), RangeKind::Sweep, {}, ps_[p].index, here());
    return Step::Advanced;
}

Order::Step Order::sweepBegin(const WireEvent& ev) {
    if (!context(ev, Need::Yes, Need::Maybe)) return Step::Broken;
    P& p = ps_[m_->p];
    if (p.sweeping) return brokenFor(ev, fmt::format("proc {} is sweeping already", p.id));
    StackId stack;
    if (!stackOf(ev, ev.args[0], stack)) return Step::Broken;
    p.sweeping = true;
    builder_.rangeBegin(stamp(ev.time), RangeKind::Sweep, kEmptyString, stack, here());
    return Step::Advanced;
}

Order::Step Order::sweepEnd(const WireEvent& ev) {
    if (!context(ev, Need::Yes, Need::Maybe)) return Step::Broken;
    P& p = ps_[m_->p];
    if (!p.sweeping) return brokenFor(ev, fmt::format("proc {} is not sweeping", p.id));
    p.sweeping = false;
    builder_.rangeEnd(stamp(ev.time), RangeKind::Sweep, kEmptyString, ev.args[0], ev.args[1], here());
    return Step::Advanced;
}

Order::Step Order::stwBegin(const WireEvent& ev) {
    if (!userContext(ev) || !alive(ev)) return Step::Broken;
    StackId stack;
    const TableString* reason = stringOf(ev, ev.args[0]);
    if (!reason || !stackOf(ev, ev.args[1], stack)) return Step::Broken;
    auto& open = stops_[m_->g];
    if (std::ranges::find(open, reason->id) != open.end())
        return brokenFor(ev, "the world is stopped already");
    constexpr std::size_t kMostStops = 64;  // of one goroutine at a time; no runtime has two
    if (open.size() >= kMostStops) return brokenFor(ev, "the world is stopped too often at once");
    open.push_back(reason->id);
    gs_[m_->g].stopsWorld = true;
    builder_.rangeBegin(stamp(ev.time), RangeKind::StopTheWorld, reason->id, stack, here());
    return Step::Advanced;
}

Order::Step Order::stwEnd(const WireEvent& ev) {
    if (!userContext(ev)) return Step::Broken;
    const auto open = stops_.find(m_->g);
    if (open == stops_.end() || open->second.empty()) return brokenFor(ev, "the world is not stopped");
    const StringId reason = open->second.front();
    // The last one takes its place, as in Go's reader: it matters only for forged traces with several.
    open->second.front() = open->second.back();
    open->second.pop_back();
    builder_.rangeEnd(stamp(ev.time), RangeKind::StopTheWorld, reason, 0, 0, here());
    return Step::Advanced;
}

Order::Step Order::assistActive(const WireEvent& ev) {
    const std::uint32_t g = findG(ev.args[0]);
    if (g == kNone) return brokenFor(ev, fmt::format("goroutine {} is unknown", ev.args[0]));
    if (gs_[g].assisting == fresh_)
        return brokenFor(ev, fresh_ ? "the assist is active already" : "no assist is active");
    gs_[g].assisting = true;
    builder_.rangeActive(stamp(ev.time), RangeKind::MarkAssist, GoroutineIndex(g), {}, here());
    return Step::Advanced;
}

Order::Step Order::assistBegin(const WireEvent& ev) {
    if (!userContext(ev) || !alive(ev)) return Step::Broken;
    G& g = gs_[m_->g];
    if (g.assisting) return brokenFor(ev, fmt::format("goroutine {} is assisting already", gIds_[m_->g]));
    StackId stack;
    if (!stackOf(ev, ev.args[0], stack)) return Step::Broken;
    g.assisting = true;
    builder_.rangeBegin(stamp(ev.time), RangeKind::MarkAssist, kEmptyString, stack, here());
    return Step::Advanced;
}

Order::Step Order::assistEnd(const WireEvent& ev) {
    if (!userContext(ev) || !alive(ev)) return Step::Broken;
    G& g = gs_[m_->g];
    if (!g.assisting) return brokenFor(ev, fmt::format("goroutine {} is not assisting", gIds_[m_->g]));
    g.assisting = false;
    builder_.rangeEnd(stamp(ev.time), RangeKind::MarkAssist, kEmptyString, 0, 0, here());
    return Step::Advanced;
}

Order::Step Order::heap(const WireEvent& ev) {
    if (!context(ev, Need::Yes, Need::Maybe)) return Step::Broken;
    const Metric m = ev.type == EvHeapAlloc ? Metric::HeapLive : Metric::HeapGoal;
    builder_.metric(stamp(ev.time), m, ev.args[0], kNoStack, here());
    return Step::Advanced;
}

Order::Step Order::procsChange(const WireEvent& ev) {
    if (!userContext(ev)) return Step::Broken;
    StackId stack;
    if (!stackOf(ev, ev.args[1], stack)) return Step::Broken;
    builder_.metric(stamp(ev.time), Metric::GoMaxProcs, ev.args[0], stack, here());
    return Step::Advanced;
}

}  // namespace golanes::v2
