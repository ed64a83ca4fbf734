// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/stw_reason.h"

#include <array>

namespace golanes::v1 {

namespace {

constexpr std::array<std::string_view, 17> kReasons{
    "",
    "GC mark termination",
    "GC sweep termination",
    "write heap dump",
    "goroutine profile",
    "goroutine profile cleanup",
    "all goroutine stack trace",
    "read mem stats",
    "AllThreadsSyscall",
    "GOMAXPROCS",
    "start trace",
    "stop trace",
    "CountPagesInUse (test)",
    "ReadMetricsSlow (test)",
    "ReadMemStatsSlow (test)",
    "PageCachePagesLeaked (test)",
    "ResetDebugLog (test)",
};

}  // namespace

std::string_view stwReason(std::uint64_t kind, int layout) {
    if (layout < 21) return kind <= 1 ? kReasons[kind + 1] : std::string_view();
    return kind < kReasons.size() ? kReasons[kind] : std::string_view();
}

}  // namespace golanes::v1
