// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importer.h"

namespace golanes {

// Readings of a cgroup's cpu.stat as comma-separated values. The first line names the columns: one of time,
// whose name tells the clock (mono_seconds, realtime_seconds, unix_seconds…), and as in cpu.stat nr_periods,
// nr_throttled, throttled_usec or, as in version 1, throttled_time (ns); in any order, others are passed
// over.
extern const Importer kCpuStatImporter;
// Errors: NotATrace when the columns are others, Damaged when no line can be read, Cancelled.
Result<CpuStatPtr> readCpuStat(std::span<const std::byte> text, Job& job);

}  // namespace golanes
