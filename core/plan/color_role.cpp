// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/color_role.h"

namespace golanes {

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
