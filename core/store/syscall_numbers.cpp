// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/syscall_numbers.h"

#include <algorithm>
#include <array>

namespace golanes {

namespace {

struct Numbers {
    std::string_view name;
    std::int32_t x86;
    std::int32_t arm;  // -1: there is none
};

constexpr std::array kNumbers = {
    Numbers{"read", 0, 63},        Numbers{"write", 1, 64},          Numbers{"close", 3, 57},
    Numbers{"mmap", 9, 222},       Numbers{"munmap", 11, 215},       Numbers{"pread64", 17, 67},
    Numbers{"pwrite64", 18, 68},   Numbers{"sched_yield", 24, 124},  Numbers{"madvise", 28, 233},
    Numbers{"nanosleep", 35, 101}, Numbers{"connect", 42, 203},      Numbers{"sendto", 44, 206},
    Numbers{"recvfrom", 45, 207},  Numbers{"fsync", 74, 82},         Numbers{"fdatasync", 75, 83},
    Numbers{"futex", 202, 98},     Numbers{"epoll_wait", 232, -1},   Numbers{"epoll_ctl", 233, 21},
    Numbers{"tgkill", 234, 131},   Numbers{"openat", 257, 56},       Numbers{"epoll_pwait", 281, 22},
    Numbers{"accept4", 288, 242},  Numbers{"epoll_pwait2", 441, 441}};

}  // namespace

std::string_view syscallName(std::string_view machine, std::int32_t number) {
    const bool x86 = machine == "x86_64", arm = machine == "aarch64";
    if (number < 0 || (!x86 && !arm)) return {};
    const auto at = std::ranges::find(kNumbers, number, x86 ? &Numbers::x86 : &Numbers::arm);
    return at == kNumbers.end() ? std::string_view() : at->name;
}

}  // namespace golanes
