// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/symbol/ordered_bytes.h"

#include <cstdint>

// The few instructions of x86-64 that stacks depend on (Intel SDM volume 2: CALL, MOV, LEA, ADD, POP, RET).
namespace golanes::x86 {

inline constexpr std::uint64_t kDirectCall = 5;   // bytes of a direct call
inline constexpr std::uint64_t kLongestCall = 8;  // bytes of any

// Where the direct call at the offset goes to, `behind` being the address behind it; 0 when there is none.
std::uint64_t directTarget(const OrderedBytes& code, std::uint64_t at, std::uint64_t behind);

// Whether the first kLongestCall bytes end with a call, direct or not.
bool isBehindCall(const OrderedBytes& code);

// Length of the instruction at the offset if it makes the stack pointer (plus some) the frame pointer; else
// 0.
std::uint64_t framePointerSetup(const OrderedBytes& code, std::uint64_t at);

// Whether the frame is just being given back with the frame pointer already that of the caller.
bool frameLeft(const OrderedBytes& code, std::uint64_t at);

}  // namespace golanes::x86
