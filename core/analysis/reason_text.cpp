// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/reason_text.h"

namespace golanes {

bool isWait(GoState state) {
    return state == GoState::Waiting || state == GoState::Syscall;
}

std::string_view reasonText(const Trace& trace, StateId id) {
    const StateInfo& state = trace.states[id];
    const std::string_view reason = trace.strings[state.reason];
    if (!reason.empty()) return reason;
    return state.state == GoState::Syscall ? "system call" : "not told";
}

}  // namespace golanes
