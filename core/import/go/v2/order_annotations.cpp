// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v2/order.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

// What the program itself writes: tasks, regions, logs; labels; events of experiments.
namespace golanes::v2 {

Order::Step Order::goLabel(const WireEvent& ev) {
    if (!userContext(ev)) return Step::Broken;
    const TableString* text = stringOf(ev, ev.args[0]);
    if (!text) return Step::Broken;
    builder_.label(stamp(ev.time), text->id, here());
    return Step::Advanced;
}

Order::Step Order::taskBegin(const WireEvent& ev) {
    const std::uint64_t id = ev.args[0];
    if (tasks_.contains(id)) return broken(fmt::format("task ID conflict: {} has begun already", id));
    if (!userContext(ev)) return Step::Broken;
    const TableString* name = stringOf(ev, ev.args[2]);
    StackId stack;
    if (!name || !stackOf(ev, ev.args[3], stack)) return Step::Broken;
    // On the wire a parent of 0 means none; only regions belong to the background task by default.
    const std::uint64_t parent = ev.args[1] == Task::kBackground ? Task::kNoTask : ev.args[1];
    tasks_[id] = {parent, name->id};
    builder_.taskBegin(stamp(ev.time), id, parent, name->id, stack, here());
    return Step::Advanced;
}

Order::Step Order::taskEnd(const WireEvent& ev) {
    if (!userContext(ev)) return Step::Broken;
    StackId stack;
    if (!stackOf(ev, ev.args[1], stack)) return Step::Broken;
    // A task may end more than once, and may have begun before the trace.
    OpenTask task{Task::kNoTask, kEmptyString};
    if (const auto open = tasks_.find(ev.args[0]); open != tasks_.end()) {
        task = open->second;
        tasks_.erase(open);
    }
    builder_.taskEnd(stamp(ev.time), ev.args[0], task.parent, task.name, stack, here());
    return Step::Advanced;
}

Order::Step Order::regionBegin(const WireEvent& ev) {
    if (!userContext(ev) || !alive(ev)) return Step::Broken;
    const TableString* name = stringOf(ev, ev.args[1]);
    StackId stack;
    if (!name || !stackOf(ev, ev.args[2], stack)) return Step::Broken;
    regions_[m_->g].push_back({ev.args[0], name->id});
    gs_[m_->g].hasRegions = true;
    builder_.regionBegin(stamp(ev.time), ev.args[0], name->id, stack, here());
    return Step::Advanced;
}

Order::Step Order::regionEnd(const WireEvent& ev) {
    if (!userContext(ev) || !alive(ev)) return Step::Broken;
    const TableString* name = stringOf(ev, ev.args[1]);
    StackId stack;
    if (!name || !stackOf(ev, ev.args[2], stack)) return Step::Broken;
    const auto found = regions_.find(m_->g);
    if (found != regions_.end() && !found->second.empty()) {
        closeRegion(found->second, {ev.args[0], name->id}, stack);
    }
    builder_.regionEnd(stamp(ev.time), ev.args[0], name->id, stack, here());
    return Step::Advanced;
}

// Go's reader gives up when regions are not closed in the reverse order of their opening. That is a mistake
// of the traced program, so name it and go on.
void Order::closeRegion(std::vector<OpenRegion>& open, OpenRegion region, StackId stack) {
    const auto same = [&](const OpenRegion& r) { return r.task == region.task && r.name == region.name; };
    if (same(open.back())) {
        open.pop_back();
        return;
    }
    const auto last = open.rbegin() + static_cast<std::ptrdiff_t>(std::min(open.size(), kRegionReach));
    const auto at = std::find_if(open.rbegin(), last, same);
    const auto& strings = builder_.strings();
    std::string place = "of unknown place";
    if (const auto frames = builder_.stacks()[stack]; !frames.empty()) {
        const Frame& f = builder_.stacks().frame(frames.front());
        place = fmt::format("at {}:{}", strings[f.file], f.line);
    }
    builder_.report().add(
        Severity::Note, "region-misnested",
        fmt::format("Goroutine {} ends the region \"{}\" ({}) while the innermost open one is \"{}\".",
                    gIds_[m_->g], strings[region.name], place, strings[open.back().name]),
        -1, "End regions in the reverse order of their beginning, on the goroutine that began them.");
    if (at != last) open.erase(std::next(at).base());
}

Order::Step Order::userLog(const WireEvent& ev) {
    if (!userContext(ev)) return Step::Broken;
    const TableString* category = stringOf(ev, ev.args[1]);
    const TableString* message = category ? stringOf(ev, ev.args[2]) : nullptr;
    StackId stack;
    if (!message || !stackOf(ev, ev.args[3], stack)) return Step::Broken;
    builder_.log(stamp(ev.time), ev.args[0], category->id, message->id, stack, here());
    return Step::Advanced;
}

Order::Step Order::experimental(const WireEvent& ev) {
    if (!context(ev, Need::Maybe, Need::Maybe)) return Step::Broken;
    std::array<std::uint64_t, 3> args{};
    for (int i = 0; i < spec(ev.type).args; ++i)
        args[static_cast<std::size_t>(i)] = ev.args[static_cast<std::size_t>(i)];
    builder_.experimental(stamp(ev.time), ev.type, args, here());
    return Step::Advanced;
}

}  // namespace golanes::v2
