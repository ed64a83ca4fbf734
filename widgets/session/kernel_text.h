// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/kernel_tracks.h"
#include "core/store/perf_calls.h"

#include <QString>

namespace golanes {

// "on CPU", "preempted", "woken, no CPU yet"…
QString kernelStateText(KernelState state);

// "epoll_pwait", or "system call 281" where the recording tells its number only.
QString callText(const PerfRecording& perf, const PerfSyscall& call);
// "512 B", "12 ms", "0xc000123000": an argument by what it is.
QString argumentText(CallArgument kind, std::uint64_t value);
// Those that matter: "fd 7, timeout 12 ms"; "" of calls of which none is known to, or which were not
// recorded.
QString argumentsText(const PerfRecording& perf, const PerfSyscall& call);
// Of a system call.
bool isError(std::int64_t result);
// "3" of a result; "EAGAIN (-11)" of an error.
QString resultText(std::int64_t result);

}  // namespace golanes
