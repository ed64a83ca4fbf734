// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/describe_parts.h"

namespace golanes {

// Things of the lane of epoll: how the network poller asked the kernel, and who broke into its waits.
void describePoll(DetailBuilder& out, const Target& target);

// How long a call of epoll would wait, and how many were ready: "≤ 4 ms → 2", "0 ms → 0".
QString pollText(const PerfRecording& perf, const PerfSyscall& call);

}  // namespace golanes
