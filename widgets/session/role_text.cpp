// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/role_text.h"

#include <QCoreApplication>

namespace golanes {

namespace {

struct Legend {
    Q_DECLARE_TR_FUNCTIONS(golanes::Legend)
};

}  // namespace

QString roleText(ColorRole role) {
    switch (role) {
        case ColorRole::Running:
            return Legend::tr("running");
        case ColorRole::Runnable:
            return Legend::tr("runnable");
        case ColorRole::Channel:
            return Legend::tr("channel");
        case ColorRole::Sync:
            return Legend::tr("sync");
        case ColorRole::Network:
            return Legend::tr("network");
        case ColorRole::Syscall:
            return Legend::tr("syscall");
        case ColorRole::Sleep:
            return Legend::tr("sleep");
        case ColorRole::Gc:
            return Legend::tr("GC");
        case ColorRole::StopTheWorld:
            return Legend::tr("world stopped");
        case ColorRole::User:
            return Legend::tr("task or region");
        case ColorRole::Unknown:
            return Legend::tr("not known");
        case ColorRole::Other:
            return Legend::tr("other");
        case ColorRole::Idle:
            return Legend::tr("idle");
        case ColorRole::HeapLive:
            return Legend::tr("live heap");
        case ColorRole::HeapGoal:
            return Legend::tr("heap goal");
        case ColorRole::Frame:
            return Legend::tr("on the stack");
        case ColorRole::Sample:
            return Legend::tr("CPU sample");
        case ColorRole::Tick:
            return Legend::tr("sample");
        case ColorRole::None:
            break;
    }
    return {};
}

}  // namespace golanes
