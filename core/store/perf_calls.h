// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_recording.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace golanes {

// What an argument of a system call is.
enum class CallArgument : std::uint8_t { Descriptor, Bytes, Milliseconds, Operation, Address, Option };

struct CallWord {
    std::string_view name;  // "fd", "timeout": as the manual page (section 2) calls it
    CallArgument kind = CallArgument::Option;
    std::uint8_t index = 0;  // which argument, from 0
};

// The arguments that matter of the calls that Go programs make; empty of others.
std::span<const CallWord> callWords(std::string_view call);

// The argument of a call; none when the recording does not tell that many.
std::optional<std::uint64_t> callArgument(const PerfRecording& perf, const PerfSyscall& call,
                                          std::size_t index);

// "epoll_wait", "epoll_pwait" or "epoll_pwait2".
bool isEpollWait(std::string_view call);
// How long a call of epoll_wait or its kin would wait at most, ms: 0 only looks, less than 0 waits without
// end. None when its entry was not recorded, and of epoll_pwait2, of which it is an address.
std::optional<std::int32_t> epollTimeout(const PerfRecording& perf, const PerfSyscall& call);

}  // namespace golanes
