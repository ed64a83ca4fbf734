// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cpu_stat.h"
#include "core/store/kernel_tracks.h"
#include "widgets/lanes/describe.h"

namespace golanes {

// What a recording of perf is, in rows: span, machine, command line, numbers of samples, switches, calls,
// what was lost.
QList<DetailRow> perfFacts(const KernelTracks& kernel);
// What readings of a cgroup's cpu.stat are.
QList<DetailRow> cpuStatFacts(const CpuStat& stat);

}  // namespace golanes
