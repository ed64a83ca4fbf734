// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/color_role.h"

namespace golanes {

ColorRole roleOf(StateClass c) {
    switch (c) {
        case StateClass::NotExist:
            return ColorRole::None;
        case StateClass::Unknown:
            return ColorRole::Unknown;
        case StateClass::Running:
            return ColorRole::Running;
        case StateClass::Runnable:
            return ColorRole::Runnable;
        case StateClass::Syscall:
            return ColorRole::Syscall;
        case StateClass::Channel:
            return ColorRole::Channel;
        case StateClass::Sync:
            return ColorRole::Sync;
        case StateClass::Network:
            return ColorRole::Network;
        case StateClass::Sleep:
            return ColorRole::Sleep;
        case StateClass::Gc:
            return ColorRole::Gc;
        case StateClass::Other:
            return ColorRole::Other;
    }
    return ColorRole::Unknown;
}

ColorRole roleOf(WakeKind kind) {
    switch (kind) {
        case WakeKind::Netpoll:
        case WakeKind::NetpollNoP:
            return ColorRole::Network;
        case WakeKind::NetDeadline:
        case WakeKind::TimerSleep:
            return ColorRole::Sleep;
        case WakeKind::TimerChannel:
            return ColorRole::Channel;
        case WakeKind::TimerFunc:
            return ColorRole::Other;
    }
    return ColorRole::Other;
}

}  // namespace golanes
