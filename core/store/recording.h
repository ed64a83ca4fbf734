// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cpu_stat.h"
#include "core/store/perf_recording.h"
#include "core/store/profile.h"
#include "core/store/trace.h"

#include <variant>

namespace golanes {

// What an input was read into: a Go execution trace, Linux perf data, what a cgroup told, or a
// profile.
using Recording = std::variant<TracePtr, PerfPtr, CpuStatPtr, ProfilePtr>;

inline const ImportReport& reportOf(const Recording& recording) {
    return std::visit([](const auto& r) -> const ImportReport& { return r->report; }, recording);
}

}  // namespace golanes
