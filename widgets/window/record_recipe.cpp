// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/record_recipe.h"

#include <QStringList>

namespace golanes {

QString perfLine(const RecordWish& wish) {
    QStringList words{QStringLiteral("perf record -k CLOCK_MONOTONIC --switch-events --sample-cpu -z")};
    words << (wish.stacks == RecordWish::Stacks::FramePointers ? QStringLiteral("--call-graph fp")
                                                               : QStringLiteral("--call-graph dwarf"));
    words << QStringLiteral("-e cpu-clock/freq=997/ -e sched:sched_switch -e sched:sched_wakeup");
    if (wish.syscalls) words << QStringLiteral("-e raw_syscalls:sys_enter -e raw_syscalls:sys_exit");
    words << QStringLiteral("-o perf.data");
    const QString seconds = QStringLiteral("-- sleep %1").arg(wish.seconds);
    switch (wish.of) {
        case RecordWish::Of::Process:
            words << QStringLiteral("-p %1").arg(wish.what.isEmpty() ? QStringLiteral("PID") : wish.what)
                  << seconds;
            break;
        case RecordWish::Of::Command:
            words << QStringLiteral("-- %1").arg(wish.what.isEmpty() ? QStringLiteral("COMMAND") : wish.what);
            break;
        case RecordWish::Of::System:
            words << QStringLiteral("-a") << seconds;
            break;
    }
    return words.join(u' ');
}

QString goTraceLine(const RecordWish& wish) {
    return QStringLiteral("curl -o go.trace 'http://localhost:6060/debug/pprof/trace?seconds=%1'")
        .arg(wish.seconds);
}

}  // namespace golanes
