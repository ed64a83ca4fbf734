// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace golanes {

// The name of a system call by its number, for recordings that tell no more (raw_syscalls): of those that Go
// programs make most. "" of others, and on other machines than x86-64 and 64-bit ARM. `machine` as uname(2)
// calls it. Source: arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h of Linux.
std::string_view syscallName(std::string_view machine, std::int32_t number);

}  // namespace golanes
