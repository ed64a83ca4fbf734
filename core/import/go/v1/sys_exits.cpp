// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/sys_exits.h"

#include <algorithm>
#include <utility>

namespace golanes::v1 {

const WireSysExit* SysExits::find(std::uint64_t id, std::uint64_t sequence) const {
    const auto key = [](const WireSysExit& e) { return std::pair(e.goroutine, e.sequence); };
    const auto it = std::ranges::lower_bound(all_, std::pair(id, sequence), {}, key);
    return it != all_.end() && key(*it) == std::pair(id, sequence) ? &*it : nullptr;
}

bool SysExits::began(const Event& e, std::uint64_t id, std::uint64_t sequence) {
    const WireSysExit* const end = find(id, sequence);
    if (!end) return false;
    const bool backwards = end->ticks < e.ticks;
    heap_.push_back({backwards ? e.ticks : end->ticks, e.offset, e.goroutine});
    std::ranges::push_heap(heap_, later);
    expected_[e.goroutine] = sequence;
    return backwards;
}

bool SysExits::noted(const Event& e, std::uint64_t id, std::uint64_t sequence, bool& stray) {
    stray = false;
    const auto it = expected_.find(e.target);
    if (it == expected_.end() || it->second != sequence) {
        stray = find(id, sequence) != nullptr;
        return false;
    }
    expected_.erase(it);
    return true;
}

Event SysExits::take() {
    std::ranges::pop_heap(heap_, later);
    const Pending p = heap_.back();
    heap_.pop_back();
    Event e;
    e.ticks = p.ticks;
    e.offset = p.offset;
    e.goroutine = e.target = p.goroutine;
    e.type = EventType::GoSysExit;
    return e;
}

}  // namespace golanes::v1
