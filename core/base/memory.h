// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace golanes {

// Memory, in bytes, that this process can still take without the machine swapping or the process being
// killed: what the kernel calls available (/proc/meminfo), or less where a control group or a resource limit
// (ulimit -v) allows less. A terabyte when nothing can be learnt.
std::uint64_t availableMemory();

// Most memory the process has held at once, bytes (resident set, mapped files included), since it began or
// since restartPeakMemory().
std::uint64_t peakMemory();
// Lets the kernel count the peak from now on (proc(5), clear_refs); without /proc nothing happens.
void restartPeakMemory();

}  // namespace golanes
