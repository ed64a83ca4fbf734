// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/kernel_tracks.h"

#include <QString>

namespace golanes {

// "on CPU", "preempted", "woken, no CPU yet"…
QString kernelStateText(KernelState state);

// "epoll_pwait", or "system call 281" where the recording tells its number only.
QString callText(const PerfRecording& perf, const PerfSyscall& call);
// "3 (0x3)" of a result; "EAGAIN (-11)" of an error.
QString resultText(std::int64_t result);

}  // namespace golanes
