// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/go_state.h"
#include "core/store/trace.h"

#include <cstdint>

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
    None,  // nothing is drawn
};
inline constexpr std::size_t kColorRoleCount = 16;

// The role of a goroutine state; None for NotExist.
ColorRole roleOf(StateClass c);
// Of wake-ups by netpoll and timers, and of the delay that follows them.
ColorRole roleOf(WakeKind kind);

}  // namespace golanes
