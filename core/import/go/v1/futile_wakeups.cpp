// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/futile_wakeups.h"

#include <unordered_map>

namespace golanes::v1 {

namespace {

// What a goroutine did since it was woken.
struct Wakeup {
    bool futile = false;
    std::vector<std::size_t> events;
};

}  // namespace

void removeFutileWakeups(std::vector<Event>& events, const Job& job) {
    std::unordered_map<std::uint32_t, Wakeup> wakeups;
    std::vector<bool> removed(events.size());
    CancelCheck cancelled(job);
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (cancelled()) return;
        const Event& e = events[i];
        switch (e.type) {
            case EventType::GoUnblock:
                wakeups[e.target].events.assign(1, i);
                break;
            case EventType::FutileWakeup:
                wakeups[e.goroutine].futile = true;
                [[fallthrough]];
            case EventType::GoStart:
            case EventType::GoPreempt:
                wakeups[e.goroutine].events.push_back(i);
                break;
            // Not every isBlocking(): only these are waits for something that another one can snatch away.
            case EventType::GoBlock:
            case EventType::GoBlockSend:
            case EventType::GoBlockRecv:
            case EventType::GoBlockSelect:
            case EventType::GoBlockSync:
            case EventType::GoBlockCond:
                if (const auto it = wakeups.find(e.goroutine); it != wakeups.end()) {
                    if (it->second.futile) {
                        removed[i] = true;
                        for (const std::size_t k : it->second.events) removed[k] = true;
                    }
                    wakeups.erase(it);
                }
                break;
            default:
                break;
        }
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (!removed[i]) events[kept++] = events[i];
    }
    events.resize(kept);
}

}  // namespace golanes::v1
