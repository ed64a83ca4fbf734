// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace golanes {

// CPU time, in seconds, that all threads of the process have used so far.
double cpuSeconds();
// The same of the calling thread alone.
double threadCpuSeconds();

}  // namespace golanes
