// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_stacks.h"

#include <cstdint>

namespace golanes {

// The markers in callchains (PERF_CONTEXT_… of linux/perf_event.h): addresses that follow are of this mode.
namespace perf_context {
inline constexpr std::uint64_t kFirst = ~std::uint64_t{4095} + 1;  // -4095: markers are this or more
inline constexpr std::uint64_t kHypervisor = ~std::uint64_t{32} + 1;
inline constexpr std::uint64_t kKernel = ~std::uint64_t{128} + 1;
inline constexpr std::uint64_t kUser = ~std::uint64_t{512} + 1;
inline constexpr std::uint64_t kUserDeferred = ~std::uint64_t{640} + 1;  // a cookie follows, see record 22
inline constexpr std::uint64_t kGuest = ~std::uint64_t{2048} + 1;
inline constexpr std::uint64_t kGuestKernel = ~std::uint64_t{2176} + 1;
inline constexpr std::uint64_t kGuestUser = ~std::uint64_t{2560} + 1;
}  // namespace perf_context

constexpr bool isPerfContext(std::uint64_t address) {
    return address >= perf_context::kFirst;
}

constexpr PerfMode modeOfPerfContext(std::uint64_t marker) {
    switch (marker) {
        case perf_context::kHypervisor:
            return PerfMode::Hypervisor;
        case perf_context::kKernel:
            return PerfMode::Kernel;
        case perf_context::kUser:
            return PerfMode::User;
        case perf_context::kGuestKernel:
            return PerfMode::GuestKernel;
        case perf_context::kGuestUser:
            return PerfMode::GuestUser;
        default:
            return PerfMode::Unknown;
    }
}

}  // namespace golanes
