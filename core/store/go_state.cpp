// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/go_state.h"

#include <algorithm>

namespace golanes {

std::string_view name(GoState state) {
    static constexpr std::string_view kNames[] = {"Undetermined", "NotExist", "Runnable",
                                                  "Running",      "Waiting",  "Syscall"};
    return kNames[static_cast<std::size_t>(state)];
}

std::string_view name(ProcState state) {
    static constexpr std::string_view kNames[] = {"Undetermined", "NotExist", "Running", "Idle"};
    return kNames[static_cast<std::size_t>(state)];
}

std::string_view name(StateClass c) {
    static constexpr std::array<std::string_view, kStateClassCount> kNames = {
        "not existing", "unknown", "running", "runnable", "syscall",   "channel",
        "sync",         "network", "sleep",   "GC wait",  "other wait"};
    return kNames[static_cast<std::size_t>(c)];
}

namespace {

// Reasons as the runtime writes them (runtime/traceruntime.go, traceBlockReasonStrings).
StateClass classifyWait(std::string_view reason) {
    struct Entry {
        std::string_view reason;
        StateClass cls;
    };
    static constexpr Entry kReasons[] = {
        {"chan receive", StateClass::Channel},
        {"chan send", StateClass::Channel},
        {"select", StateClass::Channel},
        {"forever", StateClass::Channel},
        {"sync", StateClass::Sync},
        {"sync.(*Cond).Wait", StateClass::Sync},
        {"synctest", StateClass::Sync},
        {"network", StateClass::Network},
        {"sleep", StateClass::Sleep},
        {"GC mark assist wait for work", StateClass::Gc},
        {"GC background sweeper wait", StateClass::Gc},
        {"GC weak to strong wait", StateClass::Gc},
        {"wait until GC ends", StateClass::Gc},
    };
    for (const Entry& e : kReasons) {
        if (e.reason == reason) return e.cls;
    }
    return StateClass::Other;
}

}  // namespace

StateClass classify(GoState state, std::string_view reason) {
    switch (state) {
        case GoState::Undetermined:
            return StateClass::Unknown;
        case GoState::NotExist:
            return StateClass::NotExist;
        case GoState::Runnable:
            return StateClass::Runnable;
        case GoState::Running:
            return StateClass::Running;
        case GoState::Syscall:
            return StateClass::Syscall;
        case GoState::Waiting:
            return classifyWait(reason);
    }
    return StateClass::Unknown;
}

StateId StateTable::intern(GoState state, StringId reason, std::string_view reasonText) {
    const auto same = [&](const StateInfo& i) { return i.state == state && i.reason == reason; };
    const auto it = std::find_if(infos_.begin(), infos_.end(), same);
    if (it != infos_.end()) return StateId(static_cast<StateId::rep>(it - infos_.begin()));
    // A byte holds 255 pairs; a trace with more (only a forged one) keeps room for every state without a
    // reason.
    constexpr std::size_t kReserved = 6;
    if (infos_.size() + kReserved >= StateId::kNone && reason != kEmptyString)
        return intern(state, kEmptyString, {});
    infos_.push_back({state, reason, classify(state, reasonText)});
    return StateId(static_cast<StateId::rep>(infos_.size() - 1));
}

}  // namespace golanes
