// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/perf_calls.h"

#include <algorithm>
#include <array>

namespace golanes {

namespace {

using enum CallArgument;

struct KnownCall {
    std::string_view name;
    std::array<CallWord, 3> words;
    std::size_t count;
};

constexpr std::array kCalls = {
    KnownCall{"accept4", {{{"fd", Descriptor, 0}}}, 1},
    KnownCall{"close", {{{"fd", Descriptor, 0}}}, 1},
    KnownCall{"connect", {{{"fd", Descriptor, 0}}}, 1},
    KnownCall{"epoll_ctl", {{{"epfd", Descriptor, 0}, {"op", Operation, 1}, {"fd", Descriptor, 2}}}, 3},
    KnownCall{"epoll_pwait", {{{"epfd", Descriptor, 0}, {"timeout", Milliseconds, 3}}}, 2},
    KnownCall{"epoll_wait", {{{"epfd", Descriptor, 0}, {"timeout", Milliseconds, 3}}}, 2},
    KnownCall{"fdatasync", {{{"fd", Descriptor, 0}}}, 1},
    KnownCall{"fsync", {{{"fd", Descriptor, 0}}}, 1},
    KnownCall{"futex", {{{"address", Address, 0}, {"op", Operation, 1}}}, 2},
    KnownCall{"madvise", {{{"address", Address, 0}, {"bytes", Bytes, 1}, {"advice", Option, 2}}}, 3},
    KnownCall{"mmap", {{{"bytes", Bytes, 1}, {"fd", Descriptor, 4}}}, 2},
    KnownCall{"munmap", {{{"address", Address, 0}, {"bytes", Bytes, 1}}}, 2},
    KnownCall{"pread64", {{{"fd", Descriptor, 0}, {"bytes", Bytes, 2}}}, 2},
    KnownCall{"pwrite64", {{{"fd", Descriptor, 0}, {"bytes", Bytes, 2}}}, 2},
    KnownCall{"read", {{{"fd", Descriptor, 0}, {"bytes", Bytes, 2}}}, 2},
    KnownCall{"recvfrom", {{{"fd", Descriptor, 0}, {"bytes", Bytes, 2}}}, 2},
    KnownCall{"sendto", {{{"fd", Descriptor, 0}, {"bytes", Bytes, 2}}}, 2},
    KnownCall{"tgkill", {{{"tid", Option, 1}, {"signal", Option, 2}}}, 2},
    KnownCall{"write", {{{"fd", Descriptor, 0}, {"bytes", Bytes, 2}}}, 2},
};
static_assert(std::ranges::is_sorted(kCalls, {}, &KnownCall::name));

}  // namespace

std::span<const CallWord> callWords(std::string_view call) {
    const auto at = std::ranges::lower_bound(kCalls, call, {}, &KnownCall::name);
    if (at == kCalls.end() || at->name != call) return {};
    return std::span(at->words).first(at->count);
}

std::optional<std::uint64_t> callArgument(const PerfRecording& perf, const PerfSyscall& call,
                                          std::size_t index) {
    if (index >= call.argumentCount) return std::nullopt;
    return perf.syscallArguments[call.firstArgument + index];
}

bool isEpollWait(std::string_view call) {
    return call == "epoll_wait" || call == "epoll_pwait" || call == "epoll_pwait2";
}

std::optional<std::int32_t> epollTimeout(const PerfRecording& perf, const PerfSyscall& call) {
    constexpr std::size_t kTimeout = 3;  // epoll_wait(2): epfd, events, maxevents, timeout
    if (perf.callName(call) == "epoll_pwait2") return std::nullopt;
    const auto told = callArgument(perf, call, kTimeout);
    return told ? std::optional(static_cast<std::int32_t>(*told)) : std::nullopt;
}

}  // namespace golanes
