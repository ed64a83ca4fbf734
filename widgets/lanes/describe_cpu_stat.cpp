// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/describe_cpu_stat.h"

#include "widgets/lanes/lane_names.h"

#include <algorithm>

namespace golanes {

namespace {

void addClock(DetailBuilder& out, const CpuStat& stat) {
    out.row(Words::tr("read by"),
            stat.clock == CpuStat::Clock::Unknown ? Words::tr("a clock of its own") : text(name(stat.clock)));
}

}  // namespace

void describeThrottled(DetailBuilder& out, std::uint32_t row) {
    const CpuStat& stat = *out.sources().cpuStat;
    const CpuStat::Throttled& t = stat.throttled[row];
    out.title(Words::tr("CPU quota of the cgroup"));
    out.state(Words::tr("held the process back"), ColorRole::Runnable);
    out.duration(Words::tr("throttled"), t.time);
    out.details().rows.back().note =
        Words::tr("Recorded: so much longer its run queues had stood still, those of all CPUs together.");
    if (t.periods > 0) out.count(Words::tr("periods that ran out"), t.periods);
    out.time(Words::tr("not yet told at"), t.after);
    out.time(Words::tr("told at"), t.before);
    out.time(Words::tr("from"), t.since);
    out.inferred(Words::tr(
        "the kernel counts it when it lets threads run again, which was between these two readings. "
        "They stood still since then at the earliest; later, where several CPUs did at once."));
    addClock(out, stat);
}

void describeCpuStat(DetailBuilder& out, Timestamp t) {
    const CpuStat& stat = *out.sources().cpuStat;
    out.title(Words::tr("CPU quota of the cgroup"));
    out.time(Words::tr("at"), t);
    if (!stat.range.contains(t)) out.row(Words::tr("throttled"), Words::tr("not read at that time"));
    const CpuStat::Reading& first = stat.readings.front();
    const CpuStat::Reading& last = stat.readings.back();
    out.duration(Words::tr("throttled in all"), std::max<Duration>(0, last.throttled - first.throttled));
    if (last.throttledPeriods > first.throttledPeriods)
        out.row(Words::tr("periods that ran out"),
                Words::tr("%1 of %2")
                    .arg(last.throttledPeriods - first.throttledPeriods)
                    .arg(last.periods - std::min(last.periods, first.periods)));
    out.count(Words::tr("readings"), stat.readings.size());
    addClock(out, stat);
}

}  // namespace golanes
