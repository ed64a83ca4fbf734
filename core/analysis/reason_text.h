// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <string_view>

namespace golanes {

// The state is one in which a goroutine waits: for whatever, or in a system call.
bool isWait(GoState state);

// Why it waits, in Go's words; "system call", "not told". Of a state that is a wait.
std::string_view reasonText(const Trace& trace, StateId state);

}  // namespace golanes
