// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/lane_words.h"

#include <algorithm>
#include <array>

namespace golanes {

namespace {

constexpr std::array<std::string_view, kLaneKindCount> kKinds = {"heap",
                                                                 "goroutine-counts",
                                                                 "gc-cycles",
                                                                 "gc-mark",
                                                                 "gc-assists",
                                                                 "gc-sweeps",
                                                                 "stop-the-world",
                                                                 "netpoll-waiting",
                                                                 "netpoll-wakes",
                                                                 "netpoll-polls",
                                                                 "timers-total",
                                                                 "timer-samples",
                                                                 "timers-of-proc",
                                                                 "task",
                                                                 "proc",
                                                                 "throttled",
                                                                 "cpu",
                                                                 "perf-counter",
                                                                 "kernel-thread",
                                                                 "thread",
                                                                 "goroutine",
                                                                 "stack"};
// A kind without a word would be an empty one.
static_assert(!kKinds.back().empty() && kKinds[static_cast<std::size_t>(LaneKind::Stack)] == "stack");

constexpr std::array<std::string_view, kLaneGroupCount> kGroups = {
    "heap", "gc",      "netpoll",       "timers",     "tasks", "procs",
    "cpus", "threads", "other-threads", "goroutines", "pinned"};
static_assert(!kGroups.back().empty() && kGroups[static_cast<std::size_t>(LaneGroup::Pinned)] == "pinned");

template <class E, std::size_t N>
std::optional<E> find(const std::array<std::string_view, N>& words, std::string_view word) {
    const auto at = std::ranges::find(words, word);
    if (at == words.end()) return std::nullopt;
    return static_cast<E>(at - words.begin());
}

}  // namespace

std::string_view wordOf(LaneKind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}

std::string_view wordOf(LaneGroup group) {
    return kGroups[static_cast<std::size_t>(group)];
}

std::optional<LaneKind> laneKindOf(std::string_view word) {
    return find<LaneKind>(kKinds, word);
}

std::optional<LaneGroup> laneGroupOf(std::string_view word) {
    return find<LaneGroup>(kGroups, word);
}

}  // namespace golanes
