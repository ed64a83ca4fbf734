// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/places.h"

#include <algorithm>
#include <unordered_map>

namespace golanes {

namespace {

// Frames between the wait and the lock: lockSlow, and the semaphore in some versions.
constexpr std::size_t kLockFrames = 4;

bool isLockFunction(std::string_view function) {
    return function.starts_with("sync.(*Mutex).") || function.starts_with("sync.(*RWMutex).") ||
           function.starts_with("internal/sync.(*Mutex).");
}

bool waitsForLock(const Trace& trace, StackId stack) {
    const auto frames = trace.stacks[stack];
    return std::ranges::any_of(frames.first(std::min(frames.size(), kLockFrames)), [&](FrameId f) {
        return isLockFunction(trace.strings[trace.stacks.frame(f).function]);
    });
}

}  // namespace

Sites::Sites(const Trace& trace)
    : sites_{FrameId::none()}, numbers_(trace.stacks.size()), locks_(trace.stacks.size()) {
    constexpr std::size_t kMost = 1u << 24;  // only forged traces have more; theirs are none
    const OwnCode code(trace);
    std::unordered_map<FrameId, std::uint32_t> known{{FrameId::none(), 0}};
    for (std::uint32_t i = 0; i < trace.stacks.size(); ++i) {
        const FrameId site = code.siteOf(StackId(i));
        auto it = known.find(site);
        if (it == known.end() && sites_.size() < kMost) {
            it = known.emplace(site, static_cast<std::uint32_t>(sites_.size())).first;
            sites_.push_back(site);
        }
        numbers_[i] = it == known.end() ? 0 : it->second;
        locks_[i] = waitsForLock(trace, StackId(i));
    }
}

}  // namespace golanes
