// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/go_state.h"
#include "core/store/kernel_tracks.h"
#include "core/store/trace.h"

#include <cstdint>
#include <iterator>

namespace golanes {

// What a colour stands for. A theme (widgets/theme) gives each role its colours; nothing else holds a colour.
enum class ColorRole : std::uint8_t {
    Running,
    Runnable,
    Channel,
    Sync,
    Network,
    Syscall,
    Sleep,
    Gc,
    StopTheWorld,
    User,
    Unknown,
    Other,
    Idle,  // a proc or thread without work
    HeapLive,
    HeapGoal,
    Frame,   // of a stack that holds
    Sample,  // of one seen by a CPU sample
    Tick,    // a sample of perf
    None,    // nothing is drawn
};
inline constexpr std::size_t kColorRoleCount = 19;

// The role of a goroutine state; None for NotExist.
constexpr ColorRole roleOf(StateClass c) {
    constexpr ColorRole kRoles[] = {ColorRole::None,     ColorRole::Unknown, ColorRole::Running,
                                    ColorRole::Runnable, ColorRole::Syscall, ColorRole::Channel,
                                    ColorRole::Sync,     ColorRole::Network, ColorRole::Sleep,
                                    ColorRole::Gc,       ColorRole::Other};
    static_assert(std::size(kRoles) == kStateClassCount);
    return kRoles[static_cast<std::size_t>(c)];
}
// Of wake-ups by netpoll and timers, and of the delay that follows them.
ColorRole roleOf(WakeKind kind);
// Of a thread or a CPU in the eyes of Linux.
constexpr ColorRole roleOf(KernelState state) {
    constexpr ColorRole kRoles[] = {ColorRole::Running,  ColorRole::Other, ColorRole::Runnable,
                                    ColorRole::Runnable, ColorRole::Sleep, ColorRole::Network,
                                    ColorRole::Unknown};
    static_assert(std::size(kRoles) == kKernelStateCount);
    return kRoles[static_cast<std::size_t>(state)];
}

}  // namespace golanes
