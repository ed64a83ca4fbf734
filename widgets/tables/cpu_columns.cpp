// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/cpu_columns.h"

#include "widgets/tables/table_makers.h"

namespace golanes {

std::vector<Field> withCpuColumns(std::vector<Field> fields) {
    const auto time = [&](const char* name, const QString& title, const QString& help, bool extra = false) {
        fields.push_back(column(name, FieldType::Length, title, help, extra));
    };
    time("running", T::tr("Running (Go)"),
         T::tr("As Go calls it, on threads that perf knows, while perf recorded"));
    time("oncpu", T::tr("On CPU"), T::tr("Of that: its thread truly had a CPU"));
    fields.push_back(column("share", FieldType::Share, T::tr("Truly"), T::tr("On CPU, of running")));
    time("offcpu", T::tr("Off CPU"), T::tr("Go called it running, but its thread had no CPU"));
    time("runq", T::tr("Run queue"), T::tr("Of that: the thread could run, but Linux had no CPU for it"));
    time("blocked", T::tr("Blocked"),
         T::tr("Of that: the thread slept or waited for a disk, as for a page fault"));
    time("runnable", T::tr("Runnable (Go)"), T::tr("In Go's own queue: ready, but no P"));
    time("unknown", T::tr("Not known"), T::tr("Of running: what Linux did with its thread was not recorded"),
         true);
    return fields;
}

std::array<std::int64_t, kCpuColumns> cpuValues(const CpuTimes& t) {
    return {t.running,
            t.onCpu,
            t.running > 0 ? millionths(t.onCpu, t.running) : TableRows::kNone,
            t.runQueue + t.blocked,
            t.runQueue,
            t.blocked,
            t.runnable,
            t.unknown()};
}

QString cpuNote(const HeldSources& held) {
    if (!held.kernel || held.kernel->runsComplete) return {};
    return T::tr(
        "Time on a CPU is incomplete: perf recorded when threads left their CPUs, not when they came back "
        "(perf record -p without --switch-events).");
}

}  // namespace golanes
